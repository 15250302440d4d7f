import type { Action } from "../commands/inputs";

/** The rule that says whose act a command is, and the rules that decide whether it may be done. */
export interface Guard {
  saysWho: string;
  rules: readonly string[];
}

const guard = (saysWho: string, ...rules: string[]): Guard => ({ saysWho, rules });

/** What a submitted referral must show: the target population, the sheet, the agency's own open case. */
const referable = [
  "FP-RF-02",
  "FP-RF-05",
  "FP-PV-03",
  "FP-TP-01",
  "FP-TP-02",
  "FP-TP-03",
  "FP-TP-04",
  "FP-TP-05",
];
/** What makes a referral inappropriate, criterion by criterion. */
export const exclusions = ["FP-EX-01a", "FP-EX-01b", "FP-EX-01c", "FP-EX-01d", "FP-EX-02", "FP-EX-03"];

/** Which rules judge each command, in the order in which they are explained. Exhaustive by type. */
export const guards: Record<Action, Guard> = {
  migrateCase: guard("FP-PV-01", "FP-PV-01"),
  reviseReferral: guard("FP-RF-01"),
  completeInformationSheet: guard("FP-RF-02"),
  recordCountyAssessment: guard("FP-TP-03", "FP-AS-05"),
  deemEmergency: guard("FP-DF-08"),
  flagImmediateConflict: guard("FP-DF-08"),
  waiveRule: guard("FP-TP-05"),
  submitReferral: guard("FP-RF-01", ...referable),
  withdrawReferral: guard("FP-RF-01"),
  startReview: guard("FP-RF-06"),
  recordScreening: guard("FP-RF-06"),
  declineReferral: guard("FP-RF-06", "FP-EX-04"),
  returnReferral: guard("FP-RF-06"),
  referToPartner: guard("HL-02", "HL-02"),
  endPartnerReferral: guard("HL-02", "HL-02"),
  assignSpecialist: guard("FP-RF-07", "FP-RF-07", "FP-SU-05", "FP-RF-06", ...exclusions),
  // One who takes over is not screened again: an exclusion that arises later is an alert (AMB-06).
  reassignSpecialist: guard("FP-RF-07", "FP-RF-07", "FP-SU-05"),
  forwardInformationSheet: guard("FP-RF-04"),
  reportUnreachable: guard("FP-IC-04", "FP-IC-04"),
  logContact: guard("FP-HR-09", "FP-HR-09", "FP-CO-06"),
  logCountyContact: guard("FP-CO-06", "FP-HR-09"),
  voidContact: guard("FP-HR-09", "FP-CO-06"),
  recordFamilyAssessment: guard("FP-AS-01", "FP-AS-05"),
  recordConcurrence: guard("FP-DF-02"),
  acceptReferral: guard("FP-AC-01", "FP-RF-05", "FP-AS-01", "FP-AS-02", "FP-DF-02", ...exclusions),
  rejectReferral: guard("FP-AC-05"),
  draftPlan: guard("FP-PL-01"),
  revisePlan: guard("FP-PL-11"),
  finalisePlan: guard("FP-PL-01", "FP-PL-01", "FP-PL-02", "FP-PL-03", "FP-PL-07", "FP-PV-08", "FP-AS-07"),
  signPlan: guard("FP-PL-05", "FP-PL-01", "FP-PL-11"),
  activatePlan: guard("FP-PL-05", "FP-PL-01", "FP-PL-05"),
  deliverDocument: guard("FP-PL-08", "FP-PL-08", "FP-PL-09"),
  fileOriginal: guard("FP-PL-09", "FP-PL-09"),
  recordMonthlyDocument: guard("FP-DO-01", "FP-DO-01", "FP-DO-02", "FP-DO-03"),
  forwardMonthlyDocument: guard("FP-DO-02", "FP-DO-02"),
  enterInMacwis: guard("FP-DO-03", "FP-DO-03"),
  recordStaffing: guard("FP-ST-01", "FP-ST-01", "FP-ST-03"),
  recordConsultation: guard("FP-ST-04", "FP-ST-04"),
  arrangeFunding: guard("FP-PL-04", "FP-PL-04"),
  stepDown: guard("FP-HR-05", "FP-HR-05"),
  holdIntensive: guard("FP-HR-05", "FP-DF-06"),
  extendService: guard("FP-HR-06", "FP-HR-06"),
  proposeDiscontinuation: guard("FP-DC-01", "FP-DC-01", "FP-DC-02", "FP-DF-09", "FP-HR-06"),
  decideDiscontinuation: guard("FP-DC-01", "FP-DC-01"),
  logFollowUp: guard("FP-FU-01", "FP-FU-01", "FP-FU-02", "FP-FU-05"),
  recordOutcome: guard("FP-OM-01", "FP-OM-01"),
  evaluateEffectiveness: guard("FP-FU-03", "FP-FU-06"),
  closeReferral: guard("FP-FU-03", "FP-FU-03"),
  reportIncident: guard("FP-NT-01"),
  acknowledgeIncident: guard("FP-NT-02", "FP-NT-02"),
  escalateIncidents: guard("FP-NT-06", "FP-NT-06"),
  evaluateIncident: guard("FP-NT-07", "FP-NT-07"),
  recordTeamMeeting: guard("FP-FT-01", "FP-FT-01", "FP-FT-02", "FP-FT-03", "FP-FT-04"),
  recordInvestigation: guard("FP-CO-01"),
  recordAgencyReport: guard("FP-CO-03"),
  recordCourtEvent: guard("FP-CO-05"),
  directCourtAttendance: guard("FP-CT-01"),
  recordCourtAttendance: guard("FP-CT-01", "FP-CT-01"),
  issueSatisfactionForm: guard("FP-EV-02", "FP-EV-02"),
  answerSatisfactionForm: guard("FP-EV-02", "FP-EV-02"),
  declineSatisfactionForm: guard("FP-EV-02", "FP-EV-02"),
  reviewGoalAttainment: guard("FP-EV-05", "FP-EV-05"),
  recordFunctioning: guard("FP-OM-02", "FP-OM-02"),
};

/** Every command on a case, in the order of the table. */
export const actions = Object.keys(guards) as Action[];
