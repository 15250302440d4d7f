import { registerEnumType } from "type-graphql";
import * as facts from "../../policy/facts";
import { outOfHomeVerdicts } from "../../policy/placements";
import { explainedVerdicts, ruleOutcomes } from "../../policy/explain/explanation";
import { adoptionProposalStatuses, editionDraftStatuses } from "../../policy/editions/facts";
import { guards } from "../../policy/lifecycle/guards";
import { referralStatuses, treatmentStatuses } from "../../policy/lifecycle/states";
import { obligationTypes, owners } from "../../policy/obligations/obligation";
import { obligationStatuses } from "../../policy/obligations/verdict";
import { organizationKinds } from "../../policy/programme/facts";
import { ruleModes } from "../../policy/rules/rule";
import { roleNames } from "../../access/roles";
import { outstandingStatuses } from "../obligation/standing";
import type { EnumSet } from "./columns";

/** `ms-1994` is no GraphQL name; enums answer `MS_1994`. */
const graphqlName = (value: string) => value.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
const sqlName = (name: string) => name.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();

/** A fixed set as an enum of the API and of the database. */
export function enumSet(
  name: string,
  values: readonly string[],
  description: string,
  rename = graphqlName,
): EnumSet {
  const type = Object.fromEntries(values.map((value) => [rename(value), value]));
  registerEnumType(type, { name, description });
  return { type, values: [...values], sqlName: sqlName(name) };
}

