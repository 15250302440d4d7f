import type { CivilDate } from "../calendar/civil-date";

/** The one lifecycle of a case, from draft referral to the end of its follow-up year. */
export const referralStatuses = [
  "DRAFT",
  "SUBMITTED",
  "UNDER_REVIEW",
  "RETURNED",
  "DECLINED",
  "CONTACT_PENDING",
  "ASSESSING",
  "NOT_ACCEPTED",
  "WITHDRAWN",
  "ACCEPTED",
  "INTENSIVE",
  "MAINTENANCE",
  "EXTENDED",
  "DISCONTINUATION_PENDING",
  "TERMINATED",
  "FOLLOW_UP",
  "CLOSED",
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** A case that has ended for good. */
export const terminalStatuses = [
  "DECLINED",
  "NOT_ACCEPTED",
  "WITHDRAWN",
  "CLOSED",
] as const satisfies readonly ReferralStatus[];

/** The family is being served, or is about to be: a second referral must wait (FP-PV-03, AMB-35). */
export const openStatuses = [
  "SUBMITTED",
  "UNDER_REVIEW",
  "RETURNED",
  "CONTACT_PENDING",
  "ASSESSING",
  "ACCEPTED",
  "INTENSIVE",
  "MAINTENANCE",
  "EXTENDED",
  "DISCONTINUATION_PENDING",
] as const satisfies readonly ReferralStatus[];

/** Whether a case in this state keeps a second referral waiting. */
export const isOpen = (status: ReferralStatus): boolean =>
  (openStatuses as readonly ReferralStatus[]).includes(status);

/** Whether a family is served, or about to be: also when services end on a day that lies ahead (FP-DF-09). */
export const servesOn = (
  { status, terminatedOn = null }: { status: ReferralStatus; terminatedOn?: CivilDate | null },
  today: CivilDate,
): boolean => isOpen(status) || (terminatedOn !== null && terminatedOn > today);

/** The phases of treatment under an activated plan (FP-DF-06). */
export const treatmentStatuses = [
  "INTENSIVE",
  "MAINTENANCE",
  "EXTENDED",
] as const satisfies readonly ReferralStatus[];
export type TreatmentStatus = (typeof treatmentStatuses)[number];
