import { civilDateOf } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import type { DaySpan } from "../obligations/obligation";
import { plannedEnd } from "./phases";

/**
 * The days of treatment: from acceptance to the day on which services are to end or, where they went on longer,
 * ended. A span that services did not live to see is kept as planned; null before the family is accepted.
 */
export function treatmentSpan(kase: Case, parameters: Parameters): DaySpan | null {
  const { acceptedAt, terminatedOn } = kase.referral;
  const planned = plannedEnd(kase, parameters);
  if (acceptedAt === null || planned === null) return null;
  const to = terminatedOn && terminatedOn > planned ? terminatedOn : planned;
  return { from: civilDateOf(acceptedAt), to };
}
