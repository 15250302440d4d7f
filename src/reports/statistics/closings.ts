import { daysBetween } from "../../policy/calendar/civil-date";
import { discontinuationReasons } from "../../policy/facts";
import { directContacts, firstContactOn, hoursOf } from "../../policy/service";
import { parametersOf, type JudgedCase } from "./judged-case";
import { yes, type Measure, type Observation, type Report } from "./report";

const closed = "families whose services ended in the period";
const met = "of these, families who had been met face to face";
export const lengths = ["under 10 weeks", "10 to 20 weeks", "over 20 weeks"] as const;

const share = (name: string, title: string, numerator: string, denominator: string): Measure => ({
  ...{ name, title, numerator, denominator },
  unit: "PERCENT",
});

/** why and after how long services end. */
export const closings: Report = {
  id: "R-11",
  title: "Closings",
  basis: ["FP-EV-01", "FP-DC-01", "FP-DC-02", "FP-HR-06", "FP-DF-09"],
  measures: [
    { name: "closings", title: "Closings", unit: "NUMBER", numerator: closed, denominator: null },
    share("byReason", "By reason", "families whose services ended for this reason", closed),
    share("byLength", "By length of service", "families served for so long", met),
    {
      name: "length",
      title: "Length of service",
      unit: "WEEKS",
      numerator: "days from the first contact to the end of services, both included",
      denominator: met,
    },
    {
      name: "hours",
      title: "Hours of direct contact a family",
      unit: "HOURS",
      numerator: "minutes of direct contact from the referral to the end",
      denominator: closed,
    },
  ],
  cases: { among: "ENDED", observe },
};

function observe(kase: JudgedCase): Observation[] {
  const { id, terminatedOn, terminationReason } = kase.referral;
  const one = { row: { record: "Referral", id }, on: terminatedOn! };
  const parameters = parametersOf(kase);
  const first = firstContactOn(kase, parameters);
  const days = first === null ? null : daysBetween(first, terminatedOn!) + 1;
  const { total } = hoursOf(directContacts(kase, parameters));
  return [
    { ...one, measure: "closings", part: 1 },
    ...discontinuationReasons.map((reason) => ({
      ...{ ...one, measure: "byReason", part: yes(reason === terminationReason), of: { reason } },
    })),
    ...(days === null
      ? []
      : [
          ...lengths.map((length) => ({
            ...{ ...one, measure: "byLength", part: yes(length === lengthOf(days)), of: { length } },
          })),
          { ...one, measure: "length", part: days },
        ]),
    { ...one, measure: "hours", part: Math.round(total * 60) },
  ];
}

/** Ten full weeks are ten, and twenty are twenty: 70 and 140 days (FP-HR-06). */
export function lengthOf(days: number): (typeof lengths)[number] {
  if (days < 70) return "under 10 weeks";
  return days <= 140 ? "10 to 20 weeks" : "over 20 weeks";
}
