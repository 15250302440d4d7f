import type { Client } from "../support/client";
import { familyElsewhere } from "../support/acts/sealing";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";
import { attack } from "./support/attack";
import { withoutAccess, type Sibling } from "./support/siblings";

const desk = openDesk();
const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
let kase: Lived;
/** A county worker of Rankin, to whom nothing of Hinds belongs: here, and where nobody asks whose it is. */
let rose: Client;
let free: Client;
let sibling: Sibling;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
  const now = local(kase.now);
  rose = (await desk.server.as("COUNTY_WORKER", "Rose", "Rankin")).at(now);
  const id = (await rose.get("{ me { id } }")).me.id as string;
  const weak = await withoutAccess(desk.server);
  sibling = weak;
  free = weak.as(id).at(now);
});
afterAll(() => sibling.stop());

const said = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await client.ask(query, variables);
  return { data, code: errors?.[0].extensions.code, message: errors?.[0].message };
};
/** The same question works without access rules, and here answers NOT_FOUND as for what does not exist. */
function byId(id: string, query: string, of: () => string): void {
  attack(id, {
    works: async () => (await said(free, query, { id: of() })).code === undefined,
    fails: async () => {
      const hidden = await said(rose, query, { id: of() });
      expect(hidden.code).toBe("NOT_FOUND");
      expect(hidden).toEqual(await said(rose, query, { id: `${of().split(":")[0]}:${unknown}` }));
    },
  });
}
/** A figure that is more than nothing without access rules, and nothing here. */
function byFigure(
  id: string,
  query: string,
  figure: (data: any) => number,
  variables: () => object = () => ({}),
): void {
  attack(id, {
    works: async () => figure(await free.get(query, { ...variables() })) > 0,
    fails: async () => expect(figure(await rose.get(query, { ...variables() }))).toBe(0),
  });
}

byId(
  "BOLA-01",
  `query ($id: ID!) { referral(id: $id) { id status family { name } } }`,
  () => kase.referralId,
);
byId("BOLA-02", `query ($id: ID!) { node(id: $id) { id } }`, () => kase.children[0].id);
byFigure("BOLA-03", `{ referrals(first: 10) { nodes { id } } }`, ({ referrals }) => referrals.nodes.length);
byFigure("BOLA-04", `{ obligations(first: 1) { totalCount } }`, ({ obligations }) => obligations.totalCount);
byFigure(
  "BOLA-05",
  `query ($filter: ReferralFilter) { referrals(first: 10, filter: $filter) { totalCount } }`,
  ({ referrals }) => referrals.totalCount,
  () => ({ filter: { familyId: kase.familyId } }),
);

attack("BOLA-06", {
  // Where a rule says no only after the record was found, the answer tells that it exists.
  works: async () => {
    const named = await said(free, `query ($id: ID!) { family(id: $id) { id } }`, { id: kase.familyId });
    const none = await said(free, `query ($id: ID!) { family(id: $id) { id } }`, { id: `Family:${unknown}` });
    return named.code !== none.code;
  },
  fails: async () => {
    for (const type of ["Family", "Referral"]) {
      const query = `query ($id: ID!) { ${type.toLowerCase()}(id: $id) { id } }`;
      const mine = type === "Family" ? kase.familyId : kase.referralId;
      expect(await said(rose, query, { id: mine })).toEqual(
        await said(rose, query, { id: `${type}:${unknown}` }),
      );
    }
  },
});

const update = `mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { family { name } } }`;
attack("BOLA-07", {
  works: async () => {
    const { data } = await said(free, update, { input: { familyId: kase.familyId, name: "Taken" } });
    return data.updateFamily.family.name === "Taken";
  },
  fails: async () => {
    const hidden = await said(rose, update, { input: { familyId: kase.familyId, name: "Taken again" } });
    const missing = await said(rose, update, {
      input: { familyId: `Family:${unknown}`, name: "Taken again" },
    });
    expect(hidden.code).toBe("NOT_FOUND");
    expect(hidden).toEqual(missing);
    expect(await desk.tables.count("family", "name = 'Taken again'")).toBe(0);
  },
});

const child = `mutation ($input: UpdateChildInput!) { updateChild(input: $input) { family { id } } }`;
const renamed = (familyId: string) => ({ input: { familyId, childId: kase.children[0].id, name: "Other" } });
attack("BOLA-08", {
  works: async () => (await said(desk.office.people.alice, child, renamed(kase.familyId))).code === undefined,
  fails: async () => {
    const other = await familyElsewhere(kase);
    const rhea = (await desk.server.as("COUNTY_WORKER", "Rhea", "Warren")).at(local(kase.now));
    expect((await said(rhea, child, renamed(other))).code).toBe("BAD_USER_INPUT");
  },
});

byFigure(
  "BOLA-09",
  `{ obligations(first: 20, filter: { statuses: [] }) { nodes { id referral { id family { name } } } } }`,
  ({ obligations }) => obligations.nodes.filter(({ referral }: { referral: unknown }) => referral).length,
);
byFigure(
  "BOLA-10",
  `query ($id: ID!) { workerCompliance(workerId: $id) { owed { cases } } }`,
  ({ workerCompliance }) => workerCompliance.owed.cases,
  () => ({ id: desk.office.ids.cara }),
);
byFigure("BOLA-11", `{ report(id: R_04) { figures { denominator cases } } }`, ({ report }) =>
  report.figures.reduce((sum: number, { cases }: { cases: number }) => sum + cases, 0),
);
byFigure(
  "BOLA-12",
  `{ simulate(edition: MS_1994) { totals { replayed } } }`,
  ({ simulate }) => simulate.totals.replayed,
);

const read = `query ($id: ID!) { referral(id: $id) { id } }`;
attack("BOLA-13", {
  works: async () => (await said(desk.office.people.cara, read, { id: kase.referralId })).code === undefined,
  fails: async () => {
    const carl = await desk.server.as("FPS_WORKER", "Carl", "Hinds");
    const { me } = await carl.get("{ me { id } }");
    const other = await caseIn(desk.office, "ASSESSING");
    await other.do("ben", other.now, "reassignSpecialist", { workerId: me.id, reason: "Cara is on leave." });
    expect((await said(desk.office.people.cara, read, { id: other.referralId })).code).toBe("NOT_FOUND");
  },
});

const family = `query ($id: ID!) { family(id: $id) { id } }`;
let opened: string;
attack("BOLA-14", {
  works: async () => {
    opened = await familyElsewhere(kase);
    await kase.as("alice").do("breakGlass", { familyId: opened, reason: "Now." });
    return (await said(kase.as("alice"), family, { id: opened })).code === undefined;
  },
  fails: async () =>
    expect((await said(kase.as("alice", later(kase.now, 60)), family, { id: opened })).code).toBe(
      "NOT_FOUND",
    ),
});

const keyed = () => ({ input: { familyId: sealed.familyId, name: "Reed", idempotencyKey: "kept" } });
let sealed: Lived;
attack("BOLA-15", {
  works: async () => {
    sealed = await caseIn(desk.office, "DRAFT");
    await said(kase.as("alice"), update, keyed());
    return (await said(kase.as("alice"), update, keyed())).data.updateFamily.family.name === "Reed";
  },
  fails: async () => {
    await kase.as("sam").do("sealFamily", { familyId: sealed.familyId, order: "YC 1", reason: "Ordered." });
    expect((await said(kase.as("alice"), update, keyed())).code).toBe("NOT_FOUND");
  },
});
