import type { Action } from "../commands/inputs";
import { treatmentStatuses, type ReferralStatus } from "./states";

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
const running = ["forwardInformationSheet", "reassignSpecialist", "waiveRule", "migrateCase"] as const;
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

const inTreatment = (status: "INTENSIVE" | "MAINTENANCE" | "EXTENDED"): Moves => ({
  ...stays(status, ...running, ...contacts, ...assessing, ...planning, ...filing),
  ...stays(status, ...documenting, ...coordinating),
  ...stays(status, ...running, ...contacts, ...assessing, ...planning, ...filing, ...known),
  ...stays(status, "recordTeamMeeting"),
  ...stays(status, ...running, ...contacts, ...assessing, ...planning, ...filing, ...evaluating),
  activatePlan: [status],
  proposeDiscontinuation: ["DISCONTINUATION_PENDING"],
});

/** The lifecycle of a case (FP-RF, FP-IC, FP-AC, FP-DF-06, FP-DC, FP-FU). Data only. */
export const transitions: Record<ReferralStatus, Moves> = {
  DRAFT: beforeSubmission("DRAFT"),
  RETURNED: {
    ...beforeSubmission("RETURNED"),
    ...stays("RETURNED", "forwardInformationSheet", "migrateCase"),
  },
  SUBMITTED: {
    ...stays(
      "SUBMITTED",
      ...urgency,
      "forwardInformationSheet",
      "recordCountyAssessment",
      "waiveRule",
      "migrateCase",
    ),
    startReview: ["UNDER_REVIEW"],
    withdrawReferral: ["WITHDRAWN"],
  },
  UNDER_REVIEW: {
    ...stays("UNDER_REVIEW", ...urgency, "recordScreening", "forwardInformationSheet"),
    ...stays("UNDER_REVIEW", "recordCountyAssessment", "recordConcurrence", "waiveRule", "migrateCase"),
    declineReferral: ["DECLINED"],
    returnReferral: ["RETURNED"],
    assignSpecialist: ["CONTACT_PENDING"],
    withdrawReferral: ["WITHDRAWN"],
  },
  CONTACT_PENDING: {
    ...stays("CONTACT_PENDING", ...urgency, ...running, ...assessing, ...coordinating, "voidContact"),
    ...stays("CONTACT_PENDING", ...urgency, ...running, ...assessing, "voidContact"),
    ...stays("CONTACT_PENDING", ...known),
    logContact: ["CONTACT_PENDING", "ASSESSING"],
    reportUnreachable: ["NOT_ACCEPTED"],
    withdrawReferral: ["WITHDRAWN"],
  },
  ASSESSING: {
    ...stays("ASSESSING", ...running, ...assessing, ...planning, ...filing, "logContact"),
    ...stays("ASSESSING", ...documenting, ...coordinating),
    ...stays("ASSESSING", ...known),
    ...stays(
      "ASSESSING",
      ...running,
      ...assessing,
      ...planning,
      ...filing,
      "logContact",
      "recordFunctioning",
    ),
    voidContact: ["ASSESSING", "CONTACT_PENDING"],
    acceptReferral: ["ACCEPTED"],
    rejectReferral: ["NOT_ACCEPTED"],
    withdrawReferral: ["WITHDRAWN"],
  },
  ACCEPTED: {
    ...stays("ACCEPTED", ...running, ...contacts, ...assessing, ...planning, ...filing),
    ...stays("ACCEPTED", ...documenting, ...coordinating),
    ...stays("ACCEPTED", ...known, "recordTeamMeeting"),
    ...stays("ACCEPTED", ...running, ...contacts, ...assessing, ...planning, ...filing, ...evaluating),
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
    ...stays("DISCONTINUATION_PENDING", ...running, ...contacts, ...assessing, ...planning, ...filing),
    ...stays("DISCONTINUATION_PENDING", ...documenting, ...coordinating),
    ...stays("DISCONTINUATION_PENDING", ...known, "recordTeamMeeting"),
    ...stays("DISCONTINUATION_PENDING", ...evaluating),
    decideDiscontinuation: [
      "DISCONTINUATION_PENDING",
      "TERMINATED",
      "FOLLOW_UP",
      "ACCEPTED",
      ...treatmentStatuses,
    ],
  },
  TERMINATED: {
    ...stays("TERMINATED", ...contacts, ...filing, ...aftercare, "forwardInformationSheet", "waiveRule"),
    ...stays("TERMINATED", ...documenting, ...coordinating),
    ...stays("TERMINATED", ...known, "recordTeamMeeting"),
    ...stays("TERMINATED", ...evaluating),
    ...stays("TERMINATED", ...contacts, ...filing, ...aftercare, ...running),
    closeReferral: ["CLOSED"],
  },
  FOLLOW_UP: {
    ...stays("FOLLOW_UP", ...contacts, ...filing, ...aftercare, "evaluateEffectiveness"),
    ...stays("FOLLOW_UP", "forwardInformationSheet", "waiveRule", "reassignSpecialist"),
    ...stays("FOLLOW_UP", ...documenting, ...coordinating),
    ...stays("FOLLOW_UP", ...known, "recordTeamMeeting"),
    ...stays("FOLLOW_UP", ...evaluating, "forwardInformationSheet", "waiveRule", "reassignSpecialist"),
    ...stays("FOLLOW_UP", "forwardInformationSheet", "waiveRule", "reassignSpecialist", "migrateCase"),
    closeReferral: ["CLOSED"],
  },
  DECLINED: stays("DECLINED", "forwardInformationSheet"),
  NOT_ACCEPTED: stays("NOT_ACCEPTED", "forwardInformationSheet", ...stillAlerted),
  WITHDRAWN: stays("WITHDRAWN", "forwardInformationSheet", ...stillAlerted),
  CLOSED: {},
};

/** Moves that the calendar makes by itself: weeks 1–10, then 11–20, then past 20 where extended (FP-DF-06). */
export const calendarMoves: Partial<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  INTENSIVE: ["MAINTENANCE", "EXTENDED"],
  MAINTENANCE: ["EXTENDED"],
};
