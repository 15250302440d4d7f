import type { CivilDate } from "../calendar/civil-date";

export const obligationTypes = [
  "INITIAL_CONTACT_48H",
  "INITIAL_VISIT_48H",
  "EMERGENCY_SAME_DAY",
  "CIS_TO_STATE_OFFICE",
  "ACCEPTANCE_NOTICE",
  "TREATMENT_PLAN",
  "INDIVIDUAL_SERVICE_PLAN",
  "PLAN_COPY",
  "SUMMARY_COPY",
  "ORIGINALS_TO_DHS",
  "CONCRETE_SERVICE_FUNDING",
  "WEEKLY_CONTACT",
  "WEEKLY_HOURS",
  "FACE_TO_FACE_PHASE",
  "MONTHLY_DOCUMENTATION",
  "MACWIS_NARRATIVE",
  "STAFFING_WEEKLY",
  "STAFFING_QUARTERLY",
  "COUNTY_MONTHLY_CONTACT",
  "EXTENSION_OR_COMPLETION",
  "FTM_INITIAL",
  "NEW_CAN_NOTICE",
  "SAFETY_NOTICE",
  "SAFETY_ACK",
  "NEW_ABUSE_EVALUATION",
  "GOAL_ATTAINMENT_REVIEW",
  "SATISFACTION_ACCEPTANCE",
  "SATISFACTION_MID",
  "SATISFACTION_TERMINATION",
  "FOLLOW_UP_CALL",
  "FOLLOW_UP_VISIT",
  "OUTCOME_CHECK_12M",
  "EFFECTIVENESS_EVALUATION",
  "NEW_HIRE_TRAINING",
  "SITE_VISIT",
  "WORKER_SURVEY",
] as const;
export type ObligationType = (typeof obligationTypes)[number];

/** Due after so many working days: a change of the calendar of holidays moves them (FP-DF-07). */
export const dueByWorkingDays: readonly ObligationType[] = [
  "CIS_TO_STATE_OFFICE",
  "PLAN_COPY",
  "SUMMARY_COPY",
  "ORIGINALS_TO_DHS",
];

/** Who owes it: the place in the policy, whoever holds it. */
export const owners = [
  "SPECIALIST",
  "COUNTY",
  "SUPERVISOR",
  "COORDINATOR",
  "STATE_OFFICE",
  "FAMILY",
] as const;
export type Owner = (typeof owners)[number];

export interface Evidence {
  record:
    | "Contact"
    | "TreatmentPlan"
    | "DocumentDelivery"
    | "MonthlyDocument"
    | "StaffingEntry"
    | "FollowUp"
    | "Notice"
    | "Referral"
    | "Discontinuation"
    | "Incident"
    | "TeamMeeting"
    | "SatisfactionForm"
    | "GoalAttainmentReview"
    | "TrainingRecord"
    | "SiteVisit"
    | "SurveyCampaign";
  id: string;
}

/**
 * What is owed, mostly in a case, computed from the facts. It says nothing of *now*: whether it is due soon, late or
 * missed is the verdict (verdict.ts). Unique by (type, anchor) within a case, and outside any case within the
 * county, the worker or the state that it concerns.
 */
export interface Obligation {
  type: ObligationType;
  ruleId: string;
  /** What it hangs on, e.g. `submitted`, `week:3`, `call:5`, `phase:INTENSIVE`. */
  anchor: string;
  owner: Owner;
  /** From when it can be met; null when from the start. */
  opensAt: Date | null;
  /** The first of two marks: past it, late; past `dueAt`, a breach (FP-PL-01, FP-IC-02). */
  targetAt: Date | null;
  /** Null where the text sets no time. */
  dueAt: Date | null;
  /** Done by then it is still on time, though past `dueAt` (FP-FU-02, AMB-29); null where there is no grace. */
  graceUntil: Date | null;
  /** Once its time is over it can no longer be made good (a week, a phase). */
  lapses: boolean;
  /** When the facts met it: the time of the event, not of its entry. */
  metAt: Date | null;
  evidence: Evidence[];
  /** Why missing it is no breach, e.g. `EXTENDED_UNREACHABLE` (FP-IC-04). */
  excuse: string | null;
  /** Why it no longer needs doing, e.g. the referral was declined. */
  cancelledBecause: string | null;
  /** The figure it was judged by, e.g. hours in the week. */
  measured: number | null;
  /** A remark that is no breach, e.g. more hours than the band (FP-HR-01). */
  warning: string | null;
  /** The arithmetic in words: "submitted Mon 6 Mar 2006 09:00 + 48 h = Wed 8 Mar 2006 09:00". */
  because: string;
}

/** A span of whole local days, both ends inclusive. */
export interface DaySpan {
  from: CivilDate;
  to: CivilDate;
}
