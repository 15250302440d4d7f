import type { PartName } from "../../src/access/roles";
import type { Relation, World } from "./worlds";

/**
 * The matrix of permissions, written a second time and from the other side: by what is done, then by whom, and
 * where. It knows nothing of the table that it is held against.
 */
type Where = (world: World, record: string) => boolean;
type Cells = Partial<Record<PartName, Where>>;

const is =
  (...asked: Relation[]): Where =>
  (world) =>
    asked.every((relation) => world.has(relation));
const either =
  (...ways: Where[]): Where =>
  (world, record) =>
    ways.some((way) => way(world, record));

const anywhere: Where = () => true;
const inCounty = is("in my county");
const mine = is("assigned to me");
const offered = either(mine, is("awaiting a specialist in my county"));
const county: Cells = { COUNTY_WORKER: inCounty, ASWS: inCounty };
/** A partner's worker, of a family referred and consented to, in the specialist's place. */
const partner = is("assigned to me", "its family at my agency", "its case at my agency");
const specialist: Cells = { FPS_WORKER: mine, PARTNER_PROVIDER: partner };
const bothSides: Cells = { ...county, ...specialist };
const state: Cells = { COORDINATOR: anywhere, STATE_OFFICE: anywhere };
const broken = is("its family opened by breaking the glass");
const readers = (partners: Where): Cells => ({
  COUNTY_WORKER: either(inCounty, broken),
  ASWS: either(inCounty, broken),
  FPS_WORKER: either(offered, broken),
  ...state,
  PARTNER_PROVIDER: partners,
});
const referred = is("its family at my agency", "its case at my agency");
/** A consent is the family's, a referral to a partner is of one case. */
const shared: Where = (world, record) =>
  world.has("of my organization") &&
  world.has("its family at my agency") &&
  (record === "Consent" || world.has("its case at my agency"));
const office: Cells = { STATE_OFFICE: anywhere };
const administrator: Cells = { TECHNICAL_ADMINISTRATOR: anywhere };
/** Everyone who signs in. */
const everyone = (where: Where): Cells => ({
  ...{ COUNTY_WORKER: where, ASWS: where, FPS_WORKER: where, COORDINATOR: where, STATE_OFFICE: where },
  ...{ PARTNER_PROVIDER: where, ANALYST: where, COURT_OFFICER: where, TECHNICAL_ADMINISTRATOR: where },
});
const staff: Cells = { COUNTY_WORKER: anywhere, ASWS: anywhere, FPS_WORKER: anywhere, ...state };

/** A subject of the table, and for each of its acts, space by space, who may and where. */
export const matrix: [subject: string, acts: string, cells: Cells][] = [
  ["Family", "read", readers(is("its family at my agency"))],
  [
    "Family",
    "registerFamily updateFamily addChild addCaregiver closeDhsCase reopenDhsCase recordRemoval recordReturn " +
      "recordPlacement endPlacement convertToCustody draftReferral",
    county,
  ],
  ["Family", "updateChild updateCaregiver", { ...county, FPS_WORKER: offered }],
  ["Family", "recordConsent withdrawConsent", { ...county, FPS_WORKER: mine }],
  ["Family", "sealFamily", office],
  ["CaseRecord", "read", readers(referred)],
  ["Referral", "read", { ...readers(referred), FAMILY: is("the case of my link") }],
  ["Referral", "referToPartner endPartnerReferral", { ...county, FPS_WORKER: mine }],
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
    { FPS_WORKER: offered, COORDINATOR: anywhere, PARTNER_PROVIDER: partner },
  ],
  [
    "Referral",
    "flagImmediateConflict forwardInformationSheet",
    { FPS_WORKER: offered, PARTNER_PROVIDER: partner },
  ],
  [
    "Referral",
    "reportUnreachable logContact recordFamilyAssessment acceptReferral rejectReferral draftPlan revisePlan " +
      "finalisePlan signPlan activatePlan deliverDocument recordMonthlyDocument forwardMonthlyDocument " +
      "enterInMacwis stepDown holdIntensive extendService logFollowUp recordOutcome evaluateEffectiveness " +
      "closeReferral issueSatisfactionForm reviewGoalAttainment recordFunctioning",
    specialist,
  ],
  ["Referral", "recordCourtAttendance", { FPS_WORKER: mine }],
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
    {
      COUNTY_WORKER: is("done by me"),
      FPS_WORKER: is("done by me"),
      ASWS: inCounty,
      ...state,
      ...administrator,
    },
  ],
  [
    "Worker",
    "read",
    {
      ...staff,
      ...administrator,
      PARTNER_PROVIDER: either(is("about someone named in a case at my agency"), is("about a colleague")),
      COURT_OFFICER: is("about a colleague"),
      ANALYST: is("about me"),
    },
  ],
  ["Worker", "registerWorker deactivateWorker reactivateWorker", administrator],
  ["Worker", "recordHireDate", { COORDINATOR: anywhere }],
  ["County", "read", everyone(anywhere)],
  [
    "Organization",
    "read",
    {
      ...staff,
      ...administrator,
      PARTNER_PROVIDER: is("of my organization"),
      COURT_OFFICER: is("of my organization"),
    },
  ],
  ["Organization", "registerOrganization", administrator],
  [
    "Assignment",
    "read",
    {
      ...everyone(is("about me")),
      ...office,
      ...administrator,
      ASWS: either(is("about me"), inCounty),
    },
  ],
  ["Assignment", "assignRole endAssignment", administrator],
  [
    "PartnerRecord",
    "read",
    {
      ...county,
      FPS_WORKER: offered,
      ...state,
      PARTNER_PROVIDER: shared,
    },
  ],
  ["CourtPacket", "read", { ...county, COURT_OFFICER: is("of my organization") }],
  ["CourtPacket", "prepareCourtPacket withdrawCourtPacket", county],
  ["CourtPacket", "releaseCourtPacket", { ASWS: inCounty }],
  [
    "GlassBreak",
    "read",
    {
      COUNTY_WORKER: is("about me"),
      FPS_WORKER: is("about me"),
      ASWS: either(is("about me"), inCounty),
      ...state,
    },
  ],
  [
    "GlassBreak",
    "breakGlass endGlassBreak",
    { COUNTY_WORKER: is("about me"), FPS_WORKER: is("about me"), ASWS: is("about me") },
  ],
  ["GlassBreak", "reviewGlassBreak", { ASWS: inCounty, ...state }],
  ["GlassNotice", "read", { ASWS: is("about me") }],
  ["Seal", "read unsealFamily", office],
  ["Cube", "read", { ...state, ANALYST: anywhere }],
  ["Cube", "publishCubes", office],
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
  ["Survey", "read", { COUNTY_WORKER: anywhere, ASWS: anywhere, ...office }],
  ["Survey", "answerSurvey", { COUNTY_WORKER: anywhere, ASWS: anywhere }],
  ["Survey", "sendSurvey", { STATE_OFFICE: anywhere }],
  ["SurveyInvitation", "read", { COUNTY_WORKER: is("about me"), ASWS: is("about me") }],
  ["SurveyResult", "read", office],
  [
    "Edition",
    "read draftEdition reviseEditionDraft submitEditionDraft withdrawEditionDraft proposeAdoption " +
      "withdrawAdoptionProposal",
    state,
  ],
  ["Edition", "publishEdition adoptEdition", { STATE_OFFICE: anywhere }],
];

