import type { Records } from "../commands/change";
import type { FamilyAction } from "../commands/family";
import type { Action } from "../commands/inputs";
import type { ProgrammeAction } from "../programme";
import type { ReferralFacts } from "../facts";
import type { Evidence, ObligationType, Owner } from "../obligations/obligation";

/** What meets a duty, and what of the case its time is counted from. */
export interface Duty {
  /** After "The specialist is to …". */
  does: string;
  /** The command that records it; null where the system itself does, or several may. */
  act: Action | FamilyAction | ProgrammeAction | null;
  countsFrom: readonly (keyof ReferralFacts | "firstContact")[];
}

const duty = (does: string, act: Duty["act"], ...countsFrom: Duty["countsFrom"]): Duty => ({
  does,
  act,
  countsFrom,
});

/** Every kind of obligation. Exhaustive by type: whoever adds a duty says here what meets it. */
export const duties: Record<ObligationType, Duty> = {
  INITIAL_CONTACT_48H: duty(
    "reach the family by any direct contact and log it",
    "logContact",
    "firstSubmittedAt",
    "submittedAt",
  ),
  INITIAL_VISIT_48H: duty(
    "meet the family face to face and log it",
    "logContact",
    "firstSubmittedAt",
    "submittedAt",
  ),
  EMERGENCY_SAME_DAY: duty(
    "meet the family on the same day and log it",
    "logContact",
    "submittedAt",
    "emergency",
    "emergencyDeemedAt",
    "immediateRemovalPlanned",
  ),
  CIS_TO_STATE_OFFICE: duty(
    "forward the Client Information Sheet to the State Office",
    "forwardInformationSheet",
    "submittedAt",
  ),
  ACCEPTANCE_NOTICE: duty(
    "tell those whom the edition names of the acceptance; the system sends it",
    null,
    "acceptedAt",
  ),
  TREATMENT_PLAN: duty(
    "agree the treatment plan: finalised, and signed by family and specialist",
    "signPlan",
    "submittedAt",
    "firstContact",
  ),
  INDIVIDUAL_SERVICE_PLAN: duty(
    "agree the Individual Service Plan, one document with the treatment plan",
    "signPlan",
    "submittedAt",
    "acceptedAt",
    "firstContact",
  ),
  PLAN_COPY: duty("bring the county a copy of the treatment plan", "deliverDocument", "firstContact"),
  SUMMARY_COPY: duty(
    "bring the county a copy of the assessment's summary",
    "deliverDocument",
    "firstContact",
  ),
  ORIGINALS_TO_DHS: duty(
    "bring the county the original of the plan, which the county then files",
    "fileOriginal",
    "firstContact",
  ),
  CONCRETE_SERVICE_FUNDING: duty("arrange the money for the concrete service", "arrangeFunding"),
  WEEKLY_CONTACT: duty(
    "have direct contact with the family in that week and log it",
    "logContact",
    "firstContact",
    "acceptedAt",
    "terminatedOn",
  ),
  WEEKLY_HOURS: duty(
    "give the family the week's hours of direct contact and log them",
    "logContact",
    "firstContact",
    "acceptedAt",
    "terminatedOn",
  ),
  FACE_TO_FACE_PHASE: duty(
    "be with the family face to face for the hours of the phase and log them",
    "logContact",
    "firstContact",
    "acceptedAt",
    "steppedDownOn",
    "heldOn",
    "terminatedOn",
  ),
  EXTENSION_OR_COMPLETION: duty(
    "decide: extend the service with a reason, or propose to end it",
    "proposeDiscontinuation",
    "firstContact",
    "extendedUntil",
  ),
  MONTHLY_DOCUMENTATION: duty(
    "write down the month's services for the county",
    "recordMonthlyDocument",
    "acceptedAt",
    "terminatedOn",
  ),
  MACWIS_NARRATIVE: duty(
    "write the month's narrative or plan evaluation and enter it in MACWIS",
    "recordMonthlyDocument",
    "acceptedAt",
    "terminatedOn",
  ),
  STAFFING_WEEKLY: duty(
    "hold the week's staffing of the case with worker and specialist, with the client update",
    "recordStaffing",
    "acceptedAt",
    "terminatedOn",
  ),
  STAFFING_QUARTERLY: duty(
    "hold the quarter's staff meeting with the specialist, this case with its update",
    "recordStaffing",
    "acceptedAt",
    "terminatedOn",
  ),
  COUNTY_MONTHLY_CONTACT: duty(
    "be in contact with the family in that month and log it",
    "logCountyContact",
    "acceptedAt",
    "terminatedOn",
  ),
  FTM_INITIAL: duty(
    "hold the first family team meeting, with the specialist",
    "recordTeamMeeting",
    "acceptedAt",
  ),
  NEW_CAN_NOTICE: duty("tell the county of the new abuse or neglect", "reportIncident"),
  SAFETY_NOTICE: duty("tell the county at once that safety cannot be maintained", "reportIncident"),
  SAFETY_ACK: duty("acknowledge the safety alert", "acknowledgeIncident"),
  NEW_ABUSE_EVALUATION: duty("evaluate, with the county, whether services go on", "evaluateIncident"),
  GOAL_ATTAINMENT_REVIEW: duty(
    "review how far the goals of the phase are attained",
    "reviewGoalAttainment",
    "firstContact",
    "acceptedAt",
    "steppedDownOn",
    "heldOn",
    "terminatedOn",
  ),
  SATISFACTION_ACCEPTANCE: duty(
    "answer or decline the form on its acceptance, which the specialist hands out",
    "issueSatisfactionForm",
    "acceptedAt",
  ),
  SATISFACTION_MID: duty(
    "answer or decline the form at mid-treatment, which the specialist hands out",
    "issueSatisfactionForm",
    "firstContact",
    "acceptedAt",
  ),
  SATISFACTION_TERMINATION: duty(
    "answer or decline the form on termination, which the specialist hands out",
    "issueSatisfactionForm",
    "terminatedOn",
  ),
  NEW_HIRE_TRAINING: duty(
    "see to the training of the newly hired specialist before a first case",
    "recordTraining",
  ),
  SITE_VISIT: duty("make the quarter's visit to the county's programme", "recordSiteVisit"),
  WORKER_SURVEY: duty("ask the workers for their view of the programme", "sendSurvey"),
  FOLLOW_UP_CALL: duty(
    "reach the family by telephone in that month and log it",
    "logFollowUp",
    "terminatedOn",
  ),
  FOLLOW_UP_VISIT: duty("visit the family at home and log it", "logFollowUp", "terminatedOn"),
  OUTCOME_CHECK_12M: duty(
    "look up whether a child was placed in the year, and record it",
    "recordOutcome",
    "terminatedOn",
  ),
  EFFECTIVENESS_EVALUATION: duty(
    "evaluate how effective the services were",
    "evaluateEffectiveness",
    "terminatedOn",
  ),
};

