import fc from "fast-check";
import { addDays } from "../../../src/policy/calendar/civil-date";
import type { Measure, Observation, Place, Question, Report } from "../../../src/reports/statistics/report";
import { Tally, type Breakdown, type Figure } from "../../../src/reports/statistics/tally";

const measure = (name: string, fields: Partial<Measure> = {}): Measure => ({
  ...{ name, title: name, unit: "PERCENT", numerator: "those", denominator: "these" },
  ...fields,
});
const report: Report = {
  id: "R-01",
  title: "A report",
  basis: [],
  measures: [
    measure("share"),
    measure("hours", { unit: "HOURS" }),
    measure("number", { unit: "NUMBER", denominator: null }),
    measure("cost", { unit: "DOLLARS", needs: "programmeCostCents", isGiven: true }),
  ],
};
const question = (fields: Partial<Question> = {}): Question => ({
  now: new Date("2006-12-31T18:00:00Z"),
  today: "2006-12-31",
  period: { from: null, to: null },
  given: { programmeCostCents: null, placementCostCents: null },
  against: null,
  ...fields,
});

interface Told {
  place: Place;
  observation: Observation;
}
const told: fc.Arbitrary<Told> = fc.record({
  place: fc.record({
    countyId: fc.constantFrom("hinds", "rankin", "yazoo", null),
    workerId: fc.constantFrom("cara", "eve", null),
    editionId: fc.constantFrom("ms-1994" as const, "ms-2006" as const, null),
    caseId: fc.constantFrom("one", "two", "three", null),
  }),
  observation: fc
    .record({
      measure: fc.constantFrom("share", "hours", "number"),
      on: fc.integer({ min: 0, max: 400 }).map((days) => addDays("2006-01-01", days)),
      row: fc.record({ record: fc.constantFrom("Referral", "Contact"), id: fc.constantFrom(..."abcdefgh") }),
      part: fc.integer({ min: 0, max: 90 }),
    })
    .map((one) => (one.measure === "hours" ? one : { ...one, part: one.part % 2 })),
});

function figuresOf(all: Told[], by: Breakdown[], asked = question()): Figure[] {
  const tally = new Tally(report, asked, by);
  for (const { place, observation } of all) tally.add(place, [observation]);
  return tally.figures();
}
const named = (figures: Figure[], name: string) => figures.filter((figure) => figure.measure.name === name);
const sum = (figures: Figure[], of: "numerator" | "denominator") =>
  figures.reduce((total, figure) => total + (figure[of] ?? 0), 0);

test.each<Breakdown>(["COUNTY", "SPECIALIST", "MONTH", "QUARTER", "YEAR", "EDITION", "CASE"])(
  "The figures told apart by %s add up to the whole, and their rows are its rows",
  (by) => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), (all) => {
        const whole = figuresOf(all, []);
        const parts = figuresOf(all, [by]);
        for (const name of ["share", "hours", "number"]) {
          const [total] = named(whole, name);
          const some = named(parts, name);
          expect(sum(some, "numerator")).toBe(total.numerator);
          expect(sum(some, "denominator")).toBe(total.denominator ?? 0);
          expect(new Set(some.flatMap((one) => one.denominatorRows))).toEqual(new Set(total.denominatorRows));
          expect(new Set(some.flatMap((one) => one.numeratorRows))).toEqual(new Set(total.numeratorRows));
        }
      }),
    );
  },
);

test("What is counted above the line is among what it is counted of", () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 60 }), (all) => {
      for (const { numeratorRows, denominatorRows } of figuresOf(all, ["COUNTY", "MONTH"]))
        expect(denominatorRows).toEqual(expect.arrayContaining(numeratorRows));
    }),
  );
});

test("A period counts its first and its last day, and no other", () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 60 }), (all) => {
      const period = { from: "2006-03-01", to: "2006-06-30" };
      const inside = all.filter(({ observation: { on } }) => on >= period.from && on <= period.to);
      expect(figuresOf(all, [], question({ period }))).toEqual(figuresOf(inside, []));
    }),
  );
});

const place: Place = { countyId: "hinds", workerId: "cara", editionId: "ms-2006", caseId: "one" };
const observed = (id: string, part: number, fields: Partial<Observation> = {}): Told => ({
  place,
  observation: { measure: "share", on: "2006-03-06", row: { record: "Referral", id }, part, ...fields },
});

test("A share of 1 in 8 is 12.5 percent, and of 1 in 16 it is 6.3: halves go up", () => {
  const of = (n: number) =>
    figuresOf(
      Array.from({ length: n }, (_, index) => observed(String(index), index === 0 ? 1 : 0)),
      [],
    )[0].value;
  expect([of(8), of(16)]).toEqual([12.5, 6.3]);
});

test("A measure of which nothing is known is stated, with no value and the reason", () => {
  const [share] = figuresOf([], []);
  expect(share).toMatchObject({ key: "share", numerator: 0, denominator: 0, value: null });
  expect(share.unavailable).toBe("there is nothing to count in this period");
});

test("Money has a value once it is given, and only of everything together", () => {
  const served = [1, 2, 3].map((n) => observed(String(n), 0, { measure: "cost" }));
  const cost = (cents: number | null, by: Breakdown[] = []) => {
    const given = { programmeCostCents: cents, placementCostCents: null };
    const { numerator, denominator, value, unavailable } = named(
      figuresOf(served, by, question({ given })),
      "cost",
    )[0];
    return { numerator, denominator, value, unavailable };
  };
  expect(cost(100_000)).toEqual({ numerator: 100_000, denominator: 3, value: 333.33, unavailable: null });
  expect(cost(null)).toMatchObject({
    numerator: null,
    value: null,
    unavailable: "programmeCostCents was not given",
  });
  expect(cost(100_000, ["COUNTY"])).toMatchObject({ numerator: null, value: null });
});
