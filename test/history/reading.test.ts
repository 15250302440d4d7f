import { openDesk } from "../support/desk";
import type { Lived } from "../support/caseload";
import { caseIn } from "../support/states";

const desk = openDesk();
let kase: Lived;
let family: string;

interface ReadEntry {
  actor_name: string;
  role: string;
  purpose: string;
  kind: string;
  operation: string;
  request_id: string;
  at: Date;
  through: string[];
  family_ids: string[];
  records: Record<string, string[]>;
}

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
  family = kase.familyId.split(":")[1];
});

const entries = () =>
  desk.tables.client
    .query<ReadEntry>("SELECT * FROM read_entry ORDER BY chain, seq")
    .then(({ rows }) => rows);

/** What is recorded while something is asked. */
async function recorded(ask: () => Promise<unknown>): Promise<ReadEntry[]> {
  const before = (await entries()).length;
  await ask();
  return (await entries()).slice(before);
}

/** An address beside the API, as one of the office asks for it. */
async function fetched(path: string, init: RequestInit = {}): Promise<string> {
  const token = await desk.server.token("COORDINATOR", "Dana");
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return (await fetch(`${desk.server.url}${path}`, { ...init, headers })).text();
}

test("A case that is read stands with who, as what, when, what for, by which request, how far the grant reached", async () => {
  const moment = "2006-04-03T15:00:00Z";
  const [entry, ...more] = await recorded(() =>
    desk.office.people.cara
      .at(moment)
      .get(
        `query Overview($id: ID!) { referral(id: $id) { status family { name children { name } } contacts(first: 5) { nodes { type } } } }`,
        { id: kase.referralId },
      ),
  );
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    actor_name: "Cara",
    role: "FPS_WORKER",
    purpose: "CASE_WORK",
    kind: "QUERY",
    operation: "Overview",
    request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    at: new Date(moment),
    through: ["assignedToMe"],
    family_ids: [family],
  });
  expect(Object.keys(entry.records).sort()).toEqual(["Child", "Contact", "Family", "Referral"]);
  expect(entry.records.Family).toEqual([family]);
  expect(entry.records.Child).toHaveLength(kase.children.length);
});

describe("Every way in which a record leaves is recorded:", () => {
  const dana = () => desk.office.people.dana;
  const year = 'filter: { from: "2006-01-01", to: "2006-12-31" }';
  const inYear = "from=2006-01-01&to=2006-12-31";
  const rows = "figures { rows(of: DENOMINATOR, first: 5) { nodes { __typename id } } }";

  test.each<[string, () => Promise<unknown>]>([
    ["by its id", () => dana().get("query ($id: ID!) { node(id: $id) { id } }", { id: kase.familyId })],
    ["in a list", () => dana().get("{ families(first: 5) { nodes { name } } }")],
    ["in a worklist", () => dana().get("{ obligations(first: 5) { nodes { type } } }")],
    [
      "in a look back",
      () =>
        dana().get(
          `query ($id: ID!) { referral(id: $id) { compliance(asOf: "2006-03-20T12:00:00Z") { asOf } } }`,
          { id: kase.referralId },
        ),
    ],
    [
      "in the history",
      () =>
        dana().get("query ($id: ID!) { referral(id: $id) { history(first: 5) { nodes { action } } } }", {
          id: kase.referralId,
        }),
    ],
    ["as a row of a report", () => dana().get(`{ report(id: R_04, ${year}) { ${rows} } }`)],
    ["as a row of a report in CSV", () => fetched(`reports/R-04.csv?rows=DENOMINATOR&${inYear}`)],
    [
      "as a line of a report by case",
      () => dana().get(`{ report(id: R_04, by: CASE, ${year}) { figures { dimensions { label } } } }`),
    ],
    ["as a line of a report by case in CSV", () => fetched(`reports/R-04.csv?by=CASE&${inYear}`)],
    [
      "as an id in a simulation",
      () => dana().get("{ simulate(edition: MS_1994) { totals { changed { caseIds } } } }"),
    ],
    [
      "as an id in a streamed simulation",
      () => fetched("simulations", { method: "POST", body: '{"edition":"ms-1994"}' }),
    ],
    ["in the payload of a mutation", () => kase.contact("TELEPHONE", kase.now, 15)],
  ])("%s", async (_way, ask) => {
    const found = await recorded(ask);
    expect(found).toHaveLength(1);
    expect(found[0].family_ids).toEqual([family]);
  });
});

test.each([
  ["oneself", "{ me { name } }"],
  ["the directory", "{ workers(first: 5) { nodes { name counties { name } } } }"],
  ["the policy", "{ rules { id } }"],
  ["the schema", "{ __schema { queryType { name } } }"],
  ["the figures of a report alone", "{ report(id: R_01) { figures { numerator denominator } } }"],
  ["a count", "{ families(first: 1) { totalCount } }"],
])("What identifies nobody is not recorded: %s", async (_what, query) => {
  expect(await recorded(() => desk.office.people.dana.get(query))).toEqual([]);
});

test("An answer whose reading cannot be recorded does not go out", async () => {
  const ask = () =>
    desk.office.people.dana.ask("query ($id: ID!) { node(id: $id) { id ... on Family { name } } }", {
      id: kase.familyId,
    });
  await desk.tables.client.query("REVOKE INSERT ON read_entry FROM hearthline_app");
  try {
    const { status, data, errors } = await ask();
    expect(status).toBe(500);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(await fetched("reports/R-04.csv?rows=DENOMINATOR&from=2006-01-01&to=2006-12-31")).toContain(
      "errors",
    );
    // What identifies nobody is answered all the same.
    await desk.office.people.dana.get("{ me { name } }");
  } finally {
    await desk.tables.client.query("GRANT INSERT ON read_entry TO hearthline_app");
  }
  expect((await ask()).data.node.name).toBeTruthy();
});
