import path from "node:path";
import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from "graphql";
import { readExamples } from "../../src/graphql/explorer-examples";

/** A document with its variables. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** What someone looks for: ids of their own caseload. */
export interface Sought {
  referralId: string;
  familyId: string;
  countyId: string;
  workerId: string;
}

const examples = readExamples(path.join(__dirname, "..", "..", "src/graphql/examples"));

/** The explorer's examples, as far as they read, with an id where they take one. */
const explored = ({ familyId }: Sought): Operation[] =>
  examples.flatMap(({ query, variables = "{}" }) => {
    const operations = parse(query).definitions as OperationDefinitionNode[];
    if (!operations.every((one) => one.kind === Kind.OPERATION_DEFINITION)) return [];
    if (!operations.every(({ operation }) => operation === OperationTypeNode.QUERY)) return [];
    const given = JSON.parse(variables) as Record<string, unknown>;
    return [{ query, variables: "familyId" in given ? { ...given, familyId } : given }];
  });

const owed = "nodes { id type status dueAt because rule { id } referral { id family { name } } }";
const listed = "nodes { id status county { name } family { name } assignedWorker { name } }";
const page = "pageInfo { hasNextPage endCursor }";
const summed = "summary { byStatus { status count } byRule { rule { id } count } }";

const worklists = ({ countyId, workerId }: Sought): string[] =>
  [
    ...["{ of: ME }", "{ of: MY_UNIT }", "{ of: MY_COUNTY }", "{ of: STATE }", "{}"],
    ...["OPEN", "DUE_SOON", "OVERDUE", "LATE", "MISSED"].map((status) => `{ statuses: [${status}] }`),
    ...['{ ruleIds: ["FP-PL-08"] }', "{ types: [WEEKLY_HOURS] }", "{ owner: SPECIALIST }"],
    ...[`{ countyId: "${countyId}" }`, `{ assignedWorkerId: "${workerId}" }`],
  ].map((filter) => `{ obligations(first: 25, filter: ${filter}) { ${owed} ${page} } }`);

const caseloads = ({ countyId, workerId, familyId }: Sought): string[] =>
  [
    ...["{}", "{ statuses: [SUBMITTED] }", "{ statuses: [INTENSIVE, MAINTENANCE, EXTENDED] }"],
    ...[`{ countyId: "${countyId}" }`, `{ assignedWorkerId: "${workerId}" }`, `{ familyId: "${familyId}" }`],
  ].map((filter) => `{ referrals(first: 25, filter: ${filter}) { ${listed} ${page} } }`);

const counts = (): string[] => [
  `{ obligations(first: 5, filter: { of: ME }) { totalCount ${summed} } }`,
  "{ referrals(first: 5) { totalCount } }",
];

const timelines = ({ referralId, familyId }: Sought): string[] => [
  `{ referral(id: "${referralId}") { id status family { name children { birthDate } caregivers { name } }
    contacts(first: 50) { nodes { id startedAt narrative worker { name } } pageInfo { endCursor } }
    history(first: 50) { nodes { at action actorName } } } }`,
  `{ referral(id: "${referralId}") { plans { id status } assessments { id } staffings { id } incidents { id }
    obligations { id type status } permittedActions { action allowed } notices { id } } }`,
  `{ family(id: "${familyId}") { id name referrals { id status } children { id } } }`,
];

const searches = ({ referralId, familyId, workerId }: Sought): string[] => [
  ...[referralId, familyId, workerId].map((id) => `{ node(id: "${id}") { __typename id } }`),
  `{ families(first: 25) { nodes { id name } ${page} } }`,
  '{ workers(first: 25, county: "Hinds", role: FPS_WORKER) { nodes { id name } } }',
  '{ counties(first: 10, name: "Hi") { nodes { id name } } }',
  `{ roleAssignments(first: 10, workerId: "${workerId}") { nodes { id role } } }`,
];

/** The caseload page and the single case that are measured. */
const measured = ({ referralId }: Sought): string[] => [
  `{ referrals(first: 25) { nodes { id status county { name } family { id name children { id name birthDate } }
    contacts(first: 3) { nodes { id type startedAt durationMinutes } } plans { id versionNumber status } } } }`,
  `{ referral(id: "${referralId}") { id status purpose county { name } assignedWorker { id name }
    contacts(first: 10) { nodes { id type result startedAt } } plans { id versionNumber status } } }`,
];

/** The third: a contact is logged. */
const logged = ({ referralId }: Sought, now: Date): Operation => ({
  query: `mutation ($input: LogContactInput!) { logContact(input: $input) { refusal { violations { code } } } }`,
  variables: {
    input: {
      ...{
        referralId,
        type: "TELEPHONE",
        result: "COMPLETED",
        durationMinutes: 12,
        narrative: "All is well.",
      },
      startedAt: new Date(now.getTime() - 3_600_000).toISOString(),
    },
  },
});

/** What front-ends send on a working day. */
export function frontEnd(sought: Sought, now: Date): Operation[] {
  const queries = [worklists, caseloads, counts, timelines, searches, measured].flatMap((of) => of(sought));
  return [...explored(sought), ...queries.map((query) => ({ query, variables: {} })), logged(sought, now)];
}
