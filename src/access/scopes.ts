import type { Scope, Subject } from "./roles";
import type { Viewer } from "./viewer";

/** What a scope means: values of the scope columns that families and referrals carry. */
type Columns = "id" | "countyId" | "assignedWorkerId" | "reviewCountyId" | "actorId" | "workerId";
export type Condition = Partial<Record<Columns, string | { $in: readonly string[] }>>;

export const scopes: Record<Scope, (viewer: Viewer) => Condition> = {
  everything: () => ({}),
  ownCounties: ({ countyIds }) => ({ countyId: { $in: countyIds } }),
  assignedToMe: ({ workerId }) => ({ assignedWorkerId: workerId }),
  awaitingSpecialistInOwnCounties: ({ countyIds }) => ({ reviewCountyId: { $in: countyIds } }),
  doneByMe: ({ workerId }) => ({ actorId: workerId }),
  theCaseOfMyLink: ({ referralId }) => ({ id: { $in: referralId ? [referralId] : [] } }),
  aboutMe: ({ workerId }) => ({ workerId }),
};

/** Columns that a record keeps itself, wherever its scope columns are. */
export const ownColumns: readonly string[] = ["actorId", "workerId"];

/** Where each record keeps its scope columns: on itself, or on the record that it hangs on. */
export const subjects: Record<string, { subject: Subject; through: "" | "family." | "referral." }> = {
  Family: { subject: "Family", through: "" },
  Child: { subject: "Family", through: "family." },
  Caregiver: { subject: "Family", through: "family." },
  Removal: { subject: "Family", through: "family." },
  Placement: { subject: "Family", through: "family." },
  CaseTypeChange: { subject: "Family", through: "family." },
  Referral: { subject: "Referral", through: "" },
  Waiver: { subject: "CaseRecord", through: "referral." },
  Concurrence: { subject: "CaseRecord", through: "referral." },
  Assessment: { subject: "CaseRecord", through: "referral." },
  Contact: { subject: "CaseRecord", through: "referral." },
  TreatmentPlan: { subject: "CaseRecord", through: "referral." },
  DocumentDelivery: { subject: "CaseRecord", through: "referral." },
  MonthlyDocument: { subject: "CaseRecord", through: "referral." },
  StaffingEntry: { subject: "CaseRecord", through: "referral." },
  Discontinuation: { subject: "CaseRecord", through: "referral." },
  FollowUp: { subject: "CaseRecord", through: "referral." },
  Incident: { subject: "CaseRecord", through: "referral." },
  TeamMeeting: { subject: "CaseRecord", through: "referral." },
  Investigation: { subject: "CaseRecord", through: "referral." },
  AgencyReport: { subject: "CaseRecord", through: "referral." },
  CourtEvent: { subject: "CaseRecord", through: "referral." },
  CourtDirection: { subject: "CaseRecord", through: "referral." },
  CourtAttendance: { subject: "CaseRecord", through: "referral." },
  SatisfactionForm: { subject: "CaseRecord", through: "referral." },
  GoalAttainmentReview: { subject: "CaseRecord", through: "referral." },
  FunctioningMeasure: { subject: "CaseRecord", through: "referral." },
  Notice: { subject: "CaseRecord", through: "referral." },
  Obligation: { subject: "CaseRecord", through: "" },
  HistoryEntry: { subject: "History", through: "referral." },
  Worker: { subject: "Worker", through: "" },
  County: { subject: "County", through: "" },
  HolidayChange: { subject: "Calendar", through: "" },
  TrainingRecord: { subject: "Training", through: "" },
  SupervisionSession: { subject: "Supervision", through: "" },
  OnCallShift: { subject: "OnCall", through: "" },
  SiteVisit: { subject: "SiteVisit", through: "" },
  SurveyCampaign: { subject: "Survey", through: "" },
  SurveyInvitation: { subject: "SurveyInvitation", through: "" },
  SurveyTally: { subject: "SurveyResult", through: "" },
};