/** Who owes, as the subject of a sentence. */
export const ownersInWords: Record<Owner, string> = {
  SPECIALIST: "the specialist",
  COUNTY: "the county",
  SUPERVISOR: "the supervisor",
  COORDINATOR: "the state-level coordinator",
  STATE_OFFICE: "the State Office",
  FAMILY: "the family",
};

/** What an explanation tells of each record that met, or failed to meet, an obligation. */
export const evidenceTold: {
  [R in Evidence["record"]]: readonly (keyof Records[R] & string)[];
} = {
  Contact: ["type", "result", "startedAt", "durationMinutes", "faceToFace"],
  TreatmentPlan: ["kind", "versionNumber", "status", "finalisedOn", "signatures"],
  DocumentDelivery: ["document", "kind", "deliveredOn", "filedOn"],
  FollowUp: ["kind", "result", "occurredAt"],
  MonthlyDocument: ["month", "kind", "submittedAt", "enteredInMacwisAt"],
  StaffingEntry: ["kind", "heldAt", "attendees"],
  Incident: ["kind", "learnedAt", "reportedAt", "acknowledgedAt", "escalatedAt", "decision", "decidedAt"],
  TeamMeeting: ["heldAt", "facilitatedBy", "specialistTookPart"],
  SatisfactionForm: ["point", "respondent", "status", "completedAt"],
  GoalAttainmentReview: ["phase", "reviewedOn"],
  TrainingRecord: ["course", "hours", "trainerRole", "completedOn"],
  SiteVisit: ["quarter", "visitedOn"],
  SurveyCampaign: ["sentOn"],
  Notice: ["kind", "recipient", "createdAt"],
  Referral: ["status", "informationSheetForwardedAt", "extendedAt", "terminatedOn"],
  Discontinuation: ["status", "reason", "effectiveOn", "votes"],
};
