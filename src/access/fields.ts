import type { InformationClass } from "../policy/facts/information";

/**
 * Where each field of a record belongs: plain to whoever sees the record, or in a class of information; in several
 * where it tells of several. What is `within` a record's field is shown where that field is.
 */
export type Placed = Partial<Record<InformationClass | "plain" | "within", readonly string[]>>;

const of = (names: string): string[] => names.split(" ");
/** Of what has an identity of its own everyone who sees it knows that much. */
const node = (names: string): string[] => of(`id recordedAt redacted ${names}`);
const person = "activelyPsychotic controlledByMedication homicidal intellectualDisability suicidal";

/** The record types of the API and every field of theirs: one table, which a test holds against the schema. */
export const fields: Record<string, Placed> = {
  AdoptionProposal: {
    plain: node(
      "approvedByName authorName county decidedAt editionId fromDay reason status withdrawnBecause",
    ),
  },
  AgencyReport: { plain: node("recipient reportedOn worker"), ABUSE: of("narrative") },
  Assessment: {
    plain: node("assessedOn kind worker"),
    NARRATIVE: of("emergencyPlacementNote involvedProfessionals neededServices problems summary"),
    ABUSE: of("emergencyPlacementNeeded highRiskFactors"),
  },
  Caregiver: { plain: node("isPrimary name relationship"), HEALTH: of(person) },
  CaseTypeChange: { plain: node("effectiveOn type typeBefore"), NARRATIVE: of("reason") },
  Child: { plain: node("birthDate name"), HEALTH: of(person) },
  Concurrence: { plain: node("concurredAt concurs side worker"), NARRATIVE: of("rationale") },
  Consent: {
    plain: node(
      "classes effectiveFrom expiresAt givenBy partner relationship service signedOn supersededAt withdrawnAt",
    ),
    NARRATIVE: of("withdrawnBecause"),
  },
  Contact: {
    plain: node("durationMinutes faceToFace result startedAt type voidedAt worker"),
    NARRATIVE: of("narrative participants voidReason"),
    PROTECTED_ADDRESS: of("location"),
  },
  County: { plain: node("fips name") },
  CourtAttendance: {
    plain: node("attendedOn basis limitedToInvolvement subpoenaReference worker"),
    NARRATIVE: of("narrative"),
  },
  CourtDirection: { plain: node("courtOn directedAt worker"), NARRATIVE: of("reason") },
  CourtEvent: { plain: node("court heldOn subpoenaReference type worker"), NARRATIVE: of("narrative") },
  // What a packet may hold was decided when it was prepared: its release opens its papers to the court (HL-05).
  CourtPacket: {
    plain: node(
      "classes court digest hearingOn preparedByName purpose referral releasedAt releasedByName status " +
        "withdrawnAt withdrawnBecause withdrawnByName",
    ),
    NARRATIVE: of("papers"),
    HEALTH: of("papers"),
    ABUSE: of("papers"),
  },
  CubePublication: { plain: node("cells cube definition quarter") },
  Discontinuation: {
    plain: node("effectiveOn proposedAt reason staffedOn status subreasons"),
    NARRATIVE: of("earlyCompletionReason narrative parentDevelopsControls votes"),
    ABUSE: of("riskRemainsHigh"),
  },
  DiscontinuationVote: { within: of("agrees rationale side votedAt") },
  DocumentDelivery: { plain: node("deliveredOn document filedOn kind recipient worker") },
  EditionDraft: {
    plain: node(
      "approvedByName authorName base changes editionId publishedAt reason status submittedAt title withdrawnBecause",
    ),
  },
  EditionMigration: {
    plain: node("fromEditionId migratedAt toEditionId worker"),
    NARRATIVE: of("reason"),
  },
  Evidence: { within: of("id record") },
  Family: {
    plain: node(
      "addressProtected caregivers caseTypeChanges children consents county dhsCaseClosedAt dhsCaseNumber dhsCaseStatus " +
        "dhsCaseType language name placements referrals removals version",
    ),
    PROTECTED_ADDRESS: of("address phones"),
  },
  FollowUp: {
    plain: node("kind occurredAt refresherNeeded result worker"),
    NARRATIVE: of("narrative reassessment"),
    ABUSE: of("childPlaced"),
  },
  FunctioningChange: { within: of("change domain improved instrument postOn postScore preOn preScore") },
  FunctioningMeasure: {
    plain: node("domain measuredOn occasion worker"),
    HEALTH: of("higherIsBetter instrument note score"),
  },
  GlassBreak: {
    plain: node("endedAt family finding from reviewedAt reviewer until worker"),
    NARRATIVE: of("reason reviewNote"),
  },
  GlassNotice: { plain: node("brokenBy glassBreak until"), NARRATIVE: of("reason") },
  GoalAttainmentReview: { plain: node("phase plan reviewedOn worker"), NARRATIVE: of("ratings") },
  GoalRating: { within: of("attainment goal note statement") },
  HistoryEntry: { plain: node("action actorName at citations editionId wrote") },
  Holiday: { plain: of("day name statutory") },
  HolidayChange: { plain: node("changedAt closed day name reason") },
  Incident: {
    plain: node(
      "acknowledgedAt acknowledgedBy decidedAt decidedBySides escalatedAt learnedAt reportedAt reportedBySide worker",
    ),
    ABUSE: of("decision decisionReason kind narrative"),
  },
  Investigation: {
    plain: node("concludedOn incident startedOn worker"),
    ABUSE: of("finding"),
    REPORTER: of("reporterContact reporterName"),
  },
  MonthlyDocument: {
    plain: node("enteredInMacwisAt forwardedAt kind month reference submittedAt worker"),
    NARRATIVE: of("text"),
  },
  Notice: { plain: node("recipient referral worker"), ABUSE: of("kind") },
  // That something is owed is plain to whoever works the case, also where the duty is to answer a report.
  Obligation: {
    plain: node(
      "anchor because breach cancelledBecause county dueAt evidence excuse explanation graceUntil lapses measured " +
        "metAt opensAt owner referral rule specialist status targetAt type warning",
    ),
  },
  OnCallShift: { plain: node("backUp county from specialist to withdrawnAt withdrawnBecause") },
  Organization: { plain: node("kind name") },
  OutOfHomePlacement: { within: of("because child days from removal to verdict") },
  ParameterDifference: { within: of("from name to") },
  PacketPaper: { within: of("sources text title") },
  PartnerReferral: {
    plain: node("endedAt partner referredFrom service until worker"),
    NARRATIVE: of("endedBecause"),
  },
  Placement: { plain: node("child endedOn placedOn removal setting system") },
  PlanConcreteService: { within: of("acquiringMethod fundingArrangedOn fundingNeeded kind need") },
  PlanGoal: { within: of("baseline measure objective procedures statement target") },
  PlanInput: { within: of("givenOn name source") },
  PlanProcedure: { within: of("description responsible") },
  PlanService: { within: of("kind necessity objective") },
  PlanSignature: { within: of("name party signedOn") },
  ReadEntry: { within: of("actorName at id kind operation purpose read requestId role through") },
  Referral: {
    plain: node(
      "acceptedAt agencyReports assessments assignedWorker atRiskOfRemoval closedAt compliance concurrences contacts " +
        "county countyConsultedOn courtAttendances courtDirections courtEvents courtPackets deliveries discontinuations documents " +
        "earlierReferral editionId emergency emergencyDeemedAt explain explainCriterion extendedAt extendedUntil family " +
        "firstSubmittedAt followUps functioningMeasures goalReviews heldOn history immediateConflict " +
        "immediateRemovalPlanned incidents informationSheetCompletedAt informationSheetForwardedAt investigations " +
        "migrations notices obligations outOfHomePlacements partnerReferrals permittedActions plans purpose referredBy " +
        "satisfactionForms screenedAt service staffings status steppedDownOn submittedAt targetChildren teamMeetings " +
        "terminatedOn terminationReason threatenedPlacement version waivers warnings",
    ),
    NARRATIVE: of(
      "decisionNote extensionReason handoverReason holdReason otherReason screening stepDownReason",
    ),
    HEALTH: of("declinedCriteria functioning screening"),
    ABUSE: of(
      "adjudicatedInNeedOfCare adjudicatedInNeedOfPermanency causes courtOrder declinedCriteria perpetratorInHome " +
        "primaryProblemSexualAbuse removalReasons screening",
    ),
  },
  Removal: { plain: node("child removedOn returnedOn"), ABUSE: of("cause narrative") },
  RoleAssignment: {
    plain: node("counties endedBecause endedBy from grantedBy organization role to worker"),
  },
  SatisfactionAnswer: { within: of("aspect rating") },
  SatisfactionForm: {
    plain: node("completedAt distributedBy expiresAt issuedAt point respondent status"),
    NARRATIVE: of("answers comment"),
  },
  ScreeningFinding: { within: of("criterion met note") },
  Seal: { plain: node("order sealedBy unsealedAt unsealedBy") },
  SiteVisit: { plain: node("county findings quarter visitedBy visitedOn") },
  StaffingAttendee: { within: of("name place") },
  StaffingEntry: {
    plain: node("attendees heldAt kind meeting worker"),
    NARRATIVE: of("clientUpdate directives staffingForm"),
  },
  SupervisionSession: {
    plain: node("county givenBy heldOn kind specialist supervisor"),
    NARRATIVE: of("notes"),
  },
  SurveyAverage: { within: of("average question") },
  SurveyCampaign: {
    plain: node("answeredByMe answers averages closesOn questions recipients responseRate sentOn"),
  },
  SurveyInvitation: { plain: node("answeredOn") },
  SurveyTally: { plain: node("position") },
  TeamMeeting: {
    plain: node(
      "caseTypeThen coordinatedBy coordinator facilitatedBy facilitator heldAt initial specialistTookPart worker",
    ),
    NARRATIVE: of("minutes participants"),
  },
  TrainingRecord: { plain: node("completedOn course hours trainerName trainerRole worker") },
  TreatmentPlan: {
    plain: node(
      "activatedOn finalisedOn inputs kind noConcreteServicesNeeded plannedWeeks signatures status versionNumber",
    ),
    NARRATIVE: of("concreteServices goals services"),
  },
  Waiver: { plain: node("grantedAt ruleId"), NARRATIVE: of("reason") },
  Worker: { plain: node("active assignments counties hireDate name organization phone role") },
};

/** A family's address is its secret where the county says so; else whoever sees the family sees it. */
export const plainUnless: Partial<Record<string, string>> = { Family: "addressProtected" };
