import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { verdict } from "../../src/policy/obligations";
import { owed } from "../../src/policy/obligations/row";
import { obligationTypes, owners, type Obligation } from "../../src/policy/obligations/obligation";
import { outstandingStatuses } from "../../src/records/obligation/standing";
import type { Answer, Client } from "../support/client";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";

const desk = openDesk();
beforeAll(() => desk.office.adopt("ms-2006"));

jest.setTimeout(60_000);

const START = Date.UTC(2006, 2, 6, 15);
const DAY = 86_400_000;
/** Moments some of which fall together, to the second and within it. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 0, 1, 500, 999, 1000, -1000, 3_600_000))
  .map(([days, ms]) => new Date(START + days * DAY + ms));
const maybe = fc.option(moment, { nil: null });

/** Any obligation whose marks are in order, met or not, cancelled or not. */
const anyObligation: fc.Arbitrary<Obligation> = fc
  .record({
    type: fc.constantFrom(...obligationTypes),
    owner: fc.constantFrom(...owners),
    marks: fc.array(moment, { minLength: 3, maxLength: 3 }),
    has: fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 }), fc.boolean()),
    lapses: fc.boolean(),
    metAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, maybe),
    excuse: fc.constantFrom(null, null, "EXTENDED_UNREACHABLE"),
    cancelledBecause: fc.constantFrom(null, null, null, null, "services ended"),
    ruleId: fc.constantFrom("FP-IC-01", "FP-PL-01", "FP-HR-07"),
  })
  .map(({ marks, has: [target, due, grace], ...rest }) => {
    const [first, second, third] = [...marks].sort((a, b) => a.getTime() - b.getTime());
    const dueAt = due > 0 ? second : null;
    return owed({
      ...rest,
      anchor: randomUUID(),
      because: "any",
      dueAt,
      targetAt: target ? first : null,
      graceUntil: dueAt && grace ? third : null,
    });
  });

const snake = (name: string) => name.replace(/([A-Z])/g, "_$1").toLowerCase();

/** Rows that hang on no case, which only those who see the whole state see. */
async function store(rows: Obligation[]): Promise<Map<string, Obligation>> {
  const stored = new Map(rows.map((row) => [randomUUID(), row]));
  for (const [id, row] of stored) {
    const fields: Record<string, unknown> = { id, createdAt: new Date(START), ...row, evidence: "[]" };
    const names = Object.keys(fields);
    await desk.tables.client.query(
      `INSERT INTO obligation (${names.map(snake).join()}) VALUES (${names.map((_, i) => `$${i + 1}`).join()})`,
      Object.values(fields),
    );
  }
  return stored;
}

const page = `query ($first: Int!, $after: String, $filter: WorklistFilter) {
  obligations(first: $first, after: $after, filter: $filter) {
    nodes { id status dueAt } pageInfo { hasNextPage endCursor } totalCount
    summary { total byStatus { status count } byRule { rule { id } count byStatus { status count } } } } }`;

/** The whole of a list, page by page. */
async function all(client: Client, filter: object | null, first = 100): Promise<Answer["data"][]> {
  const nodes: Answer["data"][] = [];
  for (let after: string | null = null; ;) {
    const { obligations } = await client.get(page, { first, after, filter });
    nodes.push(...obligations.nodes);
    if (!obligations.pageInfo.hasNextPage) return nodes;
    after = obligations.pageInfo.endCursor;
  }
}

const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id.split(":")[1]).sort();

