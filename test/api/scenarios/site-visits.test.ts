import fc from "fast-check";
import { IsNull } from "typeorm";
import { Obligation } from "../../../src/records/obligation/obligation";
import { siteVisitsOwed } from "../../../src/records/site-visit/owed";
import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { addDays, local, localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk("Yazoo");

interface Visit {
  anchor: string;
  status: string;
  breach: boolean;
  dueAt: string;
}

/** What is owed to the county and still open, as the State Office sees it. */
async function owed(when: string, who: "sam" | "alice" = "sam"): Promise<Visit[]> {
  const query = `{ obligations(first: 100, filter: { types: [SITE_VISIT] }) {
    nodes { anchor status breach dueAt owner because county { name } referral { id } } } }`;
  return (await desk.office.people[who].at(local(when)).get(query)).obligations.nodes;
}
const anchors = async (when: string) => (await owed(when)).map(({ anchor }) => anchor);

const visit = (quarter: string, visitedOn: string) => ({
  countyId: desk.office.countyId,
  quarter,
  visitedOn,
  visitedBy: "Sam",
  findings: "Two plans lack a signature.",
});
const record = (quarter: string, visitedOn: string) =>
  desk.office.people.sam.at(local(`${visitedOn} 16:00`)).do("recordSiteVisit", visit(quarter, visitedOn));

/** What is stored of the county, and what its cases and visits give anew. */
async function storedAndComputed() {
  const { manager } = desk.server.source;
  const countyId = desk.office.countyId.split(":")[1];
  const computed = await siteVisitsOwed(manager, countyId);
  const rows = await manager.find(Obligation, {
    where: { countyId, type: "SITE_VISIT", referralId: IsNull() },
    order: { dueAt: "ASC" },
  });
  const stored = rows.map((row) =>
    Object.fromEntries(Object.keys(computed[0] ?? {}).map((name) => [name, row[name as keyof Obligation]])),
  );
  return { stored, computed };
}

underEachEdition(desk, (edition) => {
  test("E-38: a case open all through the second quarter of 2006, and no visit by 06-30", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    expect(await anchors("2006-03-20 12:00")).toEqual(
      by(edition, [], ["quarter:2006-Q1", "quarter:2006-Q2", "quarter:2006-Q3"]),
    );
    if (edition === "ms-1994") return;
    const second = async (when: string) =>
      (await owed(when)).find(({ anchor }) => anchor === "quarter:2006-Q2")!;
    expect(await second("2006-06-30 23:59")).toMatchObject({ status: "DUE_SOON", breach: false });
    expect(await second("2006-07-01 00:00")).toMatchObject({
      status: "OVERDUE",
      breach: true,
      owner: "STATE_OFFICE",
      because: "the county has a case open in 2006-Q2, which ends Fri 30 Jun 2006",
      county: { name: "Yazoo" },
      referral: null,
    });
    expect(localOf((await second("2006-07-01 00:00")).dueAt)).toBe("2006-06-30 23:59");
    expect(await owed("2006-07-01 00:00", "alice")).toHaveLength(3);

    for (const who of ["alice", "ben", "cara", "dana"] as const)
      expect(
        await kase.as(who, "2006-06-20 12:00").refused("recordSiteVisit", visit("2006-04-01", "2006-06-20")),
      ).toEqual(["FORBIDDEN"]);

    await record("2006-04-01", "2006-07-05");
    expect(await anchors("2006-07-05 17:00")).toEqual(["quarter:2006-Q1", "quarter:2006-Q3"]);
  });

  if (edition === "ms-1994") return;

  test("FP-EV-04: services end in June, and no visit is owed for the summer; an extension owes one more", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE", { start: "2009-03-02" });
    const of2009 = async () =>
      (await anchors("2009-03-20 12:00")).filter((anchor) => anchor.includes(":2009"));
    expect(await of2009()).toEqual(["quarter:2009-Q1", "quarter:2009-Q2", "quarter:2009-Q3"]);
    await kase.do("cara", "2009-07-10 12:00", "extendService", {
      until: "2009-10-09",
      reason: "One goal is not reached yet.",
    });
    expect(await of2009()).toEqual(["1", "2", "3", "4"].map((n) => `quarter:2009-Q${n}`));
    await kase.end("COMPLETION", "2009-07-15 12:00");
    expect(await of2009()).toEqual(["quarter:2009-Q1", "quarter:2009-Q2", "quarter:2009-Q3"]);
  });

  test("FP-EV-04: a visit is that of one quarter, named by its first day, and not made before it", async () => {
    const sam = desk.office.people.sam.at(local("2006-08-01 12:00"));
    expect(await sam.refused("recordSiteVisit", visit("2006-05-01", "2006-05-02"))).toEqual([
      "NOT_A_QUARTER",
    ]);
    expect(await sam.refused("recordSiteVisit", visit("2006-07-01", "2006-06-30"))).toEqual([
      "VISIT_BEFORE_QUARTER",
    ]);
  });

  test("FP-EV-04: two families accepted and one visit recorded at the same moment leave nothing out", async () => {
    const start = "2010-02-01";
    const pair = await Promise.all(
      ["2010-02-01", "2010-05-03"].map(async (day) => {
        const kase = await caseIn(desk.office, "ASSESSING", { start: day });
        await (await (await kase.assess()).concur("cara")).concur("alice");
        return kase;
      }),
    );
    await Promise.all([...pair.map((kase) => kase.accept()), record("2010-01-01", addDays(start, 20))]);
    const { stored, computed } = await storedAndComputed();
    expect(stored).toEqual(computed);
    expect(computed.filter(({ anchor }) => anchor.includes(":2010")).map(({ anchor }) => anchor)).toEqual(
      ["1", "2", "3"].map((n) => `quarter:2010-Q${n}`),
    );
  });

  test("FP-EV-04: after whatever has been done, what is stored is what cases and visits give anew", async () => {
    const quarters = ["01", "04", "07", "10"].map((month) => `2012-${month}-01`);
    const step = fc.oneof(
      fc.integer({ min: 0, max: 200 }).map((days) => async () => {
        await caseIn(desk.office, "INTENSIVE", { start: addDays("2012-01-02", days) });
      }),
      fc.integer({ min: 0, max: 200 }).map((days) => async () => {
        await caseIn(desk.office, "TERMINATED", { start: addDays("2012-01-02", days) });
      }),
      fc.integer({ min: 0, max: 200 }).map((days) => async () => {
        const kase: Lived = await caseIn(desk.office, "EXTENDED", { start: addDays("2012-01-02", days) });
        await kase.end("COMPLETION", kase.day(150));
      }),
      fc.record({ quarter: fc.constantFrom(...quarters), after: fc.integer({ min: 0, max: 120 }) }).map(
        ({ quarter, after }) =>
          async () =>
            void (await record(quarter, addDays(quarter, after))),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
        for (const one of steps) await one();
        const { stored, computed } = await storedAndComputed();
        expect(stored).toEqual(computed);
        expect(stored.length).toBeGreaterThan(3);
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});

test("visits are listed for the county's staff and the state, and not for another county's", async () => {
  const query = `{ siteVisits(first: 100) { nodes { quarter visitedOn visitedBy county { name } } } }`;
  const rose = await desk.server.as("COUNTY_WORKER", "Rose", "Rankin");
  for (const who of ["alice", "cara", "dana", "sam"] as const) {
    const { nodes } = (await desk.office.people[who].get(query)).siteVisits;
    expect(nodes.at(-1)).toEqual({
      quarter: "2006-04-01",
      visitedOn: "2006-07-05",
      visitedBy: "Sam",
      county: { name: "Yazoo" },
    });
  }
  expect((await rose.get(query)).siteVisits.nodes).toEqual([]);
});
