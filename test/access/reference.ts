import type { PartName } from "../../src/access/roles";
import type { Relation, World } from "./worlds";

/**
 * The matrix of permissions, written a second time and from the other side: by what is done, then by whom, and
 * where. It knows nothing of the table that it is held against.
 */
type Where = (world: World) => boolean;
type Cells = Partial<Record<PartName, Where>>;

const is =
  (...asked: Relation[]): Where =>
  (world) =>
    asked.every((relation) => world.has(relation));
const either =
  (...ways: Where[]): Where =>
  (world) =>
    ways.some((way) => way(world));

const anywhere: Where = () => true;
const inCounty = is("in my county");
const mine = is("assigned to me");
const offered = either(mine, is("awaiting a specialist in my county"));
const county: Cells = { COUNTY_WORKER: inCounty, ASWS: inCounty };
const specialist: Cells = { FPS_WORKER: mine };
const bothSides: Cells = { ...county, ...specialist };
const state: Cells = { COORDINATOR: anywhere, STATE_OFFICE: anywhere };
const caseworkers: Cells = { ...county, FPS_WORKER: offered, ...state };
const staff: Cells = { COUNTY_WORKER: anywhere, ASWS: anywhere, FPS_WORKER: anywhere, ...state };

/** A subject of the table, and for each of its acts, space by space, who may and where. */
export const matrix: [subject: string, acts: string, cells: Cells][] = [
  ["Family", "read", caseworkers],
  [
    "Family",
    "registerFamily updateFamily addChild addCaregiver closeDhsCase reopenDhsCase recordRemoval recordReturn " +
      "recordPlacement endPlacement convertToCustody draftReferral",
    county,
  ],
  ["Family", "updateChild updateCaregiver", { ...county, FPS_WORKER: offered }],
  ["CaseRecord", "read", caseworkers],
  ["Referral", "read", { ...caseworkers, FAMILY: is("the case of my link") }],
  ["Referral", "answerSatisfactionForm declineSatisfactionForm", { FAMILY: is("the case of my link") }],
  [
    "Referral",
    "reviseReferral completeInformationSheet recordCountyAssessment deemEmergency submitReferral withdrawReferral " +
      "logCountyContact acknowledgeIncident recordInvestigation recordAgencyReport recordCourtEvent fileOriginal " +
      "arrangeFunding",
    county,
  ],
  [
    "Referral",
    "recordConcurrence voidContact recordStaffing reportIncident evaluateIncident recordTeamMeeting " +
      "proposeDiscontinuation decideDiscontinuation",
    bothSides,
  ],
  [
    "Referral",
    "startReview recordScreening declineReferral returnReferral",
    { FPS_WORKER: offered, COORDINATOR: anywhere },
  ],
  ["Referral", "flagImmediateConflict forwardInformationSheet", { FPS_WORKER: offered }],
  [
    "Referral",
    "reportUnreachable logContact recordFamilyAssessment acceptReferral rejectReferral draftPlan revisePlan " +
      "finalisePlan signPlan activatePlan deliverDocument recordMonthlyDocument forwardMonthlyDocument " +
      "enterInMacwis stepDown holdIntensive extendService logFollowUp recordOutcome evaluateEffectiveness " +
      "closeReferral recordCourtAttendance issueSatisfactionForm reviewGoalAttainment recordFunctioning",
    specialist,
  ],
  [
    "Referral",
    "assignSpecialist reassignSpecialist waiveRule recordConsultation",
    { ASWS: inCounty, COORDINATOR: anywhere },
  ],
  ["Referral", "directCourtAttendance escalateIncidents", { ASWS: inCounty }],
  ["Referral", "migrateCase", state],
  [
    "History",
    "read",
    { COUNTY_WORKER: is("done by me"), FPS_WORKER: is("done by me"), ASWS: inCounty, ...state },
  ],
  ["Worker", "read", { ...staff, PARTNER_PROVIDER: anywhere, TECHNICAL_ADMINISTRATOR: anywhere }],
  ["Worker", "recordHireDate", { COORDINATOR: anywhere }],
  [
    "County",
    "read",
    {
      ...staff,
      PARTNER_PROVIDER: anywhere,
      ANALYST: anywhere,
      COURT_OFFICER: anywhere,
      TECHNICAL_ADMINISTRATOR: anywhere,
    },
  ],
  ["Organization", "read", { ...staff, PARTNER_PROVIDER: anywhere, TECHNICAL_ADMINISTRATOR: anywhere }],
  ["Calendar", "read", { ...staff, PARTNER_PROVIDER: anywhere, TECHNICAL_ADMINISTRATOR: anywhere }],
  ["Calendar", "addHoliday removeHoliday", { STATE_OFFICE: anywhere }],
  ["Training", "read", { COUNTY_WORKER: anywhere, ASWS: anywhere, FPS_WORKER: is("about me"), ...state }],
  ["Training", "recordTraining", { COORDINATOR: anywhere }],
  ["Supervision", "read", { ...county, FPS_WORKER: is("about me"), ...state }],
  ["Supervision", "recordOnSiteSupervision", { ASWS: inCounty }],
  ["Supervision", "recordConsultationSession", { ASWS: inCounty, COORDINATOR: anywhere }],
  ["Supervision", "recordClinicalSupervision recordMonitoring", { COORDINATOR: anywhere }],
  ["OnCall", "read", { ...county, FPS_WORKER: inCounty, ...state }],
  ["OnCall", "planOnCall withdrawOnCall", { ASWS: inCounty, COORDINATOR: anywhere }],
  ["SiteVisit", "read", { ...county, FPS_WORKER: inCounty, ...state }],
  ["SiteVisit", "recordSiteVisit", { STATE_OFFICE: anywhere }],
  ["Survey", "read", { COUNTY_WORKER: anywhere, ASWS: anywhere, ...state }],
  ["Survey", "answerSurvey", { COUNTY_WORKER: anywhere, ASWS: anywhere }],
  ["Survey", "sendSurvey", { STATE_OFFICE: anywhere }],
  ["SurveyInvitation", "read", { COUNTY_WORKER: is("about me"), ASWS: is("about me") }],
  ["SurveyResult", "read", state],
  [
    "Edition",
    "read draftEdition reviseEditionDraft submitEditionDraft withdrawEditionDraft proposeAdoption " +
      "withdrawAdoptionProposal",
    state,
  ],
  ["Edition", "publishEdition adoptEdition", { STATE_OFFICE: anywhere }],
];

