import { programmeCommands } from "../support/acts/programme";
import type { Client } from "../support/client";
import { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
let kase: Lived;
let ben: Client;
let dana: Client;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  ({ ben, dana } = desk.office.people);
  kase = await caseIn(desk.office, "INTENSIVE");
  // Several contacts at one moment: only the id then says which comes first.
  for (let index = 0; index < 11; index += 1)
    await kase.contact("TELEPHONE", later(kase.day(3, "09:00"), 60 * Math.floor(index / 3)), 5);
  for (let index = 0; index < 7; index += 1) await Lived.drafted(desk.office);
  for (const action of [
    "recordTraining",
    "recordMonitoring",
    "planOnCall",
    "recordSiteVisit",
    "sendSurvey",
  ]) {
    const { by, input } = programmeCommands[action];
    for (let index = 0; index < 5; index += 1) await kase.as(by[0]).do(action, input(kase));
  }
}, 60_000);

interface List {
  name: string;
  /** The list as a query with `$first` and `$after`. */
  query: string;
  read: (data: Record<string, never>) => Page;
  variables?: () => Record<string, unknown>;
  /** The order in which it promises its rows. */
  inOrder: (a: Row, b: Row) => boolean;
}
interface Row {
  id: string;
  dueAt?: string | null;
  startedAt?: string;
  name?: string;
}
interface Page {
  edges: { cursor: string; node: Row }[];
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const page = (fields: string) =>
  `{ edges { cursor node { ${fields} } } nodes { ${fields} } pageInfo { hasNextPage endCursor } totalCount }`;
const top = (name: string, fields: string) =>
  `query ($first: Int!, $after: String) { list: ${name}(first: $first, after: $after) ${page(fields)} }`;
const nested = (name: string, fields: string) =>
  `query ($id: ID!, $first: Int!, $after: String) { referral(id: $id) { list: ${name}(first: $first, after: $after) ${page(fields)} } }`;
const ofCase = () => ({ id: kase.referralId });
const atTop = ({ list }: Record<string, never>) => list as Page;
const inCase = ({ referral }: Record<string, never>) => (referral as { list: Page }).list;

const lists: List[] = [
  { name: "referrals", query: top("referrals", "id"), read: atTop, inOrder: (a, b) => a.id > b.id },
  { name: "families", query: top("families", "id"), read: atTop, inOrder: (a, b) => a.id > b.id },
  {
    name: "obligations",
    query: top("obligations", "id dueAt"),
    read: atTop,
    inOrder: (a, b) => (a.dueAt ?? "9") < (b.dueAt ?? "9") || (a.dueAt === b.dueAt && a.id < b.id),
  },
  {
    name: "contacts",
    query: nested("contacts", "id startedAt"),
    read: inCase,
    variables: ofCase,
    inOrder: (a, b) => a.startedAt! > b.startedAt! || (a.startedAt === b.startedAt && a.id > b.id),
  },
  {
    name: "history",
    query: nested("history", "id"),
    read: inCase,
    variables: ofCase,
    inOrder: (a, b) => a.id > b.id,
  },
  // All of one day or moment: the id alone says which comes first.
  ...["trainings", "supervisionSessions", "onCallShifts", "siteVisits", "surveyCampaigns"].map((name) => ({
    name,
    query: top(name, "id"),
    read: atTop,
    inOrder: (a: Row, b: Row) => a.id > b.id,
  })),
  { name: "workers", query: top("workers", "id name"), read: atTop, inOrder: (a, b) => a.name! <= b.name! },
  { name: "counties", query: top("counties", "id name"), read: atTop, inOrder: (a, b) => a.name! <= b.name! },
];

async function pages(client: Client, { query, read, variables }: List, first: number): Promise<Page[]> {
  const all: Page[] = [];
  for (let after: string | null = null; ;) {
    const one: Page = read(await client.get(query, { ...variables?.(), first, after }));
    all.push(one);
    if (!one.pageInfo.hasNextPage) return all;
    after = one.pageInfo.endCursor;
  }
}

describe.each(lists)("The list of $name", (list) => {
  test.each([1, 2, 3, 5, 7, 11, 100])("gives every row once, in order, %i at a time", async (first) => {
    const all = await pages(ben, list, first);
    const rows = all.flatMap(({ nodes }) => nodes);
    const { totalCount } = all[0];
    expect(rows.length).toBe(totalCount);
    expect(totalCount).toBeGreaterThanOrEqual(4);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(totalCount);
    expect(all).toHaveLength(Math.max(1, Math.ceil(totalCount / first)));
    for (let index = 1; index < rows.length; index += 1)
      expect(list.inOrder(rows[index - 1], rows[index])).toBe(true);
    for (const { edges, nodes, pageInfo } of all) {
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor);
    }
  });

  test.each([0, -1, -(2 ** 31)])("refuses a page of %i", async (first) => {
    const { errors } = await ben.ask(list.query, { ...list.variables?.(), first });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", fields: [{ path: "first" }] } }]);
  });

  test("refuses a page of 101 before anything is read", async () => {
    const { errors } = await ben.ask(list.query, { ...list.variables?.(), first: 101 });
    const limit = { name: "first", most: 100, found: 101 };
    expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit } }]);
  });

  test("asks for a page size", async () => {
    const { errors } = await ben.ask(list.query, { ...list.variables?.() });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("knows its own cursors only: not another viewer's, another list's, or one that was altered", async () => {
    const refusal = async (client: Client, asked: List, after: string) => {
      const { errors } = await client.ask(asked.query, { ...asked.variables?.(), first: 2, after });
      return errors?.[0]?.extensions;
    };
    const one = list.read(await ben.get(list.query, { ...list.variables?.(), first: 2 }));
    const cursor = one.pageInfo.endCursor!;
    const wrong = { code: "BAD_USER_INPUT", fields: [{ path: "after" }] };
    expect(await refusal(dana, list, cursor)).toMatchObject(wrong);
    for (const other of lists.filter(({ name }) => name !== list.name))
      expect(await refusal(ben, other, cursor)).toMatchObject(wrong);
    const [body, signature] = cursor.split(".") as [string, string];
    const forged = Buffer.from(JSON.stringify(["", "00000000-0000-0000-0000-000000000000"])).toString(
      "base64url",
    );
    for (const altered of [
      "",
      "x",
      `${forged}.${signature}`,
      `${body}.${signature.slice(1)}`,
      `${body}.`,
      body,
      `${cursor}.x`,
    ])
      expect(await refusal(ben, list, altered)).toMatchObject(wrong);
  });
});

