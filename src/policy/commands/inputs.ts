import type { CivilDate } from "../calendar/civil-date";
import type { TreatmentStatus } from "../lifecycle/states";
import type { EditionId } from "../editions/edition";
import type {
  AttendanceBasis,
  CountyAssessmentKind,
  ConcreteServiceKind,
  ContactResult,
  ContactType,
  CourtEventType,
  Criterion,
  DeliverableDocument,
  DeliveryKind,
  DiscontinuationReason,
  FollowUpContactKind,
  FollowUpResult,
  MonthlyDocumentKind,
  IncidentDecision,
  IncidentKind,
  FunctioningDomain,
  GoalRating,
  MeasureOccasion,
  PlacementType,
  PlanConcreteService,
  PlanGoal,
  PlanInput,
  PlanKind,
  PlanParty,
  PlanService,
  Purpose,
  RemovalReason,
  ReportedTo,
  Respondent,
  RiskCause,
  SatisfactionAnswer,
  SatisfactionPoint,
  Side,
  StaffingAttendee,
} from "../facts";

/** The referral as its writer states it: the Client Information Sheet's own part (FP-RF-02). */
export interface ReferralStatement {
  earlierReferralId: string | null;
  targetChildIds: string[];
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
  immediateRemovalPlanned: boolean;
}

export interface PlanContent {
  kind: PlanKind;
  goals: PlanGoal[];
  concreteServices: Omit<PlanConcreteService, "fundingArrangedOn">[];
  noConcreteServicesNeeded: boolean;
  services: PlanService[];
  plannedWeeks: number | null;
  inputs: PlanInput[];
}

type Nothing = Record<never, never>;
interface Reason {
  reason: string;
}

interface Contact {
  result: ContactResult;
  startedAt: Date;
  durationMinutes: number;
  familyPresent: boolean;
  participants: string[];
  location: string | null;
  narrative: string | null;
}

/** One case at a meeting; the cases of one meeting are given its id, and a case that comes alone makes one. */
interface Staffing {
  heldAt: Date;
  attendees: StaffingAttendee[];
  clientUpdate: string | null;
  staffingForm: string | null;
  directives: string[];
  meetingId?: string;
}

