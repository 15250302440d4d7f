import { treatmentStatuses } from "../lifecycle/states";
import {
  contactTypes,
  discontinuationReasons,
  noticeRecipients,
  planInputSources,
  staffingPlaces,
  satisfactionPoints,
  sides,
} from "../vocabulary";
import { isCivilDate } from "../calendar/civil-date";
import { editions } from ".";
import type { Edition, ParameterChanges, Parameters, PlanElement, ShippedEditionId } from "./edition";

/** The name of every figure and switch of an edition, e.g. `hours.intensive.min`. */
type Leaf = string | number | boolean | null | readonly unknown[];
type PathOf<T> = {
  [K in keyof T & string]: T[K] extends Leaf ? K : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];
export type ParameterPath = PathOf<Parameters>;

export interface DraftProblem {
  /** The parameter, as it was named. */
  path: string;
  message: string;
}
export type Draft = { edition: Edition } | { problems: DraftProblem[] };

/** Says what a value must be, or null when it is right. */
type Check = (value: unknown) => string | null;

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

const number =
  (from: number, to: number, unit: string, whole = true): Check =>
  (value) =>
    typeof value === "number" && value >= from && value <= to && (!whole || Number.isInteger(value))
      ? null
      : `must be ${whole ? "a whole number" : "a number"} of ${unit} from ${from} to ${to}, not ${shown(value)}`;
const yesNo: Check = (value) =>
  typeof value === "boolean" ? null : `must be true or false, not ${shown(value)}`;
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string) ? null : `must be one of ${words.join(", ")}, not ${shown(value)}`;
const someOf =
  (words: readonly string[], least = 1): Check =>
  (value) => {
    if (!Array.isArray(value)) return `must be a list, not ${shown(value)}`;
    const unknown = value.filter((word) => !words.includes(word as string)).map(shown);
    if (unknown.length > 0) return `knows no ${unknown.join(", ")}; there are ${words.join(", ")}`;
    if (new Set(value).size < value.length) return "names a value twice";
    return value.length < least ? `must name at least ${least}: ${words.join(", ")}` : null;
  };
const orNone =
  (check: Check): Check =>
  (value) => {
    const problem = value === null ? null : check(value);
    return problem && `${problem}; null takes the rule away`;
  };
const months: Check = (value) =>
  Array.isArray(value) &&
  value.every(
    (month, index) => whole(month) && month >= 1 && month <= 60 && (index === 0 || month > value[index - 1]),
  )
    ? null
    : `must be a list of months after services, each a whole number from 1 to 60 and later than the one before, not ${shown(value)}`;
const whole = (value: unknown): value is number => Number.isInteger(value);

const day: Check = (value) =>
  typeof value === "string" && isCivilDate(value) ? null : `must be a day as YYYY-MM-DD, not ${shown(value)}`;

const weekHours = number(0, 7 * 24, "hours a week", false);
const days = number(0, 366, "days");
const minutes = number(0, 7 * 24 * 60, "minutes");
const weeks = number(1, 104, "weeks");
/** No month has fewer working days than these. */
const workingDay = number(1, 15, "a working day of the month");

const planElements: Record<PlanElement, true> = {
  GOALS: true,
  PROCEDURES: true,
  CONCRETE_SERVICES: true,
  ACQUISITION_METHODS: true,
  FUNDING_BY_COUNTY_IF_NEEDED: true,
  RESPONSIBLE: true,
  MEASUREMENT: true,
};

const band = (phase: "intensive" | "maintenance") =>
  ({
    [`hours.${phase}.min`]: weekHours,
    [`hours.${phase}.max`]: weekHours,
    [`hours.${phase}.faceToFaceMin`]: orNone(number(0, 104 * 7 * 24, "hours", false)),
    [`hours.${phase}.faceToFaceBasis`]: oneOf("PER_PHASE", "PER_WEEK"),
  }) as Record<Extract<ParameterPath, `hours.${string}`>, Check>;

