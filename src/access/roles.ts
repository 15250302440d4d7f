import { countyProgramme, stateProgramme } from "./programme-grants";
import type { Action } from "../policy/commands/inputs";
import type { FamilyAction } from "../policy/commands/family";
import type { ProgrammeAction } from "../policy/programme";
import type { NoticeRecipient, Side } from "../policy/facts";

/** Who works with the programme. Names are the policy's own. */
export const roleNames = ["COUNTY_WORKER", "FPS_WORKER", "ASWS", "COORDINATOR", "STATE_OFFICE"] as const;
export type RoleName = (typeof roleNames)[number];

/** Whoever has a part in the table: beside the workers the family, which has no login (FP-EV-02). */
export const partNames = [...roleNames, "FAMILY"] as const;
export type PartName = (typeof partNames)[number];

/** How far a grant reaches; what each means in columns stands in scopes.ts. */
export type Scope =
  | "everything"
  | "ownCounties"
  | "assignedToMe"
  | "awaitingSpecialistInOwnCounties"
  | "doneByMe"
  | "theCaseOfMyLink"
  | "aboutMe";

/** What can be seen or acted on. `CaseRecord` stands for every record that hangs on a referral. */
export type Subject =
  | "Family"
  | "Referral"
  | "CaseRecord"
  | "History"
  | "Worker"
  | "County"
  | "Calendar"
  | "Training"
  | "Supervision"
  | "OnCall"
  | "SiteVisit"
  | "Survey"
  | "SurveyInvitation"
  | "SurveyResult";
export type Verb = "read" | Action | FamilyAction | ProgrammeAction;

export interface Grant {
  may: readonly Verb[];
  on: Subject;
  within: readonly Scope[];
}

export interface Role {
  title: string;
  /** The side that this role speaks for where the policy asks for both (FP-DF-02, FP-DC-01). */
  speaksFor: Side | null;
  grants: readonly Grant[];
  /** The places of the policy that a notice to this role's holder in the county reaches. */
  receives: readonly NoticeRecipient[];
  /** The rules whose refusal this role may waive with a reason; all other rules stand. */
  waives: readonly string[];
}