/** What can be sealed: whatever is of a family. */
const ofFamilies = ["Family", "Referral", "CaseRecord", "History"];

const cells = new Map<string, Cells>();
for (const [subject, acts, who] of matrix)
  for (const act of acts.split(" ")) cells.set(`${subject}.${act}`, who);

/** Every act that the matrix speaks of, with its subject. */
export const actsOn = (subject: string): string[] =>
  [...cells.keys()].filter((cell) => cell.startsWith(`${subject}.`)).map((cell) => cell.split(".")[1]);

/** Whether someone may do this to a record that stands so to them. */
export function expected(role: PartName, act: string, subject: string, world: World): boolean {
  if (world.has("sealed") && ofFamilies.includes(subject)) return false;
  return cells.get(`${subject}.${act}`)?.[role]?.(world) ?? false;
}

/** For whom each part speaks, what it owes, which notices reach it, and what it may set aside. */
const waivable =
  "FP-TP-02 FP-TP-04 FP-TP-05 FP-PV-08 FP-AS-07 FP-DC-01 FP-DC-02 FP-FT-01 FP-FT-02 FP-FT-03 FP-FT-04 FP-CT-01 FP-SU-05";
export const voices: Record<PartName, string> = {
  COUNTY_WORKER: "speaks for COUNTY, owes COUNTY, receives nothing, waives nothing",
  ASWS: `speaks for COUNTY, owes SUPERVISOR, receives ASWS, waives ${waivable}`,
  FPS_WORKER: "speaks for SPECIALIST, owes SPECIALIST, receives SPECIALIST_UNIT, waives nothing",
  COORDINATOR: `speaks for nobody, owes COORDINATOR, receives nothing, waives ${waivable}`,
  STATE_OFFICE: "speaks for nobody, owes STATE_OFFICE, receives nothing, waives nothing",
  PARTNER_PROVIDER: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  ANALYST: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  COURT_OFFICER: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  TECHNICAL_ADMINISTRATOR: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  FAMILY: "speaks for nobody, owes FAMILY, receives nothing, waives nothing",
};
