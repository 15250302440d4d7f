import {
  countyFamilyActs,
  referring,
  countySide,
  screening,
  serving,
  proposing,
  consenting,
  informing,
  packeting,
  sharing,
} from "./acts";
import { breaksGlass, reviewsGlass } from "./glass-grants";
import { courtGrants, partnerGrants } from "./organization-grants";
import {
  administration,
  countyProgramme,
  directory,
  oneself,
  ownAssignments,
  stateProgramme,
} from "./programme-grants";
import type { Action } from "../policy/commands/inputs";
import type { Role } from "./grant";

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

export type { Grant, Role, Scope, Subject, Verb } from "./grant";

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
    worksIn: "COUNTIES",
    ownStaff: true,
    speaksFor: "COUNTY",
    owes: "COUNTY",
    receives: [],
    waives: [],
    grants: [
      { may: ["read", ...countyFamilyActs, ...consenting], on: "Family", within: ["ownCounties"] },
      { may: ["read", ...referring, ...countySide, ...sharing], on: "Referral", within: ["ownCounties"] },
      { may: ["read"], on: "PartnerRecord", within: ["ownCounties"] },
      { may: ["read", ...packeting], on: "CourtPacket", within: ["ownCounties"] },
      { may: ["read"], on: "CaseRecord", within: ["ownCounties"] },
      { may: ["read"], on: "History", within: ["doneByMe"] },
      ...breaksGlass,
      ...countyProgramme,
      ...ownAssignments,
      ...directory,
    ],
  },
  ASWS: {
    title: "Area Social Work Supervisor",
    worksIn: "COUNTIES",
    ownStaff: true,
    speaksFor: "COUNTY",
    owes: "SUPERVISOR",
    receives: ["ASWS"],
    waives,
    grants: [
      { may: ["read", ...countyFamilyActs, ...consenting], on: "Family", within: ["ownCounties"] },
      { may: ["read", ...referring, ...countySide, ...sharing], on: "Referral", within: ["ownCounties"] },
      { may: ["read"], on: "PartnerRecord", within: ["ownCounties"] },
      { may: ["read", ...packeting, "releaseCourtPacket"], on: "CourtPacket", within: ["ownCounties"] },
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
      { may: ["read"], on: "Assignment", within: ["ownCounties"] },
      ...breaksGlass,
      ...reviewsGlass("ownCounties"),
      { may: ["read"], on: "GlassNotice", within: ["aboutMe"] },
      ...countyProgramme,
      ...ownAssignments,
      ...directory,
    ],
  },
  FPS_WORKER: {
    title: "Family Preservation Specialist",
    worksIn: "COUNTIES",
    ownStaff: true,
    speaksFor: "SPECIALIST",
    owes: "SPECIALIST",
    receives: ["SPECIALIST_UNIT"],
    waives: [],
    grants: [
      { may: ["read", "updateChild", "updateCaregiver"], on: "Family", within: mine },
      {
        may: ["read", ...screening, ...informing],
        on: "Referral",
        within: mine,
      },
      { may: consenting, on: "Family", within: ["assignedToMe"] },
      { may: [...serving, ...sharing], on: "Referral", within: ["assignedToMe"] },
      { may: ["read"], on: "CaseRecord", within: mine },
      { may: ["read"], on: "PartnerRecord", within: mine },
      { may: ["read"], on: "History", within: ["doneByMe"] },
      { may: ["read"], on: "Training", within: ["aboutMe"] },
      { may: ["read"], on: "Supervision", within: ["aboutMe"] },
      { may: ["read"], on: "OnCall", within: ["ownCounties"] },
      { may: ["read"], on: "SiteVisit", within: ["ownCounties"] },
      ...ownAssignments,
      ...breaksGlass,
      ...directory,
    ],
  },
  COORDINATOR: {
    title: "State-level Coordinator",
    worksIn: "STATE",
    ownStaff: true,
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
      { may: ["read"], on: "PartnerRecord", within: ["everything"] },
      { may: ["read"], on: "History", within: ["everything"] },
      { may: ["recordTraining"], on: "Training", within: ["everything"] },
      { may: ["recordHireDate"], on: "Worker", within: ["everything"] },
      {
        may: ["recordClinicalSupervision", "recordMonitoring", "recordConsultationSession"],
        on: "Supervision",
        within: ["everything"],
      },
      { may: ["planOnCall", "withdrawOnCall"], on: "OnCall", within: ["everything"] },
      ...reviewsGlass("everything"),
      ...stateProgramme,
      { may: ["read", ...proposing], on: "Edition", within: ["everything"] },
      ...ownAssignments,
      ...directory,
    ],
  },
  STATE_OFFICE: {
    title: "State Office",
    worksIn: "STATE",
    ownStaff: true,
    speaksFor: null,
    owes: "STATE_OFFICE",
    receives: [],
    waives: [],
    grants: [
      { may: ["read"], on: "Family", within: ["everything"] },
      { may: ["read", "migrateCase"], on: "Referral", within: ["everything"] },
      { may: ["read"], on: "CaseRecord", within: ["everything"] },
      { may: ["read"], on: "PartnerRecord", within: ["everything"] },
      { may: ["read"], on: "History", within: ["everything"] },
      { may: ["addHoliday", "removeHoliday"], on: "Calendar", within: ["everything"] },
      { may: ["recordSiteVisit"], on: "SiteVisit", within: ["everything"] },
      { may: ["read", "sendSurvey"], on: "Survey", within: ["everything"] },
      { may: ["read"], on: "SurveyResult", within: ["everything"] },
      { may: ["publishCubes"], on: "Cube", within: ["everything"] },
      { may: ["read"], on: "Assignment", within: ["everything"] },
      { may: ["sealFamily"], on: "Family", within: ["everything"] },
      { may: ["read", "unsealFamily"], on: "Seal", within: ["everything"] },
      ...reviewsGlass("everything"),
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
    title: "Partner provider's worker",
    worksIn: "PROVIDER",
    ownStaff: false,
    speaksFor: "SPECIALIST",
    owes: "SPECIALIST",
    receives: [],
    waives: [],
    grants: [...partnerGrants, ...ownAssignments],
  },
  ANALYST: {
    title: "Analyst",
    worksIn: "STATE",
    ownStaff: false,
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    grants: [
      { may: ["read"], on: "County", within: ["everything"] },
      { may: ["read"], on: "Cube", within: ["everything"] },
      ...oneself,
    ],
  },
  COURT_OFFICER: {
    title: "Officer of the court",
    worksIn: "COURT",
    ownStaff: false,
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    grants: [...courtGrants, ...ownAssignments],
  },
  TECHNICAL_ADMINISTRATOR: {
    title: "Technical administrator",
    worksIn: "STATE",
    ownStaff: true,
    speaksFor: null,
    owes: null,
    receives: [],
    waives: [],
    // Who did what and when; an entry of the history answers no value of a record.
    grants: [{ may: ["read"], on: "History", within: ["everything"] }, ...administration, ...directory],
  },
  FAMILY: {
    title: "family, through the link of its form",
    worksIn: null,
    ownStaff: false,
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
