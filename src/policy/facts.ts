import type { CivilDate } from "./calendar/civil-date";
import type { EditionId } from "./editions/edition";
import type { ReferralStatus } from "./lifecycle/states";

/**
 * The facts that the rules read. The stored records satisfy these shapes as they are: there is no mapping
 * in between. Instants are UTC `Date`s; civil dates are `YYYY-MM-DD` in America/Chicago.
 */

/** Who acts in the policy's own terms: the two sides that must concur and agree (FP-DF-02, FP-DC-01). */
export const sides = ["COUNTY", "SPECIALIST"] as const;
export type Side = (typeof sides)[number];

export const purposes = ["PREVENTION", "REUNIFICATION"] as const;
export const removalReasons = ["HIGH_RISK_FACTORS", "ADJUDICATED_FACING_FACILITY", "OTHER"] as const;
export const placementTypes = [
  "STANDARD_FOSTER_CARE",
  "RESIDENTIAL",
  "GROUP_HOME",
  "OTHER_TREATMENT_FACILITY",
] as const;
export const riskCauses = [
  "ABUSE",
  "NEGLECT",
  "SUBSTANCE_DEPENDENCY",
  "CHILD_EMOTIONAL_BEHAVIORAL_DYSFUNCTION",
] as const;
export const intellectualDisabilities = [
  "NONE",
  "MILD",
  "MODERATE",
  "SEVERE",
  "PROFOUND",
  "UNKNOWN",
] as const;
export const caregiverRelationships = [
  "BIOLOGICAL_PARENT",
  "ADOPTIVE_PARENT",
  "LONG_TERM_FOSTER_PARENT",
  "LEGAL_GUARDIAN",
  "IN_LOCO_PARENTIS",
  "OTHER",
] as const;
export const criteria = [
  "TP_01",
  "TP_02",
  "TP_03",
  "TP_04",
  "TP_05",
  "EX_01A",
  "EX_01B",
  "EX_01C",
  "EX_01D",
  "EX_02",
  "EX_03",
] as const;
export const assessmentKinds = ["INITIAL_RISK", "SAFETY", "FAMILY"] as const;
export const contactTypes = [
  "HOME_VISIT",
  "OTHER_FACE_TO_FACE",
  "TELEPHONE",
  "CONCRETE_SERVICE",
  "CRISIS_CALL",
  "FAMILY_TEAM_MEETING",
  "TEXT_MESSAGE",
  "COUNTY_CONTACT",
  "COLLATERAL",
  "STAFFING",
  "COURT",
  "TRAVEL",
] as const;
export const contactResults = ["COMPLETED", "NO_SHOW", "REFUSED", "CANCELLED", "NOT_FOUND"] as const;
export const planStatuses = ["DRAFT", "FINALISED", "ACTIVE", "SUPERSEDED"] as const;
export const planKinds = ["TREATMENT_PLAN", "INDIVIDUAL_SERVICE_PLAN"] as const;
export const planInputSources = ["SPECIALIST", "FAMILY", "COUNTY", "PROFESSIONAL"] as const;
export const planParties = ["FAMILY", "SPECIALIST"] as const;
export const concreteServiceKinds = [
  "HOUSING",
  "CLOTHING",
  "FOOD",
  "JOB_SEARCH",
  "UTILITIES",
  "TRANSPORTATION",
  "OTHER",
] as const;
export const deliverableDocuments = ["TREATMENT_PLAN", "ASSESSMENT_SUMMARY"] as const;
export const deliveryKinds = ["COPY", "ORIGINAL"] as const;
export const discontinuationReasons = [
  "COMPLETION",
  "LACK_OF_COOPERATION",
  "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH",
  "HOSTILITY_UNWORKABLE_RESISTANCE",
  "RISK",
  "ABUSE_INJURY_REMOVAL",
  "OTHER",
] as const;
export const removalCauses = ["ABUSE_OR_INJURY", "NEGLECT", "TREATMENT_NEED", "OTHER"] as const;
export const followUpKinds = [
  "CALL",
  "VISIT",
  "REFRESHER",
  "OUTCOME_CHECK",
  "EFFECTIVENESS_EVALUATION",
] as const;
export const followUpResults = ["REACHED", "NOT_REACHED", "REFUSED", "UNABLE_TO_LOCATE"] as const;
export const noticeKinds = [
  "REFERRAL_SUBMITTED",
  "EMERGENCY_REFERRAL",
  "REFERRAL_DECLINED",
  "REFERRAL_RETURNED",
  "SPECIALIST_ASSIGNED",
  "ACCEPTANCE",
  "NOT_ACCEPTED",
  "SAFETY_ALERT",
  "FUNDING_REQUESTED",
  "SERVICES_TERMINATED",
] as const;
export const noticeRecipients = [
  "REFERRING_WORKER",
  "ASWS",
  "SPECIALIST",
  "SPECIALIST_UNIT",
  "COUNTY_WORKER",
] as const;

