import { addDays, type CivilDate } from "../calendar/civil-date";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import { firstContactOn } from "./contacts";

const DAYS = 7;

export interface MidTreatment {
  on: CivilDate;
  /** The arithmetic in words. */
  because: string;
}

/**
 * The day of mid-treatment: when ten weeks of service are over or, where fewer than twenty are planned, half of
 * those (FP-EV-02, AMB-33). Null before the first contact.
 */
export function midTreatment(kase: Case, parameters: Parameters): MidTreatment | null {
  const first = firstContactOn(kase, parameters);
  if (first === null) return null;
  const full = parameters.satisfaction.midWeeks * DAYS;
  const planned = kase.plans.find(({ status }) => status === "ACTIVE")?.plannedWeeks ?? null;
  const half = planned === null ? full : Math.floor((planned * DAYS) / 2);
  return half < full
    ? { on: addDays(first, half), because: `half of the ${planned} weeks that are planned` }
    : { on: addDays(first, full), because: `${parameters.satisfaction.midWeeks} weeks of service` };
}
