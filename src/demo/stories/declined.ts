import type { Criterion } from "../../policy/facts";
import type { Family } from "../family";
import { county, refused, specialist, supervisor, type Step } from "../step";
import { drafted, referred, registered, reviewed, sheetCompleted, submitted } from "./intake";

/** Stories of families for whom the programme is not the right one. */

const declined = (unmet: Partial<Record<Criterion, string>>, code: string): Step[] => [
  submitted(),
  ...reviewed(0, unmet),
  // The supervisor tries all the same to send someone.
  supervisor(
    0,
    "13:10",
    "assignSpecialist",
    ({ specialistId }) => ({ workerId: specialistId }),
    refused(code),
  ),
  specialist(0, "15:00", "declineReferral", { note: Object.values(unmet).join(" ") }),
  specialist(2, "10:00", "forwardInformationSheet", {}),
];

export const suicidal = (family: Family): Step[] => [
  ...registered(family, { head: { suicidal: true } }),
  ...drafted(family, { removalReasons: ["OTHER", "HIGH_RISK_FACTORS"], otherReason: "Parent in crisis." }),
  ...assessedForReferral(family),
  ...declined(
    { EX_01B: `${family.head.name} spoke of suicide; the crisis unit was called.` },
    "EXCLUDED_EX_01B",
  ),
];

export const psychotic = (family: Family): Step[] => [
  ...registered(family, { head: { activelyPsychotic: true } }),
  ...drafted(family),
  ...assessedForReferral(family),
  ...declined({ EX_01A: `${family.head.name} hears voices and takes no medication.` }, "EXCLUDED_EX_01A"),
];

export const disability = (family: Family): Step[] => [
  ...registered(family, { target: { intellectualDisability: "MODERATE" } }),
  ...drafted(family),
  ...assessedForReferral(family),
  ...declined({ EX_01D: "Evaluation on file: moderate intellectual disability." }, "EXCLUDED_EX_01D"),
];

export const perpetrator = (family: Family): Step[] => [
  ...registered(family),
  ...drafted(family, { primaryProblemSexualAbuse: true, perpetratorInHome: true }),
  ...assessedForReferral(family),
  ...declined({ EX_02: "The stepfather, who was indicated, is still in the home." }, "EXCLUDED_EX_02"),
];

export const noRisk = (family: Family): Step[] => [
  ...referred(family).slice(0, -1),
  ...declined(
    { TP_01: "No removal is considered; the family is best served in the community." },
    "CRITERIA_NOT_MET",
  ),
];

function assessedForReferral(family: Family): Step[] {
  return [
    county(0, "09:05", "recordCountyAssessment", {
      kind: "SAFETY",
      assessedOn: family.date(-1),
      highRiskFactors: [family.trouble.riskFactors[0]],
      summary: null,
    }),
    sheetCompleted(),
  ];
}
