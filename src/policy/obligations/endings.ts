import { isPast } from "../calendar/elapsed";
import { endOfDay } from "../calendar/zone";
import type { Case } from "../facts";
import type { ReferralStatus } from "../lifecycle/states";
import type { Obligation, ObligationType } from "./obligation";
import { servicesEnded } from "./row";

/** How a referral ends before anyone is served. */
const beforeService: Partial<Record<ReferralStatus, string>> = {
  DECLINED: "the referral was declined",
  NOT_ACCEPTED: "the family was not accepted",
  WITHDRAWN: "the referral was withdrawn",
};

/** Owed because services have ended. */
const aftercare: readonly ObligationType[] = [
  "SATISFACTION_TERMINATION",
  "FOLLOW_UP_CALL",
  "FOLLOW_UP_VISIT",
  "OUTCOME_CHECK_12M",
  "EFFECTIVENESS_EVALUATION",
];

/** Still owed of the service that was given, when it has ended: the month's papers, and the quarter's meeting. */
const outlasting: readonly ObligationType[] = [
  "MONTHLY_DOCUMENTATION",
  "MACWIS_NARRATIVE",
  "STAFFING_QUARTERLY",
];
/** Owed whatever becomes of the referral: the sheet to the State Office, and an answer to an alert (FP-RF-04, FP-NT-02). */
const inAnyCase: readonly ObligationType[] = ["CIS_TO_STATE_OFFICE", "SAFETY_ACK"];

/** What the end of a case does to an obligation that nothing has met: what was met stays met (FP-DC-05). */
export function atTheEnd({ referral }: Case, obligation: Obligation): Obligation {
  const { type, metAt, cancelledBecause } = obligation;
  // Also of a referral that is declined (AMB-13).
  if (metAt !== null || cancelledBecause !== null || inAnyCase.includes(type)) return obligation;

  const { terminatedOn, status, closedAt } = referral;
  const ended = beforeService[status];
  if (ended) {
    // What was already broken before the decision stays broken: an ending hides nothing.
    const open = closedAt === null || fallsAfter(obligation, closedAt);
    return open ? { ...obligation, cancelledBecause: ended } : { ...obligation, lapses: true };
  }

  const remains = aftercare.includes(type) || outlasting.includes(type);
  if (terminatedOn !== null && !remains && fallsAfter(obligation, endOfDay(terminatedOn))) {
    return { ...obligation, cancelledBecause: servicesEnded(terminatedOn) };
  }
  // In a closed case nothing can be made good any more.
  return status === "CLOSED" ? { ...obligation, lapses: true } : obligation;
}

const fallsAfter = ({ dueAt }: Obligation, end: Date): boolean => dueAt === null || isPast(end, dueAt);