describe("A filter", () => {
  const query = `query ($first: Int!, $after: String, $filter: ReferralFilter) {
    list: referrals(first: $first, after: $after, filter: $filter) ${page("id")} }`;

  test("narrows the list and its count", async () => {
    const { list } = await ben.get(query, { first: 100, filter: { statuses: ["DRAFT"] } });
    expect(list.totalCount).toBe(7);
    expect(list.nodes).toHaveLength(7);
    const at = ben.at(local(kase.day(75)));
    const maintenance = await at.get(query, { first: 10, filter: { statuses: ["MAINTENANCE"] } });
    expect(maintenance.list.nodes).toEqual([{ id: kase.referralId }]);
    const earlier = ben.at(local(kase.day(20)));
    const none = await earlier.get(query, { first: 10, filter: { statuses: ["MAINTENANCE"] } });
    expect(none.list).toMatchObject({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test("has cursors of its own", async () => {
    const { list } = await ben.get(query, { first: 2, filter: { statuses: ["DRAFT"] } });
    const after = list.pageInfo.endCursor;
    const { errors } = await ben.ask(query, { first: 2, after, filter: { statuses: ["SUBMITTED"] } });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", fields: [{ path: "after" }] } }]);
    const next = await ben.get(query, { first: 2, after, filter: { statuses: ["DRAFT"] } });
    expect(next.list.nodes).toHaveLength(2);
  });

  test("with a wrong value is refused with the path of it", async () => {
    for (const [filter, path] of [
      [{ countyId: "Hinds" }, "filter.countyId"],
      [{ familyId: kase.referralId }, "filter.familyId"],
      [{ statuses: ["DRAFT", "DRAFT"] }, "filter.statuses"],
    ] as const) {
      const { errors } = await ben.ask(query, { first: 2, filter });
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", fields: [{ path }] } }]);
    }
  });

  test("of the worklist: by kind, by side, by time and by specialist", async () => {
    const worklist = `query ($filter: WorklistFilter!) { obligations(first: 100, filter: $filter) {
      totalCount nodes { type owner dueAt } } }`;
    const ask = async (filter: Record<string, unknown>) => (await ben.get(worklist, { filter })).obligations;
    const statuses = ["OVERDUE", "MISSED"];
    const kinds = await ask({ types: ["WEEKLY_HOURS"], statuses });
    expect(kinds.nodes.every(({ type }: { type: string }) => type === "WEEKLY_HOURS")).toBe(true);
    expect(kinds.totalCount).toBe(20);
    const before = local("2006-04-01 00:00");
    const soon = await ask({ dueBefore: before });
    expect(soon.totalCount).toBeGreaterThan(0);
    expect(soon.nodes.every(({ dueAt }: { dueAt: string }) => dueAt < before)).toBe(true);
    const counties = await ask({ owner: "COUNTY" });
    expect(counties.totalCount).toBeGreaterThan(0);
    expect(counties.nodes.every(({ owner }: { owner: string }) => owner === "COUNTY")).toBe(true);
    expect((await ask({ assignedWorkerId: desk.office.ids.cara, statuses })).totalCount).toBeGreaterThan(20);
    expect((await ask({ assignedWorkerId: desk.office.ids.ben })).totalCount).toBe(0);
  });
});
