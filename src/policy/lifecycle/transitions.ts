import type { Action } from "../commands/inputs";
import { treatmentStatuses, type ReferralStatus, type TreatmentStatus } from "./states";

/** Where each command may lead from each state. What is not listed is refused as INVALID_TRANSITION. */
export type Moves = Partial<Record<Action, readonly ReferralStatus[]>>;

/** Commands that record something and leave the case in the state it is in. */
const stays = (status: ReferralStatus, ...actions: Action[]): Moves =>
  Object.fromEntries(actions.map((action) => [action, [status]]));

const drafting = [
  "reviseReferral",
  "completeInformationSheet",
  "recordCountyAssessment",
  "waiveRule",
] as const;
const urgency = ["deemEmergency", "flagImmediateConflict"] as const;
const planning = ["draftPlan", "revisePlan", "finalisePlan", "signPlan"] as const;
const assessing = ["recordFamilyAssessment", "recordConcurrence", "recordCountyAssessment"] as const;
const filing = ["deliverDocument", "fileOriginal", "arrangeFunding"] as const;
const contacts = ["logContact", "voidContact"] as const;
const documenting = ["recordMonthlyDocument", "forwardMonthlyDocument", "enterInMacwis"] as const;
const coordinating = ["recordStaffing", "recordConsultation", "logCountyContact"] as const;
/** A case is shared with a partner from its submission to its end (HL-02). */
const sharing = ["referToPartner", "endPartnerReferral"] as const;
/** What can be done to any case that has been submitted and has not ended. */
const submitted = ["forwardInformationSheet", "waiveRule", "migrateCase", ...sharing] as const;
const running = ["reassignSpecialist", ...submitted] as const;
const aftercare = ["logFollowUp", "recordOutcome"] as const;
/** What is learned while a specialist knows the family, to the end of the follow-up year (FP-NT, FP-CO, FP-CT). */
const safety = ["reportIncident", "acknowledgeIncident", "escalateIncidents", "evaluateIncident"] as const;
const countyMatters = [
  ...(["recordInvestigation", "recordAgencyReport", "recordCourtEvent"] as const),
  ...(["directCourtAttendance", "recordCourtAttendance"] as const),
] as const;
const known = [...safety, ...countyMatters] as const;
/** An alert waits for an answer whatever has become of the case. */
const stillAlerted = ["acknowledgeIncident", "escalateIncidents"] as const;
const evaluating = [
  "issueSatisfactionForm",
  "answerSatisfactionForm",
  "declineSatisfactionForm",
  "reviewGoalAttainment",
  "recordFunctioning",
] as const;

const beforeSubmission = (status: "DRAFT" | "RETURNED"): Moves => ({
  ...stays(status, ...drafting, "deemEmergency"),
  submitReferral: ["SUBMITTED"],
  withdrawReferral: ["WITHDRAWN"],
});

/** What is done with a family from its acceptance to the decision to end services. */
const served = (status: "ACCEPTED" | TreatmentStatus | "DISCONTINUATION_PENDING"): Moves => ({
  ...stays(status, ...running, ...contacts, ...assessing, ...planning, ...filing),
  ...stays(status, ...documenting, ...coordinating, ...evaluating, ...known, "recordTeamMeeting"),
});

const inTreatment = (status: TreatmentStatus): Moves => ({
  ...served(status),
  activatePlan: [status],
  proposeDiscontinuation: ["DISCONTINUATION_PENDING"],
});