export const RoleEnum = enumSet(
  "Role",
  roleNames,
  "What someone is in the programme; it decides what they may see and do.",
);
export const OrganizationKindEnum = enumSet(
  "OrganizationKind",
  organizationKinds,
  "A partner that families are referred to, or a court.",
);
export const EditionDraftStatusEnum = enumSet(
  "EditionDraftStatus",
  editionDraftStatuses,
  "Where a draft of an edition stands: written, submitted for approval, published for good, or withdrawn (FP-PV-01).",
);
export const AdoptionProposalStatusEnum = enumSet(
  "AdoptionProposalStatus",
  adoptionProposalStatuses,
  "Whether the proposed adoption was decided by a second person (FP-PV-01).",
);
export const StatusEnum = enumSet(
  "ReferralStatus",
  referralStatuses,
  "Where a case stands in its one lifecycle, from draft referral to the end of the follow-up year.",
);
export const PhaseEnum = enumSet(
  "Phase",
  treatmentStatuses,
  "Weeks 1–10, weeks 11–20, and beyond (FP-DF-06).",
);
export const ActionEnum = enumSet(
  "CaseAction",
  Object.keys(guards),
  "A command on a case: the name of its mutation.",
  (name) => name,
);
export const RuleModeEnum = enumSet(
  "RuleMode",
  ruleModes,
  "How a rule is enforced: HARD refuses, SOFT refuses unless waived with a reason, DEADLINE is owed by a time, COMPUTE is derived, RECORD is captured, REPORT is reported.",
);
export const SideEnum = enumSet(
  "Side",
  facts.sides,
  "The two sides that concur and decide together: the county, and the specialist (FP-DF-02, FP-DC-01).",
);
export const PurposeEnum = enumSet(
  "Purpose",
  facts.purposes,
  "Prevent a removal, or reunify a removed child with the family (FP-PV-02).",
);
export const RemovalReasonEnum = enumSet(
  "RemovalReason",
  facts.removalReasons,
  "Why the child is targeted for removal (FP-TP-03, FP-TP-04, FP-TP-05).",
);
export const PlacementTypeEnum = enumSet(
  "PlacementType",
  facts.placementTypes,
  "The setting to be avoided (FP-PV-09).",
);
export const RiskCauseEnum = enumSet(
  "RiskCause",
  facts.riskCauses,
  "What the imminent risk comes from (FP-DF-02).",
);
export const DisabilityEnum = enumSet(
  "IntellectualDisability",
  facts.intellectualDisabilities,
  "Degree of intellectual disability; MODERATE and above exclude (FP-EX-01d).",
);
export const RelationshipEnum = enumSet(
  "CaregiverRelationship",
  facts.caregiverRelationships,
  "What the caregiver is to the child; all but OTHER can be a primary care giver (FP-DF-03).",
);
export const CriterionEnum = enumSet(
  "Criterion",
  facts.criteria,
  "A criterion of the screening review: target population (TP) and exclusions (EX), FP-RF-06.",
);
export const AssessmentKindEnum = enumSet(
  "AssessmentKind",
  facts.assessmentKinds,
  "The county's initial risk or safety assessment (FP-TP-03), or the specialist's family assessment (FP-AS-01).",
);
export const ContactTypeEnum = enumSet(
  "ContactType",
  facts.contactTypes,
  "What kind of contact it was; which kinds are direct contact is a parameter of the edition (FP-DF-04).",
);
export const ContactResultEnum = enumSet(
  "ContactResult",
  facts.contactResults,
  "How a contact went; only COMPLETED counts (FP-HR-09).",
);
export const PlanStatusEnum = enumSet(
  "PlanStatus",
  facts.planStatuses,
  "A plan is drafted, finalised with its inputs, and active once both parties have signed (FP-PL-05).",
);
export const PlanKindEnum = enumSet(
  "PlanKind",
  facts.planKinds,
  "One document under two names (FP-AC-03, AMB-17).",
);
export const PlanInputSourceEnum = enumSet(
  "PlanInputSource",
  facts.planInputSources,
  "Who gave input to the plan (FP-PL-02).",
);
export const PlanPartyEnum = enumSet(
  "PlanParty",
  facts.planParties,
  "A party to the plan's agreement (FP-PL-05).",
);
export const ConcreteServiceKindEnum = enumSet(
  "ConcreteServiceKind",
  facts.concreteServiceKinds,
  "A concrete service that the family needs (FP-PL-03).",
);
export const MonthlyDocumentKindEnum = enumSet(
  "MonthlyDocumentKind",
  facts.monthlyDocumentKinds,
  "What is written of a month: documentation for the county (FP-DO-01), or a narrative or a plan evaluation for MACWIS (FP-DO-03).",
);
export const StaffingKindEnum = enumSet(
  "StaffingKind",
  facts.staffingKinds,
  "A staffing with the county, as often as the edition has it (FP-ST-01), or a consultation (FP-ST-04).",
);
export const StaffingPlaceEnum = enumSet(
  "StaffingPlace",
  facts.staffingPlaces,
  "In which place someone sits at a staffing (FP-ST-01, FP-ST-04).",
);
export const ObjectiveEnum = enumSet(
  "Objective",
  facts.objectives,
  "The programme's objectives, A to F in the text, in this order (FP-PV-07).",
);
export const ServiceKindEnum = enumSet(
  "ServiceKind",
  facts.serviceKinds,
  "The seven services of the programme, other therapy, and concrete services (FP-PV-08).",
);
export const DeliverableDocumentEnum = enumSet(
  "DeliverableDocument",
  facts.deliverableDocuments,
  "A document that the county receives (FP-PL-08, FP-PL-09).",
);
export const DeliveryKindEnum = enumSet(
  "DeliveryKind",
  facts.deliveryKinds,
  "A copy for the county, or the original for the agency's case record (FP-PL-08, FP-PL-09).",
);
export const DiscontinuationReasonEnum = enumSet(
  "DiscontinuationReason",
  facts.discontinuationReasons,
  "Why services end; which reasons exist depends on the edition (FP-DC-02).",
);
export const DiscontinuationStatusEnum = enumSet(
  "DiscontinuationStatus",
  facts.discontinuationStatuses,
  "Whether the proposal to end services was agreed (FP-DC-01).",
);
export const InformationClassEnum = enumSet(
  "InformationClass",
  facts.informationClasses,
  "A class of sensitive information: what a consent covers (HL-02), and a court packet takes in (HL-05).",
);
export const IncidentKindEnum = enumSet(
  "IncidentKind",
  facts.incidentKinds,
  "What came to light: new abuse or neglect, or safety that cannot be maintained in the home (FP-NT-01, FP-NT-02).",
);
export const IncidentDecisionEnum = enumSet(
  "IncidentDecision",
  facts.incidentDecisions,
  "Whether services go on after new abuse (FP-NT-07).",
);
export const CareSystemEnum = enumSet(
  "CareSystem",
  facts.careSystems,
  "The system that answers for a child's care; NONE_INFORMAL for a stay that no system answers for (FP-DF-01).",
);
export const PlacementSettingEnum = enumSet(
  "PlacementSetting",
  facts.placementSettings,
  "What kind of place a removed child is in (FP-CO-04).",
);
export const OutOfHomeVerdictEnum = enumSet(
  "OutOfHomeVerdict",
  outOfHomeVerdicts,
  "Whether a removal is an out-of-home placement; PENDING while the child is away and the days are not full (FP-DF-01).",
);
export const RemovalCauseEnum = enumSet(
  "RemovalCause",
  facts.removalCauses,
  "Why a child was removed (FP-DC-02, AMB-45).",
);
export const FollowUpKindEnum = enumSet(
  "FollowUpKind",
  facts.followUpKinds,
  "What was done in the follow-up year (FP-FU-01…05).",
);
export const FollowUpContactKindEnum = enumSet(
  "FollowUpContactKind",
  facts.followUpContactKinds,
  "A follow-up call, home visit or refresher service (FP-FU-01, FP-FU-02, FP-FU-05).",
);
export const FollowUpResultEnum = enumSet(
  "FollowUpResult",
  facts.followUpResults,
  "Whether the family was reached; only REACHED meets a follow-up duty (FP-FU-01).",
);
export const NoticeKindEnum = enumSet("NoticeKind", facts.noticeKinds, "What a notice tells.");
export const NoticeRecipientEnum = enumSet(
  "NoticeRecipient",
  facts.noticeRecipients,
  "Whom a notice is for.",
);
export const DhsCaseStatusEnum = enumSet(
  "DhsCaseStatus",
  facts.dhsCaseStatuses,
  "Whether the agency's own case is open (FP-RF-05, FP-RF-08).",
);
export const DhsCaseTypeEnum = enumSet(
  "DhsCaseType",
  facts.dhsCaseTypes,
  "Whether the agency has custody of a child of the family (FP-PV-02).",
);
export const ObligationTypeEnum = enumSet("ObligationType", obligationTypes, "What is owed.");
export const ObligationStatusEnum = enumSet(
  "ObligationStatus",
  obligationStatuses,
  "How an obligation stands now: computed when asked, never ticked.",
);
export const OutstandingStatusEnum = enumSet(
  "OutstandingStatus",
  outstandingStatuses,
  "How an obligation that nothing has met and nothing has cancelled stands now.",
);
export const ExplainedVerdictEnum = enumSet(
  "ExplainedVerdict",
  explainedVerdicts,
  "How what is explained stands: an obligation by its status, a command PERMITTED or REFUSED, a criterion of the review PASSED or FAILED.",
);
export const RuleOutcomeEnum = enumSet(
  "RuleOutcome",
  ruleOutcomes,
  "What a rule comes to: it holds, stands against what is explained, was set aside by a waiver, is excused, or judges what a command says and waits for it.",
);
export const OwnerEnum = enumSet(
  "ObligationOwner",
  owners,
  "Who owes it: the place in the policy, whoever holds it.",
);
export const CountyAssessmentKindEnum = enumSet(
  "CountyAssessmentKind",
  facts.countyAssessmentKinds,
  "The county's assessments (FP-TP-03).",
);
