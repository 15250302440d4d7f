import type { CivilDate } from "./calendar/civil-date";
import type { HolidayChangeFacts } from "./calendar/holidays";
import type { EditionId, Edition } from "./editions/edition";
import type { MonthlyDocumentFacts, StaffingFacts } from "./facts/coordination";
import type { MigrationFacts } from "./editions/facts";
import type { ReferralStatus } from "./lifecycle/states";
import type { SpecialistFacts } from "./programme/facts";
import type {
  AgencyReportFacts,
  CourtAttendanceFacts,
  CourtDirectionFacts,
  CourtEventFacts,
} from "./facts/court";
import type { ConsentFacts, PartnerReferralFacts } from "./facts/partner";
import type { DeliveryFacts, PlanFacts } from "./facts/plan";
import type { CaseTypeChangeFacts, PlacementFacts, RemovalFacts } from "./facts/removal";
import type { IncidentFacts, InvestigationFacts } from "./facts/safety";
import type { TeamMeetingFacts } from "./facts/team-meeting";
import type { FunctioningMeasureFacts, GoalAttainmentFacts, SatisfactionFormFacts } from "./facts/evaluation";
import type {
  AssessmentKind,
  CaregiverRelationship,
  ContactResult,
  ContactType,
  Criterion,
  DhsCaseStatus,
  DhsCaseType,
  DiscontinuationReason,
  DiscontinuationStatus,
  FollowUpKind,
  FollowUpResult,
  IntellectualDisability,
  NoticeKind,
  NoticeRecipient,
  PlacementType,
  Purpose,
  RemovalReason,
  RiskCause,
  Side,
} from "./vocabulary";

export * from "./facts/coordination";
export * from "./facts/court";
export * from "./facts/court-packet";
export * from "./facts/evaluation";
export * from "./facts/information";
export * from "./facts/partner";
export * from "./facts/plan";
export * from "./facts/removal";
export * from "./facts/safety";
export * from "./facts/team-meeting";
export * from "./vocabulary";

/**
 * The facts that the rules read. The stored records satisfy these shapes as they are: there is no mapping
 * in between. Instants are UTC `Date`s; civil dates are `YYYY-MM-DD` in America/Chicago.
 */

export interface FamilyFacts {
  id: string;
  name: string;
  countyId: string;
  address: string | null;
  phones: string[];
  /** The agency's own case, of which family preservation is a part (FP-RF-05). */
  dhsCaseNumber: string | null;
  dhsCaseStatus: DhsCaseStatus;
  dhsCaseType: DhsCaseType;
}

/** What the exclusions ask of a parent or target child (FP-EX-01). */
export interface ConditionFacts {
  activelyPsychotic: boolean;
  controlledByMedication: boolean;
  suicidal: boolean;
  homicidal: boolean;
  intellectualDisability: IntellectualDisability;
}

export interface ChildFacts extends ConditionFacts {
  id: string;
  name: string;
  birthDate: CivilDate;
}

export interface CaregiverFacts extends ConditionFacts {
  id: string;
  name: string;
  relationship: CaregiverRelationship;
  isPrimary: boolean;
}

export interface ScreeningFinding {
  criterion: Criterion;
  met: boolean;
  note: string | null;
}

export interface ReferralFacts {
  id: string;
  status: ReferralStatus;
  /** The case moves on by the calendar alone: on this day `status` becomes `statusAfter` (FP-DF-06). */
  statusUntil: CivilDate | null;
  statusAfter: ReferralStatus | null;
  editionId: EditionId | null;
  familyId: string;
  /** The family's earlier referral that this one comes back to, e.g. one that was declined (FP-EX-04). */
  earlierReferralId: string | null;
  targetChildIds: string[];
  referredById: string;
  assignedWorkerId: string | null;
  purpose: Purpose;
  atRiskOfRemoval: boolean;
  removalReasons: RemovalReason[];
  otherReason: string | null;
  threatenedPlacement: PlacementType | null;
  causes: RiskCause[];
  adjudicatedInNeedOfCare: boolean;
  adjudicatedInNeedOfPermanency: boolean;
  courtOrder: string | null;
  primaryProblemSexualAbuse: boolean;
  perpetratorInHome: boolean;
  emergency: boolean;
  emergencyDeemedAt: Date | null;
  immediateRemovalPlanned: boolean;
  immediateConflict: boolean;
  informationSheetCompletedAt: Date | null;
  informationSheetForwardedAt: Date | null;
  firstSubmittedAt: Date | null;
  submittedAt: Date | null;
  screening: ScreeningFinding[];
  screenedAt: Date | null;
  /** Why the referral ended before treatment: declined, returned, not accepted or withdrawn. */
  decisionNote: string | null;
  declinedCriteria: Criterion[];
  acceptedAt: Date | null;
  steppedDownOn: CivilDate | null;
  stepDownReason: string | null;
  heldOn: CivilDate | null;
  holdReason: string | null;
  extendedUntil: CivilDate | null;
  extendedAt: Date | null;
  extensionReason: string | null;
  terminatedOn: CivilDate | null;
  terminationReason: DiscontinuationReason | null;
  closedAt: Date | null;
}