const countyFamilyActs = [
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

const referring = [
  "reviseReferral",
  "completeInformationSheet",
  "recordCountyAssessment",
  "deemEmergency",
  "submitReferral",
  "withdrawReferral",
  "recordConcurrence",
] as const satisfies readonly Action[];

const countySide = [
  "logCountyContact",
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

const screening = ["startReview", "recordScreening", "declineReferral", "returnReferral"] as const;

const serving = [
  "flagImmediateConflict",
  "forwardInformationSheet",
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

/** Counties, colleagues and holidays are no secret to those who work with the programme. */
const directory = [
  { may: ["read"], on: "County", within: ["everything"] },
  { may: ["read"], on: "Worker", within: ["everything"] },
  { may: ["read"], on: "Calendar", within: ["everything"] },
] as const satisfies readonly Grant[];

const mine = ["assignedToMe", "awaitingSpecialistInOwnCounties"] as const;

/** The rules that the supervisor and the Coordinator may set aside. */
const waives = [
  ...["FP-TP-02", "FP-TP-04", "FP-TP-05", "FP-PV-08", "FP-AS-07", "FP-DC-01", "FP-DC-02"],
  ...["FP-FT-01", "FP-FT-02", "FP-FT-03", "FP-FT-04", "FP-CT-01", "FP-SU-05"],
];

/** What the server does by itself, by the clock, in any case (FP-NT-06). */
export const clockwork = {
  name: "Hearthline",
  may: ["escalateIncidents"],
} as const satisfies { name: string; may: readonly Action[] };

/** Who may do what: the one table. Nothing else in the code names a role. */
export const roles: Record<PartName, Role> = {
  COUNTY_WORKER: {
    title: "County worker",
    speaksFor: "COUNTY",
    receives: [],
    waives: [],
    grants: [
      { may: ["read", ...countyFamilyActs], on: "Family", within: ["ownCounties"] },
      { may: ["read", ...referring, ...countySide], on: "Referral", within: ["ownCounties"] },
      { may: ["read"], on: "CaseRecord", within: ["ownCounties"] },
      { may: ["read"], on: "History", within: ["doneByMe"] },
      ...countyProgramme,
      ...directory,
    ],
  },
  ASWS: {
    title: "Area Social Work Supervisor",
    speaksFor: "COUNTY",
    receives: ["ASWS"],
    waives,
    grants: [
      { may: ["read", ...countyFamilyActs], on: "Family", within: ["ownCounties"] },
      { may: ["read", ...referring, ...countySide], on: "Referral", within: ["ownCounties"] },
      {
        may: ["assignSpecialist", "reassignSpecialist", "waiveRule", "recordConsultation"],
        on: "Referral",
        within: ["ownCounties"],
      },
      {
        may: ["directCourtAttendance", "escalateIncidents"],
        on: "Referral",
        within: ["ownCounties"],
      },
      { may: ["read"], on: "CaseRecord", within: ["ownCounties"] },
      { may: ["read"], on: "History", within: ["ownCounties"] },
      {
        may: ["recordOnSiteSupervision", "recordSupervisionConsultation"],
        on: "Supervision",
        within: ["ownCounties"],
      },
      { may: ["planOnCall", "withdrawOnCall"], on: "OnCall", within: ["ownCounties"] },
      ...countyProgramme,
      ...directory,
    ],
  },
  FPS_WORKER: {
    title: "Family Preservation Specialist",
    speaksFor: "SPECIALIST",
    receives: ["SPECIALIST_UNIT"],
    waives: [],
    grants: [
      { may: ["read", "updateChild", "updateCaregiver"], on: "Family", within: mine },
      {
        may: ["read", ...screening, "flagImmediateConflict", "forwardInformationSheet"],
        on: "Referral",
        within: mine,
      },
      { may: serving, on: "Referral", within: ["assignedToMe"] },
      { may: ["read"], on: "CaseRecord", within: mine },
      { may: ["read"], on: "History", within: ["doneByMe"] },
      { may: ["read"], on: "Training", within: ["aboutMe"] },
      { may: ["read"], on: "Supervision", within: ["aboutMe"] },
      { may: ["read"], on: "OnCall", within: ["ownCounties"] },
      { may: ["read"], on: "SiteVisit", within: ["ownCounties"] },
      ...directory,
    ],
  },
  COORDINATOR: {
    title: "State-level Coordinator",
    speaksFor: null,
    receives: [],
    waives,
    grants: [
      { may: ["read"], on: "Family", within: ["everything"] },
      {
        may: [
          "read",
          ...screening,
          "assignSpecialist",
          "reassignSpecialist",
          "waiveRule",
          "recordConsultation",
        ],
        on: "Referral",
        within: ["everything"],
      },
      { may: ["read"], on: "CaseRecord", within: ["everything"] },
      { may: ["read"], on: "History", within: ["everything"] },
      { may: ["recordTraining"], on: "Training", within: ["everything"] },
      { may: ["recordHireDate"], on: "Worker", within: ["everything"] },
      {
        may: ["recordClinicalSupervision", "recordMonitoring", "recordSupervisionConsultation"],
        on: "Supervision",
        within: ["everything"],
      },
      { may: ["planOnCall", "withdrawOnCall"], on: "OnCall", within: ["everything"] },
      ...stateProgramme,
      ...directory,
    ],
  },
  STATE_OFFICE: {
    title: "State Office",
    speaksFor: null,
    receives: [],
    waives: [],
    grants: [
      { may: ["read"], on: "Family", within: ["everything"] },
      { may: ["read"], on: "Referral", within: ["everything"] },
      { may: ["read"], on: "CaseRecord", within: ["everything"] },
      { may: ["read"], on: "History", within: ["everything"] },
      { may: ["addHoliday", "removeHoliday"], on: "Calendar", within: ["everything"] },
      { may: ["recordSiteVisit"], on: "SiteVisit", within: ["everything"] },
      { may: ["sendSurvey"], on: "Survey", within: ["everything"] },
      ...stateProgramme,
      ...directory,
    ],
  },
  FAMILY: {
    title: "family, through the link of its form",
    speaksFor: null,
    receives: [],
    waives: [],
    // It reads nothing through the API: its one mutation answers with no record (graphql/family-door.ts).
    grants: [
      {
        may: ["read", "answerSatisfactionForm", "declineSatisfactionForm"],
        on: "Referral",
        within: ["theCaseOfMyLink"],
      },
    ],
  },
};
