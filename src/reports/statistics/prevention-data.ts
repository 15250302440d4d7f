import type { JudgedCase } from "./judged-case";
import { addMonths, daysBetween } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import { concreteServiceKinds } from "../../policy/facts";
import { awayOn, placedBetween } from "./placement";
import { yes, type Measure, type Observation, type Question, type Report } from "./report";

const candidates = "target children of families accepted in the period";
const share = (name: string, title: string, numerator: string, denominator = candidates): Measure => ({
  ...{ name, title, numerator, denominator },
  unit: "PERCENT",
});

/** what the federal law asks of each child who is given services to prevent a placement. */
export const preventionData: Report = {
  id: "R-20",
  title: "Federal prevention-services data",
  basis: [],
  outside: "42 USC 671(e)(4)(E)",
  measures: [
    { name: "candidates", title: "Candidates", unit: "NUMBER", numerator: candidates, denominator: null },
    share("service", "Service named in a plan", "children whose family's plan names this concrete service"),
    {
      name: "duration",
      title: "Duration of services",
      unit: "DAYS",
      numerator: "days from acceptance to the end of services or to today, both included",
      denominator: candidates,
    },
    share("placedAtStart", "In placement at the start", "children in placement on the day of acceptance"),
    share(
      "placedAfterAYear",
      "In placement after twelve months",
      "children in placement on that day",
      "of these, children whose family was accepted twelve months ago or earlier",
    ),
    share(
      "entered",
      "Entered foster care within two years",
      "children placed in the two years from acceptance, so far",
    ),
    share("didNotEnter", "Did not enter foster care", "children not placed in that time, so far"),
    {
      name: "averageExpenditure",
      title: "Expenditure a child",
      unit: "DOLLARS",
      numerator: "cents that the programme cost in the period",
      denominator: candidates,
      needs: "programmeCostCents",
      isGiven: true,
    },
  ],
  cases: { among: "SERVED", observe },
};

function observe(kase: JudgedCase, question: Question): Observation[] {
  return kase.referral.targetChildIds.flatMap((childId) => ofChild(kase, childId, question));
}

function ofChild(kase: JudgedCase, childId: string, { today }: Question): Observation[] {
  const { acceptedAt, terminatedOn } = kase.referral;
  const start = civilDateOf(acceptedAt!);
  const aYearOn = addMonths(start, 12);
  const one = { row: { record: "Child", id: childId }, on: start };
  const entered = placedBetween(kase, { from: start, to: addMonths(start, 24) }, today, [childId]).length > 0;
  const named = new Set(
    kase.plans.flatMap(({ concreteServices }) => concreteServices.map(({ kind }) => kind)),
  );
  return [
    { ...one, measure: "candidates", part: 1 },
    ...concreteServiceKinds.map((service) => ({
      ...{ ...one, measure: "service", part: yes(named.has(service)), of: { service } },
    })),
    { ...one, measure: "duration", part: daysBetween(start, terminatedOn ?? today) + 1 },
    { ...one, measure: "placedAtStart", part: yes(awayOn(kase, start, today, [childId])) },
    ...(aYearOn <= today
      ? [{ ...one, measure: "placedAfterAYear", part: yes(awayOn(kase, aYearOn, today, [childId])) }]
      : []),
    { ...one, measure: "entered", part: yes(entered) },
    { ...one, measure: "didNotEnter", part: yes(!entered) },
    { ...one, measure: "averageExpenditure", part: 0 },
  ];
}
