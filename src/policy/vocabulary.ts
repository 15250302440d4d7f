/** The words of the policy that records and rules share: every fixed set of values, once. */

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
/** What the specialist writes of a month: documentation for the county, and what goes into MACWIS (FP-DO). */
export const monthlyDocumentKinds = ["DOCUMENTATION", "MACWIS_NARRATIVE", "PLAN_EVALUATION"] as const;
export const staffingKinds = ["WEEKLY", "QUARTERLY", "CONSULTATION"] as const;
/** The places in the policy that sit at a staffing (FP-ST-01, FP-ST-04). */
export const staffingPlaces = ["COUNTY_WORKER", "ASWS", "SPECIALIST", "COORDINATOR"] as const;
/** The programme's objectives, A to F in the text (FP-PV-07). */
export const objectives = [
  "CRISIS_INTERVENTION",
  "THOROUGH_ASSESSMENT",
  "CONCRETE_SERVICES",
  "FAMILY_THERAPY",
  "OTHER_THERAPEUTIC_SERVICES",
  "EVALUATION",
] as const;
/** The seven services of the text and, of its objectives, the two that the list leaves out (FP-PV-08). */
export const serviceKinds = [
  "CRISIS_INTERVENTION_24_HOURS",
  "CHILD_AND_FAMILY_ASSESSMENT",
  "CRISIS_MANAGEMENT_AND_SKILLS_BUILDING",
  "FAMILY_THERAPY",
  "INDIVIDUAL_THERAPY",
  "CASE_MANAGEMENT",
  "CLIENT_ADVOCACY",
  "OTHER_THERAPEUTIC",
  "CONCRETE",
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
export const discontinuationStatuses = ["PENDING", "AGREED", "REJECTED"] as const;
export const incidentKinds = ["NEW_CAN", "SAFETY_CANNOT_BE_MAINTAINED"] as const;
export const incidentDecisions = ["CONTINUE", "DISCONTINUE"] as const;
export const dhsCaseStatuses = ["ACTIVE", "CLOSED"] as const;
export const dhsCaseTypes = ["PREVENTIVE", "CUSTODY"] as const;
export const courtEventTypes = ["HEARING", "ADJUDICATION", "REVIEW", "OTHER"] as const;
export const attendanceBases = ["SUBPOENA", "ASWS_DIRECTION"] as const;
export const reportedTo = ["DISTRICT_ATTORNEY", "YOUTH_COURT"] as const;
export const careSystems = [
  "SOCIAL_SERVICES",
  "JUVENILE_JUSTICE",
  "MENTAL_HEALTH_DD",
  "SUBSTANCE_ABUSE",
  "NONE_INFORMAL",
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
/** The three times at which the family says how satisfied it is (FP-EV-02), and who of the family (FP-EV-06). */
export const satisfactionPoints = ["ACCEPTANCE", "MID_TREATMENT", "TERMINATION"] as const;
export const respondents = ["CAREGIVER", "CHILD"] as const;
export const satisfactionStatuses = ["ISSUED", "COMPLETED", "DECLINED", "EXPIRED"] as const;
/** What the form asks. The text gives no form: this one is short enough to be answered. */
export const satisfactionAspects = [
  "HELP_RECEIVED",
  "RESPECT",
  "WITHIN_REACH",
  "OWN_GOALS",
  "FAMILY_BETTER_OFF",
] as const;
export const attainments = ["WORSENED", "NOT_ATTAINED", "PARTLY_ATTAINED", "ATTAINED"] as const;
export const functioningDomains = ["PARENTING", "PROBLEM_SOLVING", "COMMUNICATION"] as const;
export const measureOccasions = ["PRE", "POST"] as const;
export const noticeKinds = [
  "REFERRAL_SUBMITTED",
  "EMERGENCY_REFERRAL",
  "REFERRAL_DECLINED",
  "REFERRAL_RETURNED",
  "SPECIALIST_ASSIGNED",
  "ACCEPTANCE",
  "NOT_ACCEPTED",
  "SAFETY_ALERT",
  "SAFETY_ESCALATION",
  "NEW_ABUSE_OR_NEGLECT",
  "SUBPOENA",
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
export type MonthlyDocumentKind = (typeof monthlyDocumentKinds)[number];
export type StaffingKind = (typeof staffingKinds)[number];
export type StaffingPlace = (typeof staffingPlaces)[number];
export type Objective = (typeof objectives)[number];
export type ServiceKind = (typeof serviceKinds)[number];
export type DeliverableDocument = (typeof deliverableDocuments)[number];
export type DeliveryKind = (typeof deliveryKinds)[number];
export type DiscontinuationReason = (typeof discontinuationReasons)[number];
export type DiscontinuationStatus = (typeof discontinuationStatuses)[number];
export type IncidentKind = (typeof incidentKinds)[number];
export type IncidentDecision = (typeof incidentDecisions)[number];
export type DhsCaseStatus = (typeof dhsCaseStatuses)[number];
export type DhsCaseType = (typeof dhsCaseTypes)[number];
export type CourtEventType = (typeof courtEventTypes)[number];
export type AttendanceBasis = (typeof attendanceBases)[number];
export type ReportedTo = (typeof reportedTo)[number];
export type CareSystem = (typeof careSystems)[number];
/** Where a removed child can be: the settings that the programme avoids, and a stay with relatives. */
export const placementSettings = [...placementTypes, "RELATIVES", "OTHER"] as const;
export type PlacementSetting = (typeof placementSettings)[number];
export type RemovalCause = (typeof removalCauses)[number];
export type FollowUpKind = (typeof followUpKinds)[number];
/** What a specialist does with the family in the follow-up year. */
export const followUpContactKinds = ["CALL", "VISIT", "REFRESHER"] as const satisfies readonly FollowUpKind[];
export type FollowUpContactKind = (typeof followUpContactKinds)[number];
export type FollowUpResult = (typeof followUpResults)[number];
export type SatisfactionPoint = (typeof satisfactionPoints)[number];
export type Respondent = (typeof respondents)[number];
export type SatisfactionStatus = (typeof satisfactionStatuses)[number];
export type SatisfactionAspect = (typeof satisfactionAspects)[number];
export type Attainment = (typeof attainments)[number];
export type FunctioningDomain = (typeof functioningDomains)[number];
export type MeasureOccasion = (typeof measureOccasions)[number];
export type NoticeKind = (typeof noticeKinds)[number];
export type NoticeRecipient = (typeof noticeRecipients)[number];

/** What a training taught, and who gave it (FP-SU-05). `SLTM` is the Social Learning Theory Model. */
export const trainingCourses = ["SLTM", "OTHER"] as const;
export type TrainingCourse = (typeof trainingCourses)[number];
export const trainerRoles = ["COORDINATOR", "OUTSIDE"] as const;
export type TrainerRole = (typeof trainerRoles)[number];

/** How specialists are supervised (FP-SU-01, FP-SU-03, FP-SU-04, FP-SU-06). */
export const supervisionKinds = ["ONSITE", "CLINICAL", "MONITORING", "CONSULTATION"] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];
