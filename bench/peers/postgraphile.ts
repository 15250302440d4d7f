import path from "node:path";
import type { OperationName, Question } from "../work/operation";
import { scopeOf } from "./hand";
import { document, graphql, type Peer } from "./peer";

const plans = `plans: treatmentPlansByReferralId(orderBy: [PRIMARY_KEY_ASC]) { nodes { id: rowId versionNumber status } }`;
const children = `children: childrenByFamilyId(orderBy: [PRIMARY_KEY_ASC]) { nodes { id: rowId name birthDate } }`;
const latest = "orderBy: [STARTED_AT_DESC, PRIMARY_KEY_DESC]";

const page = `nodes {
  id: rowId status: statusToday county: countyByCountyId { name }
  family: familyByFamilyId { id: rowId name ${children} }
  contacts: contactsByReferralId(first: 3, ${latest}) { nodes { id: rowId type startedAt durationMinutes } }
  ${plans}
}`;

const documents = {
  county: document(
    `query Caseload($county: UUID!) { page: countyCaseload(county: $county, first: 25) { ${page} } }`,
  ),
  own: document(`query Caseload($worker: UUID!, $county: UUID!) {
    page: ownCaseload(worker: $worker, county: $county, first: 25) { ${page} }
  }`),
  one: document(`query Case($id: UUID!, $worker: UUID!, $county: UUID!) {
    one: ownCase(referralId: $id, worker: $worker, county: $county) {
      id: rowId status: statusToday purpose atRiskOfRemoval emergency submittedAt acceptedAt
      county: countyByCountyId { name } assignedWorker: workerByAssignedWorkerId { id: rowId name }
      family: familyByFamilyId {
        id: rowId name dhsCaseNumber dhsCaseStatus ${children}
        caregivers: caregiversByFamilyId(orderBy: [PRIMARY_KEY_ASC]) { nodes { id: rowId name relationship isPrimary } }
      }
      contacts: contactsByReferralId(first: 10, ${latest}) {
        nodes { id: rowId type result startedAt durationMinutes }
      }
      ${plans}
    }
  }`),
  log: document(
    `mutation Log($input: LogCallInput!) { logCall(input: $input) { result { id: referralId } } }`,
  ),
};

function asked(question: Question): [string, object] {
  const scope = scopeOf(question);
  if (question.operation === "page") return [scope.worker ? documents.own : documents.county, scope];
  const { referralId } = question;
  if (question.operation === "one") return [documents.one, { id: referralId, ...scope }];
  return [documents.log, { input: { referralId, worker: scope.worker, ...question.contact } }];
}

interface Body {
  data?: { page?: { nodes: unknown }; one?: unknown; logCall?: { result: unknown } };
}

/** PostGraphile 5 on the tables, with functions for the scope of whoever asks. */
export const postgraphile: Peer = {
  name: "postgraphile",
  title: "PostGraphile 5",
  command: ({ node, databaseUrl, poolSize }) => ({
    node,
    args: [path.join(__dirname, "postgraphile", "server.mjs")],
    env: {
      NODE_ENV: "production",
      GRAPHILE_ENV: "production",
      DATABASE_URL: databaseUrl,
      POOL_SIZE: String(poolSize),
    },
  }),
  request: (question) => graphql(...asked(question)),
  answer(operation: OperationName, body) {
    const { data } = body as Body;
    return operation === "page" ? data?.page?.nodes : operation === "one" ? data?.one : data?.logCall?.result;
  },
};
