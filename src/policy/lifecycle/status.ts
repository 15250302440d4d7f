import type { CivilDate } from "../calendar/civil-date";
import type { ReferralFacts } from "../facts";
import type { ReferralStatus } from "./states";

/** The status on a day: the one last written, or the one that the calendar has brought since (FP-DF-06). */
export const statusOn = (
  referral: Pick<ReferralFacts, "status" | "statusUntil" | "statusAfter">,
  day: CivilDate,
): ReferralStatus =>
  referral.statusUntil && referral.statusAfter && day >= referral.statusUntil
    ? referral.statusAfter
    : referral.status;
