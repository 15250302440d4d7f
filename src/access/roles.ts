import { countyFamilyActs, referring, countySide, screening, serving, proposing } from "./acts";
import { countyProgramme, stateProgramme } from "./programme-grants";
import type { Action } from "../policy/commands/inputs";
import type { FamilyAction } from "../policy/commands/family";
import type { ProgrammeAction } from "../policy/programme";
import type { NoticeRecipient, Side } from "../policy/facts";
import type { Owner } from "../policy/obligations/obligation";

/** Who works with the programme. Names are the policy's own. */
export const roleNames = [
  "COUNTY_WORKER",
  "FPS_WORKER",
  "ASWS",
  "COORDINATOR",
  "STATE_OFFICE",
  "PARTNER_PROVIDER",
  "ANALYST",
  "COURT_OFFICER",
  "TECHNICAL_ADMINISTRATOR",
] as const;
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
  | "aboutMe"
  | "theCaseOfMyLink"
  | "referredToMyAgency"
  | "assignedToMeAtMyAgency"
  | "ownOrganization"
  | "openedByBreakingGlass"
  | "releasedToMyCourt";

/** What can be seen or acted on. `CaseRecord` stands for every record that hangs on a referral. */
export type Subject =
  | "Family"
  | "Referral"
  | "CaseRecord"
  | "History"
  | "Worker"
  | "County"
  | "Organization"
  | "Calendar"
  | "Training"
  | "Supervision"
  | "OnCall"
  | "SiteVisit"
  | "Survey"
  | "SurveyInvitation"
  | "SurveyResult"
  | "Edition";
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
  /** The place in the policy whose duties are this role's own to do. */
  owes: Owner | null;
  grants: readonly Grant[];
  /** The places of the policy that a notice to this role's holder in the county reaches. */
  receives: readonly NoticeRecipient[];
  /** The rules whose refusal this role may waive with a reason; all other rules stand. */
  waives: readonly string[];
}

/** Counties, colleagues and holidays are no secret to those who work with the programme. */
const directory = [
  { may: ["read"], on: "County", within: ["everything"] },
  { may: ["read"], on: "Organization", within: ["everything"] },
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
    owes: "COUNTY",
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
    owes: "SUPERVISOR",
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
        may: ["recordOnSiteSupervision", "recordConsultationSession"],
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
    owes: "SPECIALIST",
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
    owes: "COORDINATOR",
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
          "migrateCase",
        ],
        on: "Referral",
        within: ["everything"],
      },
      { may: ["read"], on: "CaseRecord", within: ["everything"] },
      { may: ["read"], on: "History", within: ["everything"] },
      { may: ["recordTraining"], on: "Training", within: ["everything"] },
      { may: ["recordHireDate"], on: "Worker", within: ["everything"] },
      {
        may: ["recordClinicalSupervision", "recordMonitoring", "recordConsultationSession"],
        on: "Supervision",
        within: ["everything"],
      },
      { may: ["planOnCall", "withdrawOnCall"], on: "OnCall", within: ["everything"] },
      ...stateProgramme,
      { may: ["read", ...proposing], on: "Edition", within: ["everything"] },
      ...directory,
    ],
  },
  STATE_OFFICE: {
    title: "State Office",
    speaksFor: null,
    owes: "STATE_OFFICE",
    receives: [],
    waives: [],
    grants: [
      { may: ["read"], on: "Family", within: ["everything"] },
      { may: ["read", "migrateCase"], on: "Referral", within: ["everything"] },
      { may: ["read"], on: "CaseRecord", within: ["everything"] },
      { may: ["read"], on: "History", within: ["everything"] },
      { may: ["addHoliday", "removeHoliday"], on: "Calendar", within: ["everything"] },
      { may: ["recordSiteVisit"], on: "SiteVisit", within: ["everything"] },
      { may: ["sendSurvey"], on: "Survey", within: ["everything"] },
      ...stateProgramme,
      {
        may: ["read", ...proposing, "publishEdition", "adoptEdition"],
        on: "Edition",
        within: ["everything"],
      },
      ...directory,
    ],
  },
  PARTNER_PROVIDER: {
    title: "partner provider's worker",
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    grants: [...directory],
  },
  ANALYST: {
    title: "analyst",
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    grants: [{ may: ["read"], on: "County", within: ["everything"] }],
  },
  COURT_OFFICER: {
    title: "officer of the court",
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    grants: [{ may: ["read"], on: "County", within: ["everything"] }],
  },
  TECHNICAL_ADMINISTRATOR: {
    title: "technical administrator",
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    // Who did what and when; an entry of the history answers no value of a record.
    grants: [{ may: ["read"], on: "History", within: ["everything"] }, ...directory],
  },
  FAMILY: {
    title: "family, through the link of its form",
    speaksFor: null,
    owes: "FAMILY",
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
