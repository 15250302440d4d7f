import { addDays, type CivilDate } from "../calendar/civil-date";
import type { HoursBand, Parameters } from "../editions/edition";
import type { Case, ReferralFacts } from "../facts";
import type { TreatmentStatus } from "../lifecycle/states";
import type { DaySpan } from "../obligations/obligation";
import { firstContactOn } from "./contacts";
import { serviceWeek, weekSpan } from "./weeks";

/** A stretch of days in one phase of treatment. */
export interface PhaseSpan extends DaySpan {
  phase: TreatmentStatus;
}

/** The hours asked of a service week; past the last regular week they are advice, never a breach (FP-HR-06). */
export interface WeekBand extends HoursBand {
  phase: TreatmentStatus;
  advisory: boolean;
}

/** The last day of the longest regular service. */
const regularEnd = (first: CivilDate, { service }: Parameters): CivilDate =>
  weekSpan(first, service.maxWeeks).to;

/** What the specialist has decided about the intensity of service, in order (FP-HR-05, AMB-21, AMB-42). */
function decisions({ heldOn, steppedDownOn }: ReferralFacts): { on: CivilDate; phase: TreatmentStatus }[] {
  const made: { on: CivilDate; phase: TreatmentStatus }[] = [];
  if (heldOn) made.push({ on: heldOn, phase: "INTENSIVE" });
  if (steppedDownOn) made.push({ on: steppedDownOn, phase: "MAINTENANCE" });
  return made.sort((a, b) => a.on.localeCompare(b.on));
}

/**
 * Intensive for ten weeks and then maintenance, unless the specialist decides otherwise. A decision holds
 * from the service week in which it is made, never for the weeks gone by.
 */
function phaseOfWeek(
  referral: ReferralFacts,
  { service }: Parameters,
  first: CivilDate,
  week: number,
): TreatmentStatus {
  if (week > service.maxWeeks) {
    return isExtended(referral, first, service.maxWeeks) ? "EXTENDED" : "MAINTENANCE";
  }
  const made = decisions(referral);
  const inForce = made.findLast(({ on }) => serviceWeek(first, on) <= week);
  if (inForce) return inForce.phase;
  // One steps down from the intensive phase only, so until then it lasted, held past week 10 or not.
  return week <= service.intensiveWeeks || made[0]?.phase === "MAINTENANCE" ? "INTENSIVE" : "MAINTENANCE";
}

const isExtended = ({ extendedUntil }: ReferralFacts, first: CivilDate, maxWeeks: number): boolean =>
  extendedUntil !== null && extendedUntil > weekSpan(first, maxWeeks).to;

/** The phases as they are planned, before any early end; none before the first contact. */
export function plannedPhases(kase: Case, parameters: Parameters): PhaseSpan[] {
  const first = firstContactOn(kase, parameters);
  if (first === null) return [];
  const spans: PhaseSpan[] = [];
  for (let week = 1; week <= parameters.service.maxWeeks; week += 1) {
    const phase = phaseOfWeek(kase.referral, parameters, first, week);
    const last = spans.at(-1);
    if (last?.phase === phase) last.to = weekSpan(first, week).to;
    else spans.push({ phase, ...weekSpan(first, week) });
  }
  if (isExtended(kase.referral, first, parameters.service.maxWeeks)) {
    const from = addDays(regularEnd(first, parameters), 1);
    spans.push({ phase: "EXTENDED", from, to: kase.referral.extendedUntil! });
  }
  return spans;
}

/** The phases of treatment, cut at the day on which services ended (FP-DF-06). */
export function phases(kase: Case, parameters: Parameters): PhaseSpan[] {
  const end = kase.referral.terminatedOn;
  const spans = plannedPhases(kase, parameters);
  if (end === null) return spans;
  return spans.filter(({ from }) => from <= end).map((span) => (span.to > end ? { ...span, to: end } : span));
}

/** The day on which services are to end: the last of week 20, or of the extension; null before first contact. */
export function plannedEnd(kase: Case, parameters: Parameters): CivilDate | null {
  const first = firstContactOn(kase, parameters);
  if (first === null) return null;
  return isExtended(kase.referral, first, parameters.service.maxWeeks)
    ? kase.referral.extendedUntil
    : regularEnd(first, parameters);
}

/** The phase that the calendar and the specialist's decisions give to a day of treatment (FP-DF-06). */
export function treatmentStatus(kase: Case, parameters: Parameters, today: CivilDate): TreatmentStatus {
  const first = firstContactOn(kase, parameters);
  return first === null
    ? "INTENSIVE"
    : phaseOfWeek(kase.referral, parameters, first, serviceWeek(first, today));
}

/** The band of direct-contact hours of a service week (FP-HR-01, FP-HR-03). */
export function bandOf(
  kase: Case,
  parameters: Parameters,
  week: number,
  first: CivilDate | null = firstContactOn(kase, parameters),
): WeekBand {
  const phase = first === null ? "INTENSIVE" : phaseOfWeek(kase.referral, parameters, first, week);
  const band = phase === "INTENSIVE" ? parameters.hours.intensive : parameters.hours.maintenance;
  return { ...band, phase, advisory: week > parameters.service.maxWeeks };
}
