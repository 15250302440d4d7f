import path from "node:path";
import { loadDevKeys, signDevToken } from "../../src/platform/identity";
import { prepareDataFolder } from "../../src/platform/data-folder";
import type { OperationName, Question } from "../work/operation";
import { document, graphql, type Peer } from "./peer";

const main = path.join(__dirname, "..", "..", "dist", "src", "main.js");

const documents: Record<OperationName, string> = {
  page: document(`
    query Caseload {
      referrals(first: 25) {
        nodes {
          id status county { name }
          family { id name children { id name birthDate } }
          contacts(first: 3) { nodes { id type startedAt durationMinutes } }
          plans { id versionNumber status }
        }
      }
    }`),
  one: document(`
    query Case($id: ID!) {
      referral(id: $id) {
        id status purpose atRiskOfRemoval emergency submittedAt acceptedAt county { name } assignedWorker { id name }
        family {
          id name dhsCaseNumber dhsCaseStatus children { id name birthDate }
          caregivers { id name relationship isPrimary }
        }
        contacts(first: 10) { nodes { id type result startedAt durationMinutes } }
        plans { id versionNumber status }
      }
    }`),
  log: document(`
    mutation Log($input: LogContactInput!) {
      logContact(input: $input) { refusal { violations { message } } referral { id } record { id } }
    }`),
};

const tokens = new Map<string, string>();

const variablesOf = (question: Question): object => {
  if (question.operation === "page") return {};
  const id = `Referral:${question.referralId}`;
  return question.operation === "one" ? { id } : { input: { referralId: id, ...question.contact } };
};

interface Body {
  data?: {
    referrals?: { nodes: unknown };
    referral?: unknown;
    logContact?: { refusal: unknown; referral: unknown };
  } | null;
}

/** Hearthline, from its build. */
export const ours: Peer = {
  name: "ours",
  title: "Hearthline",
  command: ({ node, databaseUrl, poolSize, folder }) => ({
    node,
    args: [main, "serve"],
    env: {
      DATABASE_URL: databaseUrl,
      HEARTHLINE_DATA: folder,
      HEARTHLINE_DEMO: "0",
      HEARTHLINE_POOL_SIZE: String(poolSize),
      HEARTHLINE_SECRET: "measured with this secret of the cursors",
      LOG_LEVEL: "error",
    },
  }),
  async ready({ folder }, questions) {
    const keys = await loadDevKeys(prepareDataFolder(folder));
    for (const { viewer } of questions)
      if (!tokens.has(viewer.workerId))
        tokens.set(viewer.workerId, await signDevToken(keys, { sub: viewer.workerId }));
  },
  request: (question) =>
    graphql(documents[question.operation], variablesOf(question), {
      authorization: `Bearer ${tokens.get(question.viewer.workerId)!}`,
    }),
  answer(operation, body) {
    const { data } = body as Body;
    if (operation === "page") return data?.referrals?.nodes;
    if (operation === "one") return data?.referral;
    return data?.logContact?.refusal ?? data?.logContact?.referral;
  },
};