/** What each parameter may be by itself. Exhaustive by type: a new parameter needs its line here. */
const checks: Record<ParameterPath, Check> = {
  "target.maxAge": number(0, 21, "completed years"),
  "target.mustBeMinor": yesNo,
  "reason1.assessmentKind": oneOf("INITIAL_RISK", "SAFETY"),
  "reason2.findings": someOf(["IN_NEED_OF_CARE", "IN_NEED_OF_PERMANENCY"]),
  "initialContact.hours": number(1, 720, "hours"),
  "initialContact.visit": oneOf("HOME_VISIT", "FACE_TO_FACE_MEETING"),
  "initialContact.emergency": oneOf("SAME_DAY", "SAME_DAY_TARGET"),
  "informationSheet.workingDaysToStateOffice": number(1, 60, "working days"),
  "acceptance.notify": someOf(noticeRecipients, 0),
  "acceptance.servicePlanRequired": yesNo,
  "plan.daysFromReferral": days,
  "plan.daysFromFirstContact": days,
  "plan.content": someOf(Object.keys(planElements)),
  "plan.inputs": someOf(planInputSources, 0),
  "plan.basedOnProfessionals": yesNo,
  "contact.direct": someOf(contactTypes),
  "contact.alwaysFaceToFace": someOf(contactTypes),
  ...band("intensive"),
  ...band("maintenance"),
  "service.intensiveWeeks": weeks,
  "service.minWeeks": weeks,
  "service.maxWeeks": weeks,
  "service.stepDownFromWeek": weeks,
  "service.weeklyContact": yesNo,
  "monthlyDocumentation.workingDay": orNone(workingDay),
  "macwisNarrative.workingDay": orNone(workingDay),
  "staffing.frequency": oneOf("WEEKLY", "QUARTERLY"),
  "staffing.attendees": someOf(staffingPlaces),
  "staffing.updateFormRequired": yesNo,
  "staffing.minActiveDays": number(0, 90, "days of treatment"),
  countyMonthlyContact: yesNo,
  "discontinuation.reasons": someOf(discontinuationReasons),
  "discontinuation.dualDecision": yesNo,
  "discontinuation.riskMustBeHigh": yesNo,
  "discontinuation.repeatedNoShows": number(1, 100, "failed visits"),
  "incident.newAbuseMinutes": minutes,
  "incident.safetyMinutes": minutes,
  "incident.acknowledgementMinutes": minutes,
  "incident.evaluation": oneOf("REQUIRED", "RECOMMENDED"),
  "incident.evaluationWorkingDays": number(1, 60, "working days"),
  "teamMeeting.initialPreventive": orNone(oneOf(...sides)),
  "teamMeeting.laterPreventive": orNone(oneOf(...sides)),
  "teamMeeting.custody": orNone(oneOf(...sides)),
  "teamMeeting.specialistAtInitial": yesNo,
  "placement.minDays": number(1, 366, "days"),
  "training.newlyHiredFrom": orNone(day),
  "training.sltmHours": orNone(number(0.25, 1000, "hours", false)),
  "training.withCoordinator": yesNo,
  "onCall.backUpRequired": yesNo,
  "evaluation.workerSurveyMonths": orNone(number(1, 60, "months")),
  "evaluation.siteVisit": orNone(oneOf("QUARTERLY")),
  "satisfaction.points": someOf(satisfactionPoints, 0),
  "satisfaction.dueDays": days,
  "satisfaction.midWeeks": weeks,
  "satisfaction.linkDays": number(1, 366, "days"),
  "goalAttainment.phases": someOf(treatmentStatuses, 0),
  "followUp.monthlyCalls": number(0, 60, "calls"),
  "followUp.visitMonths": months,
  "followUp.graceDays": number(0, 90, "days"),
  "followUp.outcomeMonth": number(1, 60, "months"),
};

export const parameterPaths = Object.keys(checks) as ParameterPath[];
const isParameter = (path: string): path is ParameterPath => Object.hasOwn(checks, path);

function unknownPath(path: string): string {
  const within = parameterPaths.filter((known) => known.startsWith(`${path}.`));
  const last = path.split(".").at(-1);
  const alike =
    within.length > 0 ? within : parameterPaths.filter((known) => known.split(".").at(-1) === last);
  return `is no parameter; ${alike.length > 0 ? `did you mean ${alike.join(" or ")}?` : `there are ${parameterPaths.join(", ")}`}`;
}

/** What must hold between parameters that are each right by themselves. */
function together({ hours, service, contact }: Parameters): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const must = (holds: boolean, path: ParameterPath, message: string) =>
    void (holds || problems.push({ path, message }));
  const longest = { intensive: service.intensiveWeeks, maintenance: service.maxWeeks };
  for (const phase of ["intensive", "maintenance"] as const) {
    const { min, max, faceToFaceMin, faceToFaceBasis } = hours[phase];
    must(min <= max, `hours.${phase}.min`, `must be at most the maximum, ${max} h, not ${min}`);
    const most = faceToFaceBasis === "PER_WEEK" ? max : max * longest[phase];
    must(
      (faceToFaceMin ?? 0) <= most,
      `hours.${phase}.faceToFaceMin`,
      `must be at most the ${most} h that the band allows ${faceToFaceBasis === "PER_WEEK" ? "in a week" : "in the phase"}, not ${faceToFaceMin}`,
    );
  }
  const { intensiveWeeks, minWeeks, maxWeeks, stepDownFromWeek } = service;
  const end = `at most service.maxWeeks, ${maxWeeks}`;
  must(intensiveWeeks <= maxWeeks, "service.intensiveWeeks", `must be ${end}, not ${intensiveWeeks}`);
  must(minWeeks <= maxWeeks, "service.minWeeks", `must be ${end}, not ${minWeeks}`);
  must(
    stepDownFromWeek <= intensiveWeeks,
    "service.stepDownFromWeek",
    `must be at most service.intensiveWeeks, ${intensiveWeeks}, not ${stepDownFromWeek}`,
  );
  const stray = contact.alwaysFaceToFace.filter((type) => !contact.direct.includes(type));
  must(
    stray.length === 0,
    "contact.alwaysFaceToFace",
    `names ${stray.join(", ")}, which contact.direct does not`,
  );
  return problems;
}

/** Parameters with one of them changed; the ones given stay as they are. */
function withValue<T>(parameters: T, [key, ...rest]: string[], value: unknown): T {
  const inner = (parameters as Record<string, unknown>)[key];
  return { ...parameters, [key]: rest.length === 0 ? value : withValue(inner, rest, value) };
}

/**
 * A draft: a shipped edition with some parameters changed, or all that is wrong with the changes. A shipped
 * edition never changes; a draft bears the id of the one it departs from, because its rules cite that text.
 */
export function draftOf(base: ShippedEditionId, changes: ParameterChanges): Draft {
  const problems = Object.entries(changes).flatMap(([path, value]) => {
    const message = isParameter(path) ? checks[path](value) : unknownPath(path);
    return message === null ? [] : [{ path, message }];
  });
  if (problems.length > 0) return { problems };
  const parameters = Object.entries(changes).reduce(
    (changed, [path, value]) => withValue(changed, path.split("."), structuredClone(value)),
    editions[base].parameters,
  );
  const disagreeing = together(parameters);
  if (disagreeing.length > 0) return { problems: disagreeing };
  const said = Object.entries(changes).map(([path, value]) => `${path} ${shown(value)}`);
  const title = `Draft on ${base}: ${said.join(", ") || "nothing changed"}`;
  return { edition: { ...editions[base], title, changes, parameters } };
}