/** The lifecycle of a case (FP-RF, FP-IC, FP-AC, FP-DF-06, FP-DC, FP-FU). Data only. */
export const transitions: Record<ReferralStatus, Moves> = {
  DRAFT: beforeSubmission("DRAFT"),
  RETURNED: {
    ...beforeSubmission("RETURNED"),
    ...stays("RETURNED", "forwardInformationSheet", "migrateCase", ...sharing),
  },
  SUBMITTED: {
    ...stays("SUBMITTED", ...urgency, ...submitted, "recordCountyAssessment"),
    startReview: ["UNDER_REVIEW"],
    withdrawReferral: ["WITHDRAWN"],
  },
  UNDER_REVIEW: {
    ...stays("UNDER_REVIEW", ...urgency, ...submitted, "recordScreening"),
    ...stays("UNDER_REVIEW", "recordCountyAssessment", "recordConcurrence"),
    declineReferral: ["DECLINED"],
    returnReferral: ["RETURNED"],
    assignSpecialist: ["CONTACT_PENDING"],
    withdrawReferral: ["WITHDRAWN"],
  },
  CONTACT_PENDING: {
    ...stays("CONTACT_PENDING", ...urgency, ...running, ...assessing, ...coordinating, ...known),
    ...stays("CONTACT_PENDING", "voidContact"),
    logContact: ["CONTACT_PENDING", "ASSESSING"],
    reportUnreachable: ["NOT_ACCEPTED"],
    withdrawReferral: ["WITHDRAWN"],
  },
  ASSESSING: {
    ...stays("ASSESSING", ...running, ...assessing, ...planning, ...filing, "logContact"),
    ...stays("ASSESSING", ...documenting, ...coordinating, ...known, "recordFunctioning"),
    voidContact: ["ASSESSING", "CONTACT_PENDING"],
    acceptReferral: ["ACCEPTED"],
    rejectReferral: ["NOT_ACCEPTED"],
    withdrawReferral: ["WITHDRAWN"],
  },
  ACCEPTED: {
    ...served("ACCEPTED"),
    activatePlan: treatmentStatuses,
    proposeDiscontinuation: ["DISCONTINUATION_PENDING"],
  },
  INTENSIVE: {
    ...inTreatment("INTENSIVE"),
    stepDown: ["MAINTENANCE"],
    holdIntensive: ["INTENSIVE"],
  },
  MAINTENANCE: {
    ...inTreatment("MAINTENANCE"),
    holdIntensive: ["INTENSIVE"],
    extendService: ["MAINTENANCE", "EXTENDED"],
  },
  EXTENDED: { ...inTreatment("EXTENDED"), extendService: ["EXTENDED"] },
  DISCONTINUATION_PENDING: {
    ...served("DISCONTINUATION_PENDING"),
    decideDiscontinuation: [
      "DISCONTINUATION_PENDING",
      "TERMINATED",
      "FOLLOW_UP",
      "ACCEPTED",
      ...treatmentStatuses,
    ],
  },
  TERMINATED: {
    ...stays("TERMINATED", ...submitted, ...contacts, ...filing, ...aftercare),
    ...stays("TERMINATED", ...documenting, ...coordinating, ...evaluating, ...known, "recordTeamMeeting"),
    ...stays("TERMINATED", ...contacts, ...filing, ...aftercare, "forwardInformationSheet", "waiveRule"),
    ...stays("TERMINATED", ...documenting, ...coordinating),
    ...stays("TERMINATED", ...known, "recordTeamMeeting"),
    ...stays("TERMINATED", ...evaluating),
    ...stays("TERMINATED", ...contacts, ...filing, ...aftercare, ...running),
    closeReferral: ["CLOSED"],
  },
  FOLLOW_UP: {
    ...stays("FOLLOW_UP", ...running, ...contacts, ...filing, ...aftercare, "evaluateEffectiveness"),
    ...stays("FOLLOW_UP", ...documenting, ...coordinating, ...evaluating, ...known, "recordTeamMeeting"),
    closeReferral: ["CLOSED"],
  },
  DECLINED: stays("DECLINED", "forwardInformationSheet"),
  NOT_ACCEPTED: stays("NOT_ACCEPTED", "forwardInformationSheet", ...stillAlerted),
  WITHDRAWN: stays("WITHDRAWN", "forwardInformationSheet", ...stillAlerted),
  CLOSED: {},
};
