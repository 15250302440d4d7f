import fc from "fast-check";
import { addDays, type CivilDate } from "../../../src/policy/calendar/civil-date";
import { endOfDay } from "../../../src/policy/calendar/zone";
import { edition } from "../../../src/policy/editions";
import { verdict } from "../../../src/policy/obligations/verdict";
import type { SiteVisitFacts } from "../../../src/policy/programme/facts";
import {
  openDays,
  siteVisitObligations,
  siteVisitCommands,
  visitedQuarters,
} from "../../../src/policy/programme/site-visits";
import { local } from "../fixture";

const { parameters } = edition("ms-2006");
const visit = (quarter: CivilDate, visitedOn: CivilDate): SiteVisitFacts => ({
  id: `${quarter}/${visitedOn}`,
  countyId: "yazoo",
  quarter,
  visitedOn,
  visitedBy: "Sam",
  findings: "In order.",
});
const served = {
  id: "moore",
  editionId: "ms-2006" as const,
  acceptedAt: local("2006-03-10 11:00"),
  terminatedOn: null,
  extendedUntil: null,
};

describe("FP-EV-04: when a case is open", () => {
  it.each([
    ["not before it is accepted", { acceptedAt: null }, null],
    ["for the 20 weeks of the longest regular service, while it runs", {}, "2006-07-27"],
    ["until the end of an extension", { extendedUntil: "2006-10-01" }, "2006-10-01"],
    ["no shorter for an extension that ends before", { extendedUntil: "2006-07-01" }, "2006-07-27"],
    ["until services ended, early", { terminatedOn: "2006-05-20" }, "2006-05-20"],
    ["until services ended, late", { terminatedOn: "2006-12-20", extendedUntil: "2006-10-01" }, "2006-12-20"],
  ])("%s", (_when, referral, to) => {
    expect(openDays({ ...served, ...referral }, parameters)).toEqual(to && { from: "2006-03-10", to });
  });
});

describe("FP-EV-04: of a case that moved to another edition", () => {
  const between = (from: "ms-1994" | "ms-2006", to: "ms-1994" | "ms-2006", migratedAt: Date) => ({
    id: `${from} ${to}`,
    fromEditionId: from,
    fromChanges: {},
    toEditionId: to,
    migratedAt,
    reason: "So decided.",
  });
  const may = local("2006-05-15 10:00");
  const quarters = (to: "ms-1994" | "ms-2006", visits: SiteVisitFacts[] = []) =>
    visitedQuarters(
      served,
      edition(to),
      [between(to === "ms-1994" ? "ms-2006" : "ms-1994", to, may)],
      visits,
    ).map(({ from }) => from);

  it("no visit is owed for a quarter that was over before it was asked for", () => {
    expect(quarters("ms-2006")).toEqual(["2006-04-01", "2006-07-01"]);
  });
  it("a quarter that was over stays owed, and a visit that was made stays one", () => {
    expect(quarters("ms-1994")).toEqual(["2006-01-01"]);
    expect(quarters("ms-1994", [visit("2006-04-01", "2006-05-02")])).toEqual(["2006-01-01", "2006-04-01"]);
    expect(quarters("ms-1994", [visit("2006-04-01", "2006-05-20")])).toEqual(["2006-01-01"]);
  });
});

describe("FP-EV-04: what a county is owed", () => {
  const open = [
    { from: "2006-05-20", to: "2006-07-01" },
    { from: "2006-03-31", to: "2006-04-02" },
  ];

  it("is one visit a quarter in which a case is open, by the last day of the quarter", () => {
    const rows = siteVisitObligations(open, []);
    expect(rows.map(({ anchor, dueAt }) => [anchor, dueAt])).toEqual([
      ["quarter:2006-Q1", endOfDay("2006-03-31")],
      ["quarter:2006-Q2", endOfDay("2006-06-30")],
      ["quarter:2006-Q3", endOfDay("2006-09-30")],
    ]);
    expect(rows[1]).toMatchObject({ owner: "STATE_OFFICE", opensAt: local("2006-04-01 00:00"), metAt: null });
  });

  it("is met by the first visit made for that quarter, late when made after it", () => {
    const visits = [visit("2006-04-01", "2006-07-03"), visit("2006-07-01", "2006-09-30")];
    const [, second, third] = siteVisitObligations(open, [visit("2006-07-01", "2006-08-05"), ...visits]);
    const now = local("2006-12-01 12:00");
    expect([second, third].map((row) => verdict(row, now).status)).toEqual(["MET_LATE", "MET"]);
    expect(third.evidence).toEqual([{ record: "SiteVisit", id: "2006-07-01/2006-08-05" }]);
  });

  it("covers every day on which a case is open, and no quarter without one", () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 300 }))
      .map(([start, length]) => {
        const from = addDays("2005-11-01", start);
        return { from, to: addDays(from, length) };
      });
    const quarterName = (day: CivilDate) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const days = spans.flatMap(({ from, to }) => {
          const all = [from];
          while (all.at(-1)! < to) all.push(addDays(all.at(-1)!, 1));
          return all;
        });
        const expected = [...new Set(days.map((day) => `quarter:${quarterName(day)}`))].sort();
        expect(siteVisitObligations(spans, []).map(({ anchor }) => anchor)).toEqual(expected);
        expect(siteVisitObligations([...spans].reverse(), [])).toEqual(siteVisitObligations(spans, []));
      }),
    );
  });
});

test("FP-EV-04: a visit is named by the quarter's first day, and not made before it", () => {
  const codes = (quarter: CivilDate, visitedOn: CivilDate) =>
    siteVisitCommands.recordSiteVisit.check!(
      {},
      {
        input: visit(quarter, visitedOn),
        by: { workerId: "sam", name: "Sam", side: null },
        now: local("2006-12-01 12:00"),
        newId: () => "new",
      },
    ).findings.map(({ code }) => code);
  expect(codes("2006-04-01", "2006-04-01")).toEqual([]);
  expect(codes("2006-04-02", "2006-04-02")).toEqual(["NOT_A_QUARTER"]);
  expect(codes("2006-04-01", "2006-03-31")).toEqual(["VISIT_BEFORE_QUARTER"]);
});