export type Purpose = (typeof purposes)[number];
export type RemovalReason = (typeof removalReasons)[number];
export type PlacementType = (typeof placementTypes)[number];
export type RiskCause = (typeof riskCauses)[number];
export type IntellectualDisability = (typeof intellectualDisabilities)[number];
export type CaregiverRelationship = (typeof caregiverRelationships)[number];
export type Criterion = (typeof criteria)[number];
export type AssessmentKind = (typeof assessmentKinds)[number];
/** The assessments that the county makes before it refers (FP-TP-03). */
export const countyAssessmentKinds = ["INITIAL_RISK", "SAFETY"] as const satisfies readonly AssessmentKind[];
export type CountyAssessmentKind = (typeof countyAssessmentKinds)[number];
export type ContactType = (typeof contactTypes)[number];
export type ContactResult = (typeof contactResults)[number];
export type PlanStatus = (typeof planStatuses)[number];
export type PlanKind = (typeof planKinds)[number];
export type PlanInputSource = (typeof planInputSources)[number];
export type PlanParty = (typeof planParties)[number];
export type ConcreteServiceKind = (typeof concreteServiceKinds)[number];
export type DeliverableDocument = (typeof deliverableDocuments)[number];
export type DeliveryKind = (typeof deliveryKinds)[number];
export type DiscontinuationReason = (typeof discontinuationReasons)[number];
export type RemovalCause = (typeof removalCauses)[number];
export type FollowUpKind = (typeof followUpKinds)[number];
/** What a specialist does with the family in the follow-up year. */
export const followUpContactKinds = ["CALL", "VISIT", "REFRESHER"] as const satisfies readonly FollowUpKind[];
export type FollowUpContactKind = (typeof followUpContactKinds)[number];
export type FollowUpResult = (typeof followUpResults)[number];
export type NoticeKind = (typeof noticeKinds)[number];
export type NoticeRecipient = (typeof noticeRecipients)[number];

export interface FamilyFacts {
  id: string;
  name: string;
  countyId: string;
  address: string | null;
  phones: string[];
  /** The agency's own case, of which family preservation is a part (FP-RF-05). */
  dhsCaseNumber: string | null;
  dhsCaseStatus: "ACTIVE" | "CLOSED";
  dhsCaseType: "PREVENTIVE" | "CUSTODY";
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

export interface RemovalFacts {
  id: string;
  childId: string;
  removedOn: CivilDate;
  returnedOn: CivilDate | null;
  cause: RemovalCause;
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

export interface PlanProcedure {
  description: string;
  responsible: string[];
}
export interface PlanGoal {
  statement: string;
  measure: string | null;
  baseline: string | null;
  target: string | null;
  procedures: PlanProcedure[];
}
export interface PlanConcreteService {
  kind: ConcreteServiceKind;
  need: string;
  acquiringMethod: string | null;
  fundingNeeded: boolean;
  fundingArrangedOn: CivilDate | null;
}
export interface PlanInput {
  source: PlanInputSource;
  name: string;
  givenOn: CivilDate;
}
export interface PlanSignature {
  party: PlanParty;
  name: string;
  signedOn: CivilDate;
}
export interface PlanFacts {
  id: string;
  kind: PlanKind;
  versionNumber: number;
  status: PlanStatus;
  goals: PlanGoal[];
  concreteServices: PlanConcreteService[];
  noConcreteServicesNeeded: boolean;
  inputs: PlanInput[];
  signatures: PlanSignature[];
  finalisedOn: CivilDate | null;
  activatedOn: CivilDate | null;
}

export interface DeliveryFacts {
  id: string;
  document: DeliverableDocument;
  kind: DeliveryKind;
  deliveredOn: CivilDate;
  filedOn: CivilDate | null;
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
  status: "PENDING" | "AGREED" | "REJECTED";
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
  /** Other referrals of this family whose services have not ended (FP-PV-03, one open case a family). */
  openReferrals: { id: string; status: ReferralStatus }[];
  /** Days on which state offices are closed, beside Saturdays and Sundays (FP-DF-07). */
  holidays: ReadonlySet<CivilDate>;
}

/** One referral, whole: what the rules, the lifecycle and the obligations are decided from. */
export interface Case extends FamilyCase {
  referral: ReferralFacts;
  waivers: WaiverFacts[];
  concurrences: ConcurrenceFacts[];
  assessments: AssessmentFacts[];
  contacts: ContactFacts[];
  plans: PlanFacts[];
  deliveries: DeliveryFacts[];
  discontinuations: DiscontinuationFacts[];
  followUps: FollowUpFacts[];
  notices: NoticeFacts[];
  /** The specialists who serve the family's county, loaded when one is to be sent (FP-RF-07). */
  specialists: { id: string; name: string }[];
}