export interface WaiverFacts {
  id: string;
  ruleId: string;
  reason: string;
}

export interface ConcurrenceFacts {
  id: string;
  side: Side;
  concurs: boolean;
  rationale: string;
  concurredAt: Date;
}

export interface AssessmentFacts {
  id: string;
  kind: AssessmentKind;
  assessedOn: CivilDate;
  highRiskFactors: string[];
  /** First focus of the family assessment: is emergency placement needed for any family member (FP-AS-02)? */
  emergencyPlacementNeeded: boolean | null;
  emergencyPlacementNote: string | null;
  /** Second focus: the problems, and the services that keep the family together (FP-AS-02). */
  problems: string[];
  neededServices: string[];
  involvedProfessionals: string[];
  summary: string | null;
}

export interface ContactFacts {
  id: string;
  type: ContactType;
  result: ContactResult;
  startedAt: Date;
  durationMinutes: number;
  /** The family was present in person. */
  faceToFace: boolean;
  workerId: string;
  voidedAt: Date | null;
}

export interface DiscontinuationVote {
  side: Side;
  agrees: boolean;
  workerId: string;
  votedAt: Date;
  rationale: string | null;
}
export interface DiscontinuationFacts {
  id: string;
  status: DiscontinuationStatus;
  reason: DiscontinuationReason;
  /** The parts of "lack of cooperation" that apply (FP-DC-02, 2a and 2b). */
  subreasons: DiscontinuationReason[];
  narrative: string | null;
  /** The child remains at risk; under `ms-1994` the clause asks that the risk remains high. */
  riskRemainsHigh: boolean | null;
  parentDevelopsControls: boolean | null;
  staffedOn: CivilDate | null;
  earlyCompletionReason: string | null;
  proposedAt: Date;
  effectiveOn: CivilDate;
  votes: DiscontinuationVote[];
}

export interface FollowUpFacts {
  id: string;
  kind: FollowUpKind;
  result: FollowUpResult;
  occurredAt: Date;
  childPlaced: boolean | null;
  refresherNeeded: boolean;
}

export interface NoticeFacts {
  id: string;
  kind: NoticeKind;
  recipient: NoticeRecipient;
  createdAt: Date;
}

/** Everything that is known of a family before and beside a referral. */
export interface FamilyCase {
  now: Date;
  family: FamilyFacts;
  children: ChildFacts[];
  caregivers: CaregiverFacts[];
  removals: RemovalFacts[];
  placements: PlacementFacts[];
  caseTypeChanges: CaseTypeChangeFacts[];
  consents: ConsentFacts[];
  /** Other referrals of this family whose services have not ended (FP-PV-03, one open case a family). */
  openReferrals: { id: string; status: ReferralStatus; terminatedOn?: CivilDate | null }[];
  /** How the state's calendar has been changed beside the statute's holidays, in that order (FP-DF-07). */
  calendar: readonly HolidayChangeFacts[];
}

/** One referral, whole: what the rules, the lifecycle and the obligations are decided from. */
export interface Case extends FamilyCase {
  referral: ReferralFacts;
  migrations: MigrationFacts[];
  waivers: WaiverFacts[];
  concurrences: ConcurrenceFacts[];
  assessments: AssessmentFacts[];
  contacts: ContactFacts[];
  plans: PlanFacts[];
  deliveries: DeliveryFacts[];
  documents: MonthlyDocumentFacts[];
  staffings: StaffingFacts[];
  discontinuations: DiscontinuationFacts[];
  followUps: FollowUpFacts[];
  incidents: IncidentFacts[];
  teamMeetings: TeamMeetingFacts[];
  investigations: InvestigationFacts[];
  agencyReports: AgencyReportFacts[];
  courtEvents: CourtEventFacts[];
  courtDirections: CourtDirectionFacts[];
  courtAttendances: CourtAttendanceFacts[];
  satisfactionForms: SatisfactionFormFacts[];
  goalReviews: GoalAttainmentFacts[];
  functioningMeasures: FunctioningMeasureFacts[];
  partnerReferrals: PartnerReferralFacts[];
  notices: NoticeFacts[];
  /** The specialists who serve the family's county, loaded when one is to be sent (FP-RF-07). */
  specialists: SpecialistFacts[];
  /** The edition that the case is to be moved to, loaded when it is. */
  movesTo?: Edition;
}
