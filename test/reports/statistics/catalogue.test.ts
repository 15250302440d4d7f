import fc from "fast-check";
import { civilDateOf } from "../../../src/policy/calendar/zone";
import { edition } from "../../../src/policy/editions";
import { obligationsOf } from "../../../src/policy/obligations";
import { rule } from "../../../src/policy/rules";
import { catalogue } from "../../../src/reports/statistics/catalogue";
import type { Observation, Question, Report } from "../../../src/reports/statistics/report";
import { anyCase, anyNow } from "../../policy/obligations/arbitrary-case";

const reports = catalogue(true);

test("Every report rests on rules of the policy, or says which law asks for it", () => {
  for (const { id, basis, outside } of reports) {
    expect({ id, cited: basis.length > 0 }).toEqual({ id, cited: outside === undefined });
    for (const ruleId of basis) expect(rule(ruleId).id).toBe(ruleId);
  }
});

test("Reports that only other law asks for can be left out", () => {
  const left = catalogue(false).map(({ id }) => id);
  expect(reports.map(({ id }) => id).filter((id) => !left.includes(id))).toEqual(["R-19", "R-20"]);
});

test.each(reports.map((report) => [report.id, report] as const))(
  "%s states what each measure counts and what it counts it of",
  (_, { measures }) => {
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    for (const { name, unit, numerator, denominator, needs } of measures) {
      expect(numerator).not.toBe("");
      const plain = unit === "NUMBER" || (needs !== undefined && denominator === null);
      expect({ name, plain: denominator === null }).toEqual({ name, plain });
    }
  },
);

function observed(
  report: Report,
  kase: Parameters<NonNullable<Report["cases"]>["observe"]>[0],
  question: Question,
) {
  const { referral } = kase;
  const among = {
    REFERRED: true,
    SERVED: referral.acceptedAt !== null,
    ENDED: referral.terminatedOn !== null,
  };
  const { cases, obligations } = report;
  const owed = obligationsOf(kase, kase.edition)
    .filter(({ type }) => obligations?.types.includes(type))
    .map((one, index) => ({ ...one, id: `obligation-${index}` }));
  return [
    ...owed.flatMap((one) => obligations!.observe(one, question)),
    ...(cases && among[cases.among] ? cases.observe(kase, question) : []),
  ];
}

test.each(reports.map((report) => [report.id, report] as const))(
  "%s observes only what it measures, in whole numbers, no share of more than all",
  (_, report) => {
    const units = new Map(report.measures.map(({ name, unit }) => [name, unit]));
    const check = ({ measure, part, whole = 1, on }: Observation) => {
      expect(units.has(measure)).toBe(true);
      expect(Number.isInteger(part) && Number.isInteger(whole)).toBe(true);
      expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (units.get(measure) === "PERCENT") expect(part >= 0 && part <= whole).toBe(true);
    };
    fc.assert(
      fc.property(
        anyCase,
        anyNow,
        fc.constantFrom("ms-1994" as const, "ms-2006" as const),
        (some, now, editionId) => {
          const kase = {
            ...some,
            now,
            edition: edition(editionId),
            referral: { ...some.referral, editionId },
          };
          const question: Question = {
            ...{ now, today: civilDateOf(now), period: { from: null, to: null } },
            given: { programmeCostCents: null, placementCostCents: 5_000_00 },
            against: edition(editionId === "ms-1994" ? "ms-2006" : "ms-1994"),
          };
          observed(report, kase, question).forEach(check);
        },
      ),
      { numRuns: 60 },
    );
  },
);
