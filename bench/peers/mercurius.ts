import path from "node:path";
import type { OperationName, Question } from "../work/operation";
import { scopeOf } from "./hand";
import { document, graphql, type Peer } from "./peer";

const page = `
  id status county { name } family { id name children { id name birthDate } }
  contacts(first: 3) { id type startedAt durationMinutes } plans { id versionNumber status }`;

const documents = {
  county: document(`query Caseload($county: ID!) { page: countyCaseload(county: $county) { ${page} } }`),
  own: document(`query Caseload($worker: ID!, $county: ID!) {
    page: ownCaseload(worker: $worker, county: $county) { ${page} }
  }`),
  one: document(`query Case($id: ID!, $worker: ID!, $county: ID!) {
    one: ownCase(id: $id, worker: $worker, county: $county) {
      id status purpose atRiskOfRemoval emergency submittedAt acceptedAt county { name } assignedWorker { id name }
      family {
        id name dhsCaseNumber dhsCaseStatus children { id name birthDate }
        caregivers { id name relationship isPrimary }
      }
      contacts(first: 10) { id type result startedAt durationMinutes } plans { id versionNumber status }
    }
  }`),
  log: document(`mutation Log($input: LogCallInput!) { logCall(input: $input) { id } }`),
};

function asked(question: Question): [string, object] {
  const scope = scopeOf(question);
  if (question.operation === "page") return [scope.worker ? documents.own : documents.county, scope];
  const { referralId } = question;
  if (question.operation === "one") return [documents.one, { id: referralId, ...scope }];
  return [documents.log, { input: { referralId, worker: scope.worker, ...question.contact } }];
}

interface Body {
  data?: { page?: unknown; one?: unknown; logCall?: unknown };
}

/** mercurius with its compiler and loaders, on statements written for it. */
export const mercurius: Peer = {
  name: "mercurius",
  title: "mercurius, JIT, loaders",
  command: ({ node, databaseUrl, poolSize }) => ({
    node,
    args: [path.join(__dirname, "mercurius", "server.mjs")],
    env: { NODE_ENV: "production", DATABASE_URL: databaseUrl, POOL_SIZE: String(poolSize) },
  }),
  request: (question) => graphql(...asked(question)),
  answer(operation: OperationName, body) {
    const { data } = body as Body;
    return operation === "page" ? data?.page : operation === "one" ? data?.one : data?.logCall;
  },
};