describe("Any obligations", () => {
  let stored: Map<string, Obligation>;
  const matching = (holds: (row: Obligation) => boolean) =>
    [...stored].flatMap(([id, row]) => (holds(row) ? [id] : [])).sort();
  const isOutstanding = ({ metAt, cancelledBecause }: Obligation) =>
    metAt === null && cancelledBecause === null;
  beforeAll(async () => {
    // What the state owes since an edition is in force is set aside: the list holds these rows alone.
    await desk.tables.client.query("DELETE FROM obligation");
    stored = await store(fc.sample(anyObligation, 400));
  });

  const moments = fc.sample(moment, 6);

  test("stand in a list as the policy judges each of them, at whatever moment", async () => {
    for (const now of moments) {
      const dana = desk.office.people.dana.at(now.toISOString());
      let total = 0;
      for (const status of outstandingStatuses) {
        const expected = matching((row) => isOutstanding(row) && verdict(row, now).status === status);
        const listed = await all(dana, { statuses: [status] });
        expect([status, idsOf(listed)]).toEqual([status, expected]);
        expect(listed.every((node) => node.status === status)).toBe(true);
        total += expected.length;
      }
      expect(total).toBe(matching(isOutstanding).length);
    }
  });

  test("are listed while they can still be done, unless their standing is asked for", async () => {
    const [now] = moments;
    const dana = desk.office.people.dana.at(now.toISOString());
    const over = ({ lapses, dueAt }: Obligation) =>
      lapses && dueAt !== null && Math.floor(dueAt.getTime() / 1000) < Math.floor(now.getTime() / 1000);
    const listed = await all(dana, null);
    expect(idsOf(listed)).toEqual(matching((row) => isOutstanding(row) && !over(row)));
    expect(listed.some(({ status }) => status === "MISSED")).toBe(false);
  });

  test.each([1, 7, 100])(
    "are the same list in pages of %i, the earliest due first, the undated last",
    async (first) => {
      const dana = desk.office.people.dana.at(moments[1].toISOString());
      const filter = { types: obligationTypes.slice(0, 3), statuses: [...outstandingStatuses] };
      const nodes = await all(dana, filter, first);
      const expected = matching((row) => isOutstanding(row) && filter.types.includes(row.type));
      expect(idsOf(nodes)).toEqual(expected);
      const times = nodes.map(({ dueAt }) => (dueAt ? Date.parse(dueAt) : Infinity));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBe(Infinity);
    },
  );

  test("are counted by rule and by standing as they are listed", async () => {
    const now = moments[2];
    const dana = desk.office.people.dana.at(now.toISOString());
    for (const filter of [null, { statuses: ["MISSED", "OVERDUE"] }, { ruleIds: ["FP-IC-01"] }]) {
      const { obligations } = await dana.get(page, { first: 1, filter });
      const nodes = await all(dana, filter);
      const { summary, totalCount } = obligations;
      expect([totalCount, summary.total]).toEqual([nodes.length, nodes.length]);
      for (const { status, count } of summary.byStatus)
        expect(count).toBe(nodes.filter((node) => node.status === status).length);
      for (const { rule, count, byStatus } of summary.byRule) {
        const ofRule = nodes.filter(({ id }) => stored.get(id.split(":")[1])!.ruleId === rule.id);
        expect(count).toBe(ofRule.length);
        for (const one of byStatus)
          expect(one.count).toBe(ofRule.filter(({ status }) => status === one.status).length);
      }
      expect(
        summary.byRule
          .map(({ count }: { count: number }) => count)
          .reduce((a: number, b: number) => a + b, 0),
      ).toBe(summary.total);
    }
  });

  test("are narrowed by a span of due times, by side and by rule; an unknown rule is refused", async () => {
    const dana = desk.office.people.dana.at(moments[3].toISOString());
    const statuses = [...outstandingStatuses];
    const [from, to] = [new Date(START + 2 * DAY), new Date(START + 5 * DAY)];
    const span = await all(dana, { statuses, dueFrom: from.toISOString(), dueBefore: to.toISOString() });
    expect(idsOf(span)).toEqual(
      matching((row) => isOutstanding(row) && row.dueAt !== null && row.dueAt >= from && row.dueAt < to),
    );
    const mine = await all(dana, { statuses, owner: "COUNTY", ruleIds: ["FP-PL-01"] });
    expect(idsOf(mine)).toEqual(
      matching((row) => isOutstanding(row) && row.owner === "COUNTY" && row.ruleId === "FP-PL-01"),
    );
    const { errors } = await dana.ask(page, { first: 1, filter: { ruleIds: ["FP-XX-01"] } });
    expect(errors?.[0].extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "filter.ruleIds", message: "names no rule: FP-XX-01" }],
    });
  });
});

describe("A worklist of", () => {
  let mine: string;
  let waiting: string;
  let elsewhere: string;
  const when = "2006-03-20T18:00:00Z";
  const cases = async (client: Client, of: string): Promise<Record<string, string[]>> => {
    const query = `query ($filter: WorklistFilter) { obligations(first: 100, filter: $filter) {
      nodes { owner referral { id } } } }`;
    const { obligations } = await client.at(when).get(query, { filter: { of } });
    const found: Record<string, string[]> = {};
    for (const { owner, referral } of obligations.nodes)
      if (referral) found[referral.id] = [...new Set([...(found[referral.id] ?? []), owner])].sort();
    return found;
  };
  beforeAll(async () => {
    const planned = await caseIn(desk.office, "ACCEPTED");
    const food = { kind: "FOOD", need: "Meals", acquiringMethod: "Voucher", fundingNeeded: true };
    await planned.draftPlan(undefined, { noConcreteServicesNeeded: false, concreteServices: [food] });
    mine = planned.referralId;
    waiting = (await caseIn(desk.office, "UNDER_REVIEW")).referralId;
    const other = await caseIn(desk.office, "UNDER_REVIEW");
    const eve = await desk.server.as("FPS_WORKER", "Eve", "Hinds");
    const { me } = await eve.get("{ me { id } }");
    await other.do("ben", other.now, "assignSpecialist", { workerId: me.id });
    elsewhere = other.referralId;
  });

  test("a specialist: ME has the cases assigned to her, MY_UNIT also what awaits one", async () => {
    const { cara } = desk.office.people;
    expect(Object.keys(await cases(cara, "ME"))).toEqual([mine]);
    expect(Object.keys(await cases(cara, "MY_UNIT")).sort()).toEqual([mine, waiting].sort());
    expect(Object.keys(await cases(cara, "STATE")).sort()).toEqual([mine, waiting].sort());
  });

  test("a supervisor: MY_UNIT has what the specialists of the county owe, in every case", async () => {
    const unit = await cases(desk.office.people.ben, "MY_UNIT");
    expect(Object.keys(unit).sort()).toEqual([mine, waiting, elsewhere].sort());
    expect(new Set(Object.values(unit).flat())).toEqual(new Set(["SPECIALIST"]));
    expect(Object.keys(await cases(desk.office.people.ben, "MY_COUNTY")).sort()).toEqual(
      Object.keys(unit).sort(),
    );
  });

  test("the county's worker: ME has what the county owes and nothing else", async () => {
    const owners = Object.values(await cases(desk.office.people.alice, "ME")).flat();
    expect(owners.every((owner) => owner === "COUNTY")).toBe(true);
  });

  test("the state: everything; another county: nothing of this one", async () => {
    expect(Object.keys(await cases(desk.office.people.dana, "STATE")).sort()).toEqual(
      expect.arrayContaining([mine, waiting, elsewhere].sort()),
    );
    const far = await desk.server.as("ASWS", "Fay", "Rankin");
    expect(await cases(far, "STATE")).toEqual({});
  });
});