/** What each command on a case carries beside the case itself. */
export interface Inputs {
  migrateCase: Reason & { editionId: EditionId };
  reviseReferral: { statement: ReferralStatement };
  completeInformationSheet: Nothing;
  recordCountyAssessment: {
    kind: CountyAssessmentKind;
    assessedOn: CivilDate;
    highRiskFactors: string[];
    summary: string | null;
  };
  deemEmergency: { immediateRemovalPlanned: boolean };
  flagImmediateConflict: Nothing;
  waiveRule: { ruleId: string; reason: string };
  submitReferral: Nothing;
  withdrawReferral: Reason;
  startReview: Nothing;
  recordScreening: { findings: { criterion: Criterion; met: boolean; note: string | null }[] };
  declineReferral: { note: string };
  returnReferral: Reason;
  referToPartner: { partnerId: string; service: string; from: Date | null; until: Date | null };
  endPartnerReferral: Reason & { partnerReferralId: string };
  assignSpecialist: { workerId: string };
  reassignSpecialist: { workerId: string; reason: string };
  forwardInformationSheet: Nothing;
  reportUnreachable: { note: string; countyConsultedOn: CivilDate };
  logContact: Contact & { type: ContactType };
  logCountyContact: Contact;
  voidContact: { contactId: string; reason: string };
  recordFamilyAssessment: {
    assessedOn: CivilDate;
    emergencyPlacementNeeded: boolean;
    emergencyPlacementNote: string | null;
    problems: string[];
    neededServices: string[];
    involvedProfessionals: string[];
    summary: string | null;
  };
  recordConcurrence: { concurs: boolean; rationale: string };
  acceptReferral: Nothing;
  rejectReferral: Reason;
  draftPlan: PlanContent;
  revisePlan: PlanContent & { planId: string };
  finalisePlan: { planId: string };
  signPlan: { planId: string; party: PlanParty; name: string; signedOn: CivilDate };
  activatePlan: { planId: string };
  deliverDocument: {
    document: DeliverableDocument;
    kind: DeliveryKind;
    deliveredOn: CivilDate;
    recipient: string;
  };
  fileOriginal: { deliveryId: string; filedOn: CivilDate };
  recordMonthlyDocument: {
    month: CivilDate;
    kind: MonthlyDocumentKind;
    text: string;
    submittedAt: Date;
    forwardedAt: Date | null;
    enteredInMacwisAt: Date | null;
    reference: string | null;
  };
  forwardMonthlyDocument: { documentId: string; forwardedAt: Date };
  enterInMacwis: { documentId: string; enteredInMacwisAt: Date; reference: string | null };
  recordStaffing: Staffing;
  recordConsultation: Staffing;
  arrangeFunding: { planId: string; serviceKind: ConcreteServiceKind; arrangedOn: CivilDate };
  stepDown: Reason;
  holdIntensive: Reason;
  extendService: { until: CivilDate; reason: string };
  proposeDiscontinuation: {
    reason: DiscontinuationReason;
    subreasons: DiscontinuationReason[];
    narrative: string | null;
    riskRemainsHigh: boolean | null;
    parentDevelopsControls: boolean | null;
    staffedOn: CivilDate | null;
    earlyCompletionReason: string | null;
    effectiveOn: CivilDate;
  };
  decideDiscontinuation: { agrees: boolean; rationale: string | null };
  logFollowUp: {
    kind: FollowUpContactKind;
    result: FollowUpResult;
    occurredAt: Date;
    reassessment: string | null;
    refresherNeeded: boolean;
    narrative: string | null;
  };
  recordOutcome: { checkedAt: Date; childPlaced: boolean; narrative: string | null };
  evaluateEffectiveness: { evaluatedAt: Date; narrative: string };
  closeReferral: Nothing;
  reportIncident: { kind: IncidentKind; learnedAt: Date; narrative: string };
  acknowledgeIncident: { incidentId: string };
  escalateIncidents: Nothing;
  evaluateIncident: {
    incidentId: string;
    decision: IncidentDecision;
    reason: string;
    /** The sides that took part; whoever records it takes part. */
    sides: Side[];
  };
  recordTeamMeeting: {
    heldAt: Date;
    coordinatedBy: Side;
    coordinator: string;
    facilitatedBy: Side;
    facilitator: string;
    specialistTookPart: boolean;
    participants: string[];
    minutes: string | null;
  };
  recordInvestigation: {
    incidentId: string;
    startedOn: CivilDate;
    concludedOn: CivilDate | null;
    finding: string | null;
    reporterName: string | null;
    reporterContact: string | null;
  };
  recordAgencyReport: { recipient: ReportedTo; reportedOn: CivilDate; narrative: string };
  recordCourtEvent: {
    type: CourtEventType;
    heldOn: CivilDate;
    court: string | null;
    subpoenaReference: string | null;
    narrative: string | null;
  };
  directCourtAttendance: { courtOn: CivilDate; reason: string };
  recordCourtAttendance: {
    attendedOn: CivilDate;
    basis: AttendanceBasis | null;
    subpoenaReference: string | null;
    limitedToInvolvement: boolean;
    narrative: string | null;
  };
  issueSatisfactionForm: { point: SatisfactionPoint; respondent: Respondent };
  answerSatisfactionForm: { linkHash: string; answers: SatisfactionAnswer[]; comment: string | null };
  declineSatisfactionForm: { linkHash: string };
  reviewGoalAttainment: {
    phase: TreatmentStatus;
    planId: string;
    reviewedOn: CivilDate;
    ratings: Omit<GoalRating, "statement">[];
  };
  recordFunctioning: {
    domain: FunctioningDomain;
    occasion: MeasureOccasion;
    instrument: string;
    score: number;
    higherIsBetter: boolean;
    measuredOn: CivilDate;
    note: string | null;
  };
}

/** The verbs of the case: the names of the API's mutations. */
export type Action = keyof Inputs;

/** Who acts, as far as the policy cares. */
export interface Actor {
  workerId: string;
  name: string;
  side: Side | null;
}

export interface Command<A extends Action = Action> {
  action: A;
  input: Inputs[A];
  by: Actor;
  /** Ids for the records that the command creates; given, because policy makes nothing up. */
  newId(): string;
  /** The hash of a new link for someone without a login; the link itself never comes here. */
  newLink(): string;
}
