import { civilDateOf } from "../../policy/calendar/zone";
import { firstContactOn } from "../../policy/service";
import { parametersOf, type JudgedCase } from "./judged-case";
import { yes, type Observation, type Report } from "./report";

/** whether every family is assessed, as it must be. */
export const assessments: Report = {
  id: "R-07",
  title: "Assessments on all families",
  basis: ["FP-AS-01", "FP-OM-03"],
  measures: [
    {
      name: "ofAccepted",
      title: "Assessed, of the families accepted",
      unit: "PERCENT",
      numerator: "families with a family assessment made by the day of acceptance",
      denominator: "families accepted in the period",
      benchmark: "100 %: assessments on all families",
    },
    {
      name: "ofMet",
      title: "Assessed, of the families met",
      unit: "PERCENT",
      numerator: "families with a family assessment",
      denominator: "families met face to face for the first time in the period",
      benchmark: "100 %: assessments on all families",
    },
  ],
  cases: { among: "REFERRED", observe },
};

function observe(kase: JudgedCase): Observation[] {
  const { id, acceptedAt } = kase.referral;
  const row = { record: "Referral", id };
  const made = kase.assessments
    .filter(({ kind }) => kind === "FAMILY")
    .map(({ assessedOn }) => assessedOn)
    .sort();
  const accepted = acceptedAt && civilDateOf(acceptedAt);
  const met = firstContactOn(kase, parametersOf(kase));
  return [
    ...(accepted
      ? [{ measure: "ofAccepted", row, on: accepted, part: yes(made.some((day) => day <= accepted)) }]
      : []),
    ...(met ? [{ measure: "ofMet", row, on: met, part: yes(made.length > 0) }] : []),
  ];
}
