import { formatInstant } from "../../src/policy/calendar/zone";
import { edition } from "../../src/policy/editions";
import type { ShippedEditionId } from "../../src/policy/editions/edition";
import type {
  AssessmentFacts,
  CaregiverFacts,
  Case,
  ChildFacts,
  ConcurrenceFacts,
  ContactFacts,
  FamilyFacts,
  FollowUpFacts,
  PlanFacts,
  PlanGoal,
  ReferralFacts,
  Side,
} from "../../src/policy/facts";
import { rule } from "../../src/policy/rules";
import type { Finding } from "../../src/policy/rules/rule";
import { emptyLists } from "./empty-case";

/** A moment by the clock of America/Chicago, e.g. `local("2006-03-07 14:00")`. */
export function local(text: string): Date {
  const standard = new Date(`${text.replace(" ", "T")}:00-06:00`);
  const daylight = new Date(`${text.replace(" ", "T")}:00-05:00`);
  return formatInstant(standard).endsWith(text.slice(-5)) ? standard : daylight;
}

const noCondition = {
  activelyPsychotic: false,
  controlledByMedication: false,
  suicidal: false,
  homicidal: false,
  intellectualDisability: "NONE",
} as const;

export const aChild = (overrides: Partial<ChildFacts> = {}): ChildFacts => ({
  id: "maya",
  name: "Maya",
  birthDate: "1996-01-15",
  ...noCondition,
  ...overrides,
});

export const aCaregiver = (overrides: Partial<CaregiverFacts> = {}): CaregiverFacts => ({
  id: "rosa",
  name: "Rosa",
  relationship: "BIOLOGICAL_PARENT",
  isPrimary: true,
  ...noCondition,
  ...overrides,
});

export const anAssessment = (overrides: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  id: `assessment-${overrides.kind ?? "FAMILY"}`,
  kind: "FAMILY",
  assessedOn: "2006-03-09",
  highRiskFactors: [],
  emergencyPlacementNeeded: false,
  emergencyPlacementNote: null,
  problems: ["No heating since January"],
  neededServices: ["Help with utilities"],
  involvedProfessionals: ["School counsellor"],
  summary: "The family can stay together.",
  ...overrides,
});

export const aContact = (overrides: Partial<ContactFacts> = {}): ContactFacts => ({
  id: "first-visit",
  type: "HOME_VISIT",
  result: "COMPLETED",
  startedAt: local("2006-03-07 14:00"),
  durationMinutes: 90,
  faceToFace: true,
  workerId: "cara",
  voidedAt: null,
  ...overrides,
});

export const aConcurrence = (side: Side, overrides: Partial<ConcurrenceFacts> = {}): ConcurrenceFacts => ({
  id: `concurrence-${side}`,
  side,
  concurs: true,
  rationale: "Removal would follow without intervention.",
  concurredAt: local("2006-03-10 10:00"),
  ...overrides,
});

export const aGoal = (overrides: Partial<PlanGoal> = {}): PlanGoal => ({
  statement: "Calm mornings",
  measure: "Days without shouting",
  baseline: "1 a week",
  target: "5 a week",
  procedures: [{ description: "Practise the morning routine", responsible: ["Rosa"] }],
  ...overrides,
});

/** A plan with everything that either edition asks for. */
export const aPlan = (overrides: Partial<PlanFacts> = {}): PlanFacts => ({
  id: "plan-1",
  kind: "TREATMENT_PLAN",
  versionNumber: 1,
  status: "DRAFT",
  goals: [aGoal()],
  concreteServices: [
    {
      kind: "FOOD",
      need: "Food for the week",
      acquiringMethod: "Food bank",
      fundingNeeded: false,
      fundingArrangedOn: null,
    },
  ],
  noConcreteServicesNeeded: false,
  inputs: [
    { source: "SPECIALIST", name: "Cara", givenOn: "2006-03-17" },
    { source: "FAMILY", name: "Rosa", givenOn: "2006-03-17" },
    { source: "COUNTY", name: "Alice", givenOn: "2006-03-17" },
  ],
  signatures: [
    { party: "FAMILY", name: "Rosa", signedOn: "2006-03-17" },
    { party: "SPECIALIST", name: "Cara", signedOn: "2006-03-17" },
  ],
  finalisedOn: null,
  activatedOn: null,
  ...overrides,
});