/** Which records each subject covers. */
const covers: Record<string, string> = {
  Family: "Family Child Caregiver Removal Placement CaseTypeChange",
  Referral: "Referral",
  CaseRecord:
    "EditionMigration Waiver Concurrence Assessment Contact TreatmentPlan DocumentDelivery MonthlyDocument " +
    "StaffingEntry Discontinuation FollowUp Incident TeamMeeting Investigation AgencyReport CourtEvent " +
    "CourtDirection CourtAttendance SatisfactionForm GoalAttainmentReview FunctioningMeasure Notice Obligation",
  PartnerRecord: "Consent PartnerReferral",
  CourtPacket: "CourtPacket",
  GlassBreak: "GlassBreak",
  GlassNotice: "GlassNotice",
  Seal: "Seal",
  History: "HistoryEntry",
  Worker: "Worker",
  Assignment: "RoleAssignment",
  County: "County",
  Organization: "Organization",
  Edition: "EditionDraft AdoptionProposal",
  Calendar: "HolidayChange",
  Training: "TrainingRecord",
  Supervision: "SupervisionSession",
  OnCall: "OnCallShift",
  SiteVisit: "SiteVisit",
  Survey: "SurveyCampaign",
  SurveyInvitation: "SurveyInvitation",
  SurveyResult: "SurveyTally",
  Cube: "CubePublication",
};
export const subjectOf = new Map(
  Object.entries(covers).flatMap(([subject, records]) =>
    records.split(" ").map((record) => [record, subject] as const),
  ),
);

/** What a record lacks: nothing of it lies within a scope that asks for that. */
const ofFamiliesAlone =
  "Child Caregiver Removal Placement CaseTypeChange Consent GlassBreak GlassNotice Family";
export function lacks(record: string): string[] {
  if (ofFamiliesAlone.split(" ").includes(record)) return ["referralId"];
  if (record === "HistoryEntry") return ["assignedWorkerId", "reviewCountyId"];
  return ofFamilies.includes(subjectOf.get(record) ?? "") ? [] : ["familyId", "referralId", "sealed"];
}

/** What can be sealed: whatever is of a family. */
const ofFamilies = [
  ...["Family", "Referral", "CaseRecord", "History", "PartnerRecord", "CourtPacket"],
  ...["GlassBreak", "GlassNotice"],
];

const cells = new Map<string, Cells>();
for (const [subject, acts, who] of matrix)
  for (const act of acts.split(" ")) cells.set(`${subject}.${act}`, who);

/** Every act that the matrix speaks of, with its subject. */
export const actsOn = (subject: string): string[] =>
  [...cells.keys()].filter((cell) => cell.startsWith(`${subject}.`)).map((cell) => cell.split(".")[1]);

/** Whether someone may do this to a record that stands so to them. */
export function expected(
  role: PartName,
  act: string,
  { subject, record }: { subject: string; record: string },
  world: World,
): boolean {
  if (world.has("sealed") && ofFamilies.includes(subject)) return false;
  return cells.get(`${subject}.${act}`)?.[role]?.(world, record) ?? false;
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
  PARTNER_PROVIDER: "speaks for SPECIALIST, owes SPECIALIST, receives nothing, waives nothing",
  ANALYST: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  COURT_OFFICER: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  TECHNICAL_ADMINISTRATOR: "speaks for nobody, owes nothing, receives nothing, waives nothing",
  FAMILY: "speaks for nobody, owes FAMILY, receives nothing, waives nothing",
};
