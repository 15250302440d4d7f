import type { CivilDate } from "../calendar/civil-date";
import { civilDateOf } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import type { TreatmentStatus } from "../lifecycle/states";
import { firstContactOn } from "./contacts";
import { treatmentStatus } from "./phases";
import { serviceWeek, weekSpan } from "./weeks";

/** When the calendar alone will next change the phase of a case in treatment, and to what. */
export type PhaseClock =
  { statusUntil: CivilDate; statusAfter: TreatmentStatus } | { statusUntil: null; statusAfter: null };

/** The next move of a case in treatment by the calendar alone, seen from a day (FP-DF-06). */
export function phaseClock(
  kase: Case,
  parameters: Parameters,
  today: CivilDate = civilDateOf(kase.now),
): PhaseClock {
  const first = firstContactOn(kase, parameters);
  if (first === null) return { statusUntil: null, statusAfter: null };
  const status = treatmentStatus(kase, parameters, today);
  const lastMove = parameters.service.maxWeeks + 1;
  for (let week = Math.max(serviceWeek(first, today), 0) + 1; week <= lastMove; week += 1) {
    const { from } = weekSpan(first, week);
    const next = treatmentStatus(kase, parameters, from);
    if (next !== status) return { statusUntil: from, statusAfter: next };
  }
  return { statusUntil: null, statusAfter: null };
}