export const aFollowUp = (overrides: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  id: `follow-up-${overrides.kind ?? "CALL"}`,
  kind: "CALL",
  result: "REACHED",
  occurredAt: local("2006-08-20 10:00"),
  childPlaced: null,
  refresherNeeded: false,
  ...overrides,
});

const family: FamilyFacts = {
  id: "family",
  name: "Reyes",
  countyId: "hinds",
  address: "12 Pearl Street, Jackson",
  phones: ["601-555-0112"],
  dhsCaseNumber: "H-2006-0417",
  dhsCaseStatus: "ACTIVE",
  dhsCaseType: "PREVENTIVE",
};

const submittedAt = local("2006-03-06 09:00");

const referral: ReferralFacts = {
  id: "referral",
  status: "SUBMITTED",
  statusUntil: null,
  statusAfter: null,
  editionId: "ms-2006",
  familyId: "family",
  earlierReferralId: null,
  targetChildIds: ["maya"],
  referredById: "alice",
  assignedWorkerId: null,
  purpose: "PREVENTION",
  atRiskOfRemoval: true,
  removalReasons: ["HIGH_RISK_FACTORS"],
  otherReason: null,
  threatenedPlacement: "STANDARD_FOSTER_CARE",
  causes: ["NEGLECT"],
  adjudicatedInNeedOfCare: false,
  adjudicatedInNeedOfPermanency: false,
  courtOrder: null,
  primaryProblemSexualAbuse: false,
  perpetratorInHome: false,
  emergency: false,
  emergencyDeemedAt: null,
  immediateRemovalPlanned: false,
  immediateConflict: false,
  informationSheetCompletedAt: submittedAt,
  informationSheetForwardedAt: null,
  firstSubmittedAt: submittedAt,
  submittedAt,
  screening: [],
  screenedAt: null,
  decisionNote: null,
  declinedCriteria: [],
  acceptedAt: null,
  steppedDownOn: null,
  stepDownReason: null,
  heldOn: null,
  holdReason: null,
  extendedUntil: null,
  extendedAt: null,
  extensionReason: null,
  terminatedOn: null,
  terminationReason: null,
  closedAt: null,
};

export type CaseOverrides = Partial<Omit<Case, "referral" | "family">> & {
  referral?: Partial<ReferralFacts>;
  family?: Partial<FamilyFacts>;
};

/** The base case of the scenarios: Hinds county, referred Mon 6 Mar 2006 09:00, complete under either edition. */
export function aCase(overrides: CaseOverrides = {}): Case {
  return {
    now: submittedAt,
    ...emptyLists(),
    children: [aChild()],
    caregivers: [aCaregiver()],
    assessments: [
      anAssessment({ kind: "INITIAL_RISK", assessedOn: "2006-03-03", highRiskFactors: ["No heating"] }),
      anAssessment({ kind: "SAFETY", assessedOn: "2006-03-03", highRiskFactors: ["No heating"] }),
    ],
    specialists: [{ id: "cara", name: "Cara", hireDate: null, trainings: [], hasServed: false }],
    ...overrides,
    family: { ...family, ...overrides.family },
    referral: { ...referral, ...overrides.referral },
  };
}

/** The base case in treatment: first visit Tue 7 Mar 2006, so week 10 ends on 15 May and week 20 on 24 July. */
export const aCaseInTreatment = (now: string, overrides: CaseOverrides = {}): Case =>
  aCase({
    now: local(now),
    contacts: [aContact()],
    assessments: [anAssessment()],
    plans: [aPlan({ status: "ACTIVE", finalisedOn: "2006-03-17", activatedOn: "2006-03-17" })],
    ...overrides,
    referral: { status: "INTENSIVE", acceptedAt: local("2006-03-10 11:00"), ...overrides.referral },
  });

/** What a rule finds against a case under an edition. */
export const judge = (ruleId: string, editionId: ShippedEditionId, kase: Case, input?: unknown): Finding[] =>
  rule(ruleId).check!({ kase, parameters: edition(editionId).parameters, input });

export const codes = (ruleId: string, editionId: ShippedEditionId, kase: Case, input?: unknown): string[] =>
  judge(ruleId, editionId, kase, input).map(({ code }) => code);
