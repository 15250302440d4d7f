import { addDays } from "../../policy/calendar/civil-date";
import { isPast } from "../../policy/calendar/elapsed";
import { civilDateOf } from "../../policy/calendar/zone";
import { weeklyReading } from "../../policy/obligations";
import { parametersOf, type JudgedCase } from "./judged-case";
import {
  alsoBy,
  yes,
  type KeptObligation,
  type Measure,
  type Observation,
  type Question,
  type Report,
} from "./report";

const weeks = "complete service weeks of accepted families, up to week 20";
const ofWeeks = (name: string, title: string, numerator: string): Measure => ({
  ...{ name, title, numerator },
  unit: "PERCENT",
  denominator: weeks,
});
const phasesOver = "phases that are over, of families accepted under an edition that asks for such hours";

/** the hours that families were given, week by week, against the band of their phase. */
export const intensity: Report = {
  id: "R-02",
  title: "Intensity of service",
  basis: ["FP-HR-01", "FP-HR-02", "FP-HR-03", "FP-HR-04", "FP-HR-07"],
  measures: [
    {
      name: "hoursAWeek",
      title: "Hours of direct contact a week",
      unit: "HOURS",
      numerator: "minutes of direct contact",
      denominator: weeks,
    },
    ofWeeks("withinBand", "Within the band", "weeks whose hours lie within the band of the phase"),
    ofWeeks("belowBand", "Below the band", "weeks with fewer hours than the least"),
    ofWeeks("aboveBand", "Above the band", "weeks with more hours than the most, which is no breach"),
    {
      ...ofWeeks("withoutContact", "Without contact", "weeks without any direct contact"),
      denominator: "complete service weeks of accepted families, those of an extension too",
    },
    {
      name: "faceToFace",
      title: "Enough hours face to face",
      unit: "PERCENT",
      numerator: "phases with the least hours face to face",
      denominator: phasesOver,
    },
    {
      name: "faceToFaceHours",
      title: "Hours face to face in a phase",
      unit: "HOURS",
      numerator: "minutes face to face",
      denominator: phasesOver,
    },
    {
      name: "weeklyReading",
      title: "Face to face by the weekly reading",
      unit: "PERCENT",
      numerator: "weeks that would also meet the hours if they were asked of every week",
      denominator:
        "complete service weeks; they count in the period in which services ended, or in today's (AMB-20)",
    },
  ],
  obligations: { types: ["WEEKLY_HOURS", "WEEKLY_CONTACT", "FACE_TO_FACE_PHASE"], observe: stretch },
  cases: { among: "SERVED", observe: read },
};

const phaseOf = (ruleId: string) =>
  ["FP-HR-01", "FP-HR-02"].includes(ruleId) ? { phase: "INTENSIVE" } : { phase: "MAINTENANCE" };
const minutes = (hours: number | null) => Math.round((hours ?? 0) * 60);

/** A week or a phase that is over, and was lived to its end. */
function stretch(owed: KeptObligation, { now }: Question): Observation[] {
  const { id, type, ruleId, dueAt, metAt, measured, warning, cancelledBecause } = owed;
  if (cancelledBecause !== null || dueAt === null || !isPast(dueAt, now)) return [];
  const one = { row: { record: "Obligation", id }, on: civilDateOf(dueAt) };
  if (type === "WEEKLY_CONTACT") return [{ ...one, measure: "withoutContact", part: yes(metAt === null) }];
  if (type === "FACE_TO_FACE_PHASE")
    return alsoBy(phaseOf(ruleId), [
      { ...one, measure: "faceToFace", part: yes(metAt !== null) },
      { ...one, measure: "faceToFaceHours", part: minutes(measured) },
    ]);
  return alsoBy(phaseOf(ruleId), [
    { ...one, measure: "hoursAWeek", part: minutes(measured) },
    { ...one, measure: "withinBand", part: yes(metAt !== null && warning === null) },
    { ...one, measure: "belowBand", part: yes(metAt === null) },
    { ...one, measure: "aboveBand", part: yes(warning !== null) },
  ]);
}

/** The other reading of the hours face to face, shown beside the one in force (AMB-20). */
function read(kase: JudgedCase, { today }: Question): Observation[] {
  const { id, terminatedOn } = kase.referral;
  const yesterday = addDays(today, -1);
  return weeklyReading(kase, parametersOf(kase), yesterday).flatMap(({ phase, weeksMeeting, weeks }) =>
    alsoBy({ phase }, [
      {
        measure: "weeklyReading",
        row: { record: "Referral", id },
        on: terminatedOn ?? today,
        part: weeksMeeting,
        whole: weeks,
      },
    ]),
  );
}
