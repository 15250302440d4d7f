import type { Case, FamilyCase } from "./facts";

/**
 * The lists of a family and of a case, by the record that each holds. Whatever brings a case together (loading
 * it, folding its history, replaying it) follows these two tables.
 */
export const familyCollections = {
  children: "Child",
  caregivers: "Caregiver",
  removals: "Removal",
  placements: "Placement",
  caseTypeChanges: "CaseTypeChange",
  consents: "Consent",
} as const satisfies Partial<Record<keyof FamilyCase, string>>;

export const caseCollections = {
  migrations: "EditionMigration",
  waivers: "Waiver",
  concurrences: "Concurrence",
  assessments: "Assessment",
  contacts: "Contact",
  plans: "TreatmentPlan",
  deliveries: "DocumentDelivery",
  documents: "MonthlyDocument",
  staffings: "StaffingEntry",
  discontinuations: "Discontinuation",
  followUps: "FollowUp",
  incidents: "Incident",
  teamMeetings: "TeamMeeting",
  investigations: "Investigation",
  agencyReports: "AgencyReport",
  courtEvents: "CourtEvent",
  courtDirections: "CourtDirection",
  courtAttendances: "CourtAttendance",
  satisfactionForms: "SatisfactionForm",
  goalReviews: "GoalAttainmentReview",
  functioningMeasures: "FunctioningMeasure",
  partnerReferrals: "PartnerReferral",
  notices: "Notice",
} as const satisfies Partial<Record<keyof Case, string>>;

type Listed = typeof familyCollections & typeof caseCollections;
/** The lists of a case that hold records. */
export type CollectionName = keyof Listed;
export type ListedRecord = Listed[CollectionName];

/** In which list of a case the rows of a record stand. */
export const collectionOf = Object.fromEntries(
  Object.entries({ ...familyCollections, ...caseCollections }).map(([list, record]) => [record, list]),
) as Record<ListedRecord, CollectionName>;
