import type { Scope, Subject } from "./roles";
import type { Viewer } from "./viewer";

/** The scope columns: what a rule can ask of a record, by the names that rules use. */
export type ScopeColumn =
  | "familyId"
  | "referralId"
  | "countyId"
  | "assignedWorkerId"
  | "reviewCountyId"
  | "organizationId"
  | "actorId"
  | "workerId"
  | "sealed";
export type Condition = Partial<Record<ScopeColumn, string | { $in: readonly string[] }>>;

/** What a scope means: values of the scope columns. */
export const scopes: Record<Scope, (viewer: Viewer) => Condition> = {
  everything: () => ({}),
  ownCounties: ({ countyIds }) => ({ countyId: { $in: countyIds } }),
  assignedToMe: ({ workerId }) => ({ assignedWorkerId: workerId }),
  awaitingSpecialistInOwnCounties: ({ countyIds }) => ({ reviewCountyId: { $in: countyIds } }),
  doneByMe: ({ workerId }) => ({ actorId: workerId }),
  aboutMe: ({ workerId }) => ({ workerId }),
  theCaseOfMyLink: ({ opened }) => ({ referralId: { $in: opened.caseOfLink } }),
  referredToMyAgency: ({ opened }) => ({
    familyId: { $in: opened.familiesAtAgency },
    referralId: { $in: opened.casesAtAgency },
  }),
  assignedToMeAtMyAgency: ({ workerId, opened }) => ({
    assignedWorkerId: workerId,
    familyId: { $in: opened.familiesAtAgency },
    referralId: { $in: opened.casesAtAgency },
  }),
  sharedWithMyAgency: ({ organizationId, opened }) => ({
    organizationId: { $in: organizationId ? [organizationId] : [] },
    familyId: { $in: opened.familiesAtAgency },
    referralId: { $in: opened.casesAtAgency },
  }),
  namedInCasesAtMyAgency: ({ opened }) => ({ workerId: { $in: opened.workersOnCases } }),
  colleagues: ({ opened }) => ({ workerId: { $in: opened.colleagues } }),
  ownOrganization: ({ organizationId }) => ({
    organizationId: { $in: organizationId ? [organizationId] : [] },
  }),
  openedByBreakingGlass: ({ opened }) => ({ familyId: { $in: opened.familiesByGlass } }),
  releasedToMyCourt: ({ organizationId }) => ({
    organizationId: { $in: organizationId ? [organizationId] : [] },
  }),
};

/** Where a record keeps the scope columns: each by its own name, unless named here otherwise; null where it has none. */
type Place = Partial<Record<ScopeColumn, string | null>>;

interface SubjectRecord {
  subject: Subject;
  columns: Place;
}

/** The unit of a case: it carries all that a rule can ask. */
const ofCase: Place = {};
/** What hangs on a family and on no case of its own: whoever sees the family sees it. */
const ofFamily: Place = { referralId: null };
/** What belongs to no family: nothing of it can be sealed. */
const ofNoFamily: Place = { familyId: null, referralId: null, sealed: null };
/** A record of the history hangs on a family whose scope changes, and is itself never altered. */
const ofHistory: Place = {
  countyId: "family.countyId",
  assignedWorkerId: null,
  reviewCountyId: null,
  sealed: "family.sealed",
};

const caseRecords = [
  ...["EditionMigration", "Waiver", "Concurrence", "Assessment", "Contact", "TreatmentPlan"],
  ...["DocumentDelivery", "MonthlyDocument", "StaffingEntry", "Discontinuation", "FollowUp", "Incident"],
  ...["TeamMeeting", "Investigation", "AgencyReport", "CourtEvent", "CourtDirection", "CourtAttendance"],
  ...["SatisfactionForm", "GoalAttainmentReview", "FunctioningMeasure", "Notice", "Obligation"],
];
/** What tells of a family beside its record: who opened it in an emergency, and who was told. */
const ofGlass = { subject: "GlassBreak", columns: ofFamily } as const;
const familyRecords = ["Child", "Caregiver", "Removal", "Placement", "CaseTypeChange"];

const each = (names: readonly string[], record: SubjectRecord) =>
  Object.fromEntries(names.map((name) => [name, record]));

/** Which subject of the table covers each record, and where its scope columns are. */
export const subjects: Record<string, SubjectRecord> = {
  Family: { subject: "Family", columns: { familyId: "id", referralId: null } },
  ...each(familyRecords, { subject: "Family", columns: ofFamily }),
  Referral: { subject: "Referral", columns: { referralId: "id" } },
  ...each(caseRecords, { subject: "CaseRecord", columns: ofCase }),
  Consent: { subject: "PartnerRecord", columns: ofFamily },
  PartnerReferral: { subject: "PartnerRecord", columns: ofCase },
  CourtPacket: { subject: "CourtPacket", columns: { organizationId: "releasedToId" } },
  HistoryEntry: { subject: "History", columns: ofHistory },
  GlassBreak: ofGlass,
  GlassNotice: { ...ofGlass, subject: "GlassNotice" },
  Seal: { subject: "Seal", columns: ofNoFamily },
  Worker: { subject: "Worker", columns: { ...ofNoFamily, workerId: "id" } },
  // An assignment lies in each of its counties: the column holds several.
  RoleAssignment: { subject: "Assignment", columns: { ...ofNoFamily, countyId: "countyIds" } },
  County: { subject: "County", columns: ofNoFamily },
  Organization: { subject: "Organization", columns: { ...ofNoFamily, organizationId: "id" } },
  EditionDraft: { subject: "Edition", columns: ofNoFamily },
  AdoptionProposal: { subject: "Edition", columns: ofNoFamily },
  HolidayChange: { subject: "Calendar", columns: ofNoFamily },
  TrainingRecord: { subject: "Training", columns: ofNoFamily },
  SupervisionSession: { subject: "Supervision", columns: ofNoFamily },
  OnCallShift: { subject: "OnCall", columns: ofNoFamily },
  SiteVisit: { subject: "SiteVisit", columns: ofNoFamily },
  SurveyCampaign: { subject: "Survey", columns: ofNoFamily },
  SurveyInvitation: { subject: "SurveyInvitation", columns: ofNoFamily },
  SurveyTally: { subject: "SurveyResult", columns: ofNoFamily },
  CubePublication: { subject: "Cube", columns: ofNoFamily },
};

/** The columns that hold several values: one of them among those asked for is enough. */
export const ofSeveral: readonly string[] = ["countyIds"];

/** Where a record keeps a scope column; null where it has none. */
export const columnOf = ({ columns }: SubjectRecord, name: ScopeColumn): string | null =>
  name in columns ? (columns[name] ?? null) : name;

/**
 * A scope said in a record's own columns; null when the record lacks one that it asks, and then nothing of it lies
 * within. A condition on the family and its case asks of a family itself only the family.
 */
export function conditionsOn(record: SubjectRecord, scope: Condition): Record<string, unknown> | null {
  const conditions: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(scope) as [ScopeColumn, unknown][]) {
    const column = columnOf(record, name);
    if (column !== null) conditions[column] = value;
    else if (name !== "referralId" || !("familyId" in scope)) return null;
  }
  return conditions;
}
