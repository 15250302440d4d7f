import type {
  AgencyReportFacts,
  AssessmentFacts,
  CaregiverFacts,
  Case,
  CaseTypeChangeFacts,
  ConsentFacts,
  CourtPacketFacts,
  PartnerReferralFacts,
  ChildFacts,
  ConcurrenceFacts,
  ContactFacts,
  CourtAttendanceFacts,
  CourtDirectionFacts,
  CourtEventFacts,
  DeliveryFacts,
  DiscontinuationFacts,
  FamilyFacts,
  FollowUpFacts,
  MonthlyDocumentFacts,
  IncidentFacts,
  InvestigationFacts,
  FunctioningMeasureFacts,
  GoalAttainmentFacts,
  NoticeFacts,
  NoticeKind,
  NoticeRecipient,
  PlacementFacts,
  PlanFacts,
  ReferralFacts,
  RemovalFacts,
  StaffingFacts,
  TeamMeetingFacts,
  SatisfactionFormFacts,
  WaiverFacts,
} from "../facts";
import type { HolidayChangeFacts } from "../calendar/holidays";
import type {
  GlassBreakFacts,
  GlassNoticeFacts,
  CubePublicationFacts,
  OnCallShiftFacts,
  OrganizationFacts,
  RoleAssignmentFacts,
  SealFacts,
  SiteVisitFacts,
  StaffFacts,
  SupervisionFacts,
  SurveyCampaignFacts,
  SurveyInvitationFacts,
  SurveyTallyFacts,
  TrainingFacts,
} from "../programme/facts";
import { collectionOf, type ListedRecord } from "../collections";
import type {
  AdoptionFacts,
  AdoptionProposalFacts,
  EditionDraftFacts,
  MigrationFacts,
} from "../editions/facts";
import type { Command } from "./inputs";

/** The records that a command can write, by the facts that policy knows of each. */
export interface Records {
  Family: FamilyFacts;
  Child: ChildFacts;
  Caregiver: CaregiverFacts;
  Removal: RemovalFacts;
  Placement: PlacementFacts;
  CaseTypeChange: CaseTypeChangeFacts;
  Consent: ConsentFacts;
  Referral: ReferralFacts;
  EditionMigration: MigrationFacts;
  Waiver: WaiverFacts;
  Concurrence: ConcurrenceFacts;
  Assessment: AssessmentFacts;
  Contact: ContactFacts;
  TreatmentPlan: PlanFacts;
  DocumentDelivery: DeliveryFacts;
  MonthlyDocument: MonthlyDocumentFacts;
  StaffingEntry: StaffingFacts;
  Discontinuation: DiscontinuationFacts;
  FollowUp: FollowUpFacts;
  Incident: IncidentFacts;
  TeamMeeting: TeamMeetingFacts;
  Investigation: InvestigationFacts;
  AgencyReport: AgencyReportFacts;
  CourtEvent: CourtEventFacts;
  CourtDirection: CourtDirectionFacts;
  CourtAttendance: CourtAttendanceFacts;
  SatisfactionForm: SatisfactionFormFacts;
  GoalAttainmentReview: GoalAttainmentFacts;
  FunctioningMeasure: FunctioningMeasureFacts;
  PartnerReferral: PartnerReferralFacts;
  CourtPacket: CourtPacketFacts;
  Notice: NoticeFacts;
  HolidayChange: HolidayChangeFacts;
  Worker: StaffFacts;
  RoleAssignment: RoleAssignmentFacts;
  Organization: OrganizationFacts;
  TrainingRecord: TrainingFacts;
  SupervisionSession: SupervisionFacts;
  OnCallShift: OnCallShiftFacts;
  GlassBreak: GlassBreakFacts;
  GlassNotice: GlassNoticeFacts;
  Seal: SealFacts;
  SiteVisit: SiteVisitFacts;
  SurveyCampaign: SurveyCampaignFacts;
  SurveyTally: SurveyTallyFacts;
  SurveyInvitation: SurveyInvitationFacts;
  CubePublication: CubePublicationFacts;
  EditionDraft: EditionDraftFacts;
  AdoptionProposal: AdoptionProposalFacts;
  Adoption: AdoptionFacts;
}
export type RecordName = keyof Records;

/** One row to write. Values beside the facts (narratives, places) pass through unread. */
export interface Change<R extends RecordName = RecordName> {
  kind: "insert" | "update";
  record: R;
  id: string;
  values: Record<string, unknown>;
  /** Written, but not told in the history, which would join it to who gave the command (FP-EV-03). */
  untold?: true;
}

type Values<R extends RecordName> = Partial<Records[R]> & Record<string, unknown>;

export const insert = <R extends RecordName>(
  record: R,
  id: string,
  values: Omit<Records[R], "id"> & Record<string, unknown>,
): Change<R> => ({
  kind: "insert",
  record,
  id,
  values,
});

export const update = <R extends RecordName>(record: R, id: string, values: Values<R>): Change<R> => ({
  kind: "update",
  record,
  id,
  values,
});

/** Leaves a change out of the history. */
export const untold = (change: Change): Change => ({ ...change, untold: true });

/** Changes the referral itself. */
export const setReferral = (kase: Case, values: Values<"Referral">) =>
  update("Referral", kase.referral.id, values);

/** A notice to someone, sent in the same transaction as what it tells of. */
export const notify = (kase: Case, command: Command, kind: NoticeKind, ...recipients: NoticeRecipient[]) =>
  recipients.map((recipient) => insert("Notice", command.newId(), { kind, recipient, createdAt: kase.now }));

function applyOne(kase: Case, { kind, record, id, values }: Change): Case {
  if (record === "Referral") return { ...kase, referral: { ...kase.referral, ...values } };
  if (record === "Family") return { ...kase, family: { ...kase.family, ...values } };
  const key = collectionOf[record as ListedRecord];
  const rows = kase[key] as { id: string }[];
  const next =
    kind === "insert"
      ? [...rows, { id, ...values }]
      : rows.map((row) => (row.id === id ? { ...row, ...values } : row));
  return { ...kase, [key]: next };
}

/** The case as it would be once the changes are written. */
export const after = (kase: Case, changes: readonly Change[]): Case => changes.reduce(applyOne, kase);
