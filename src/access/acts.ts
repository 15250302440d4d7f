import type { FamilyAction } from "../policy/commands/family";
import type { Action } from "../policy/commands/inputs";
import type { ProgrammeAction } from "../policy/programme";

/** What goes together in someone's work. Who does it stands in the table, roles.ts. */

export const countyFamilyActs = [
  "registerFamily",
  "updateFamily",
  "addChild",
  "updateChild",
  "addCaregiver",
  "updateCaregiver",
  "closeDhsCase",
  "reopenDhsCase",
  "recordRemoval",
  "recordReturn",
  "recordPlacement",
  "endPlacement",
  "convertToCustody",
  "draftReferral",
] as const satisfies readonly FamilyAction[];

export const referring = [
  "reviseReferral",
  "completeInformationSheet",
  "recordCountyAssessment",
  "deemEmergency",
  "submitReferral",
  "withdrawReferral",
  "recordConcurrence",
] as const satisfies readonly Action[];

export const countySide = [
  "logCountyContact",
  "voidContact",
  "recordStaffing",
  "reportIncident",
  "acknowledgeIncident",
  "evaluateIncident",
  "recordTeamMeeting",
  "recordInvestigation",
  "recordAgencyReport",
  "recordCourtEvent",
  "fileOriginal",
  "arrangeFunding",
  "proposeDiscontinuation",
  "decideDiscontinuation",
] as const;

export const informing = ["flagImmediateConflict", "forwardInformationSheet"] as const;

export const screening = ["startReview", "recordScreening", "declineReferral", "returnReferral"] as const;

export const serving = [
  "reportUnreachable",
  "logContact",
  "voidContact",
  "recordFamilyAssessment",
  "recordConcurrence",
  "acceptReferral",
  "rejectReferral",
  "draftPlan",
  "revisePlan",
  "finalisePlan",
  "signPlan",
  "activatePlan",
  "deliverDocument",
  "recordMonthlyDocument",
  "forwardMonthlyDocument",
  "enterInMacwis",
  "recordStaffing",
  "stepDown",
  "holdIntensive",
  "extendService",
  "proposeDiscontinuation",
  "decideDiscontinuation",
  "logFollowUp",
  "recordOutcome",
  "evaluateEffectiveness",
  "closeReferral",
  "reportIncident",
  "evaluateIncident",
  "recordTeamMeeting",
  "recordCourtAttendance",
  "issueSatisfactionForm",
  "reviewGoalAttainment",
  "recordFunctioning",
] as const satisfies readonly Action[];

/** Those who give out roles never give them to themselves, and read nothing clinical. */
export const administering = {
  ofWorkers: ["registerWorker", "deactivateWorker", "reactivateWorker"],
  ofAssignments: ["assignRole", "endAssignment"],
} as const satisfies Record<string, readonly ProgrammeAction[]>;
/** Of what the specialist does, what a partner's worker does in their place: all but going to court. */
export const servingAtPartner = [...informing, ...serving.filter((act) => act !== "recordCourtAttendance")];

/** What is shared with partners, and by whose leave (HL-02). */
export const consenting = ["recordConsent", "withdrawConsent"] as const satisfies readonly FamilyAction[];
export const sharing = ["referToPartner", "endPartnerReferral"] as const satisfies readonly Action[];

/** Packets of papers for a court; another one than who prepares them releases them (HL-05). */
export const packeting = [
  "prepareCourtPacket",
  "withdrawCourtPacket",
] as const satisfies readonly ProgrammeAction[];

/** Who may propose an edition or its adoption; the State Office publishes and adopts, with a second person. */
export const proposing = [
  "draftEdition",
  "reviseEditionDraft",
  "submitEditionDraft",
  "withdrawEditionDraft",
  "proposeAdoption",
  "withdrawAdoptionProposal",
] as const satisfies readonly ProgrammeAction[];
