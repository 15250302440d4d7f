import { parametersOf, type JudgedCase } from "./judged-case";
import { addDays, addMonths, type CivilDate } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import { awayOn, placedBetween } from "./placement";
import { yes, type Observation, type Question, type Report } from "./report";

const atRisk = "target children of families served in the period, found to be at imminent risk by both sides";

/** R-19: what the state's own law asks of the programme each year. Its basis is no part of the two documents. */
export const stateAnnual: Report = {
  id: "R-19",
  title: "State annual report",
  basis: [],
  outside: "Miss. Code § 43-51-9",
  measures: [
    {
      name: "familiesServed",
      title: "Families served",
      unit: "NUMBER",
      numerator: "families in service on a day of the period",
      denominator: null,
    },
    {
      name: "childrenAtRisk",
      title: "Children at imminent risk",
      unit: "NUMBER",
      numerator: atRisk,
      denominator: null,
    },
    {
      name: "thenPlaced",
      title: "Of these, children then placed",
      unit: "PERCENT",
      numerator: "children placed out of home from acceptance to today",
      denominator: atRisk,
    },
    ...[1, 2, 3].map((years) => ({
      name: `withFamilyAfter${years}`,
      title: `Still with their family after ${years === 1 ? "a year" : `${years} years`}`,
      unit: "PERCENT" as const,
      numerator: "children in no placement on that day",
      denominator: `target children of families served, the end of whose services was ${years} ${years === 1 ? "year" : "years"} ago on a day of the period`,
    })),
    {
      name: "averageCost",
      title: "Average cost of a family",
      unit: "DOLLARS",
      numerator: "cents that the programme cost in the period",
      denominator: "families in service on a day of the period",
      needs: "programmeCostCents",
      isGiven: true,
    },
    {
      name: "costAvoided",
      title: "Placement cost avoided",
      unit: "DOLLARS",
      numerator: "cents that a placement costs on average, once for each child at imminent risk not placed",
      denominator: null,
      needs: "placementCostCents",
    },
  ],
  cases: { among: "SERVED", observe },
};

function observe(kase: JudgedCase, question: Question): Observation[] {
  return [...inService(kase, question), ...yearsAfter(kase, question)];
}

/** A family counts on the first day of the period on which it is in service. */
function inService(kase: JudgedCase, { today, period, given }: Question): Observation[] {
  const { id, acceptedAt, terminatedOn, targetChildIds } = kase.referral;
  const accepted = civilDateOf(acceptedAt!);
  const on = period.from !== null && period.from > accepted ? period.from : accepted;
  if (on > (terminatedOn ?? today)) return [];
  const family = { row: { record: "Referral", id }, on };
  return [
    { ...family, measure: "familiesServed", part: 1 },
    { ...family, measure: "averageCost", part: 0 },
    ...targetChildIds.flatMap((childId) => {
      const child = { row: { record: "Child", id: childId }, on };
      const placed = placedBetween(kase, { from: accepted, to: today }, today, [childId]).length > 0;
      return [
        { ...child, measure: "childrenAtRisk", part: 1 },
        { ...child, measure: "thenPlaced", part: yes(placed) },
        { ...child, measure: "costAvoided", part: placed ? 0 : (given.placementCostCents ?? 0) },
      ];
    }),
  ];
}

function yearsAfter(kase: JudgedCase, { today }: Question): Observation[] {
  const { terminatedOn, targetChildIds } = kase.referral;
  if (terminatedOn === null) return [];
  return [1, 2, 3].flatMap((years) => {
    const on = addMonths(terminatedOn, 12 * years);
    return isOver(kase, on, today)
      ? targetChildIds.map((id) => ({
          measure: `withFamilyAfter${years}`,
          row: { record: "Child", id },
          on,
          part: yes(!awayOn(kase, on, today, [id])),
        }))
      : [];
  });
}

/** Whether a child is in placement on a day is known only so many days later: before, no removal is one (FP-DF-01). */
const isOver = (kase: JudgedCase, day: CivilDate, today: CivilDate): boolean =>
  addDays(day, parametersOf(kase).placement.minDays) <= today;
