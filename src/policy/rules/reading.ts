import type { CivilDate } from "../calendar/civil-date";
import { civilDateOf } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type {
  AssessmentFacts,
  AssessmentKind,
  CaregiverFacts,
  Case,
  ChildFacts,
  Criterion,
  DiscontinuationReason,
  PlanFacts,
} from "../facts";
import { firstContactOn, weekSpan } from "../service";

/** What several rules read out of a case in the same way. */

export const today = (kase: Case): CivilDate => civilDateOf(kase.now);

/** The day of referral: of the first submission, or today while the referral is still being written. */
export const referralDay = (kase: Case): CivilDate => civilDateOf(kase.referral.firstSubmittedAt ?? kase.now);

export const targetChildren = ({ children, referral }: Case): ChildFacts[] =>
  children.filter((child) => referral.targetChildIds.includes(child.id));

/** Those who stand as a parent to the children (FP-DF-03). */
export const parents = ({ caregivers }: Case): CaregiverFacts[] =>
  caregivers.filter((caregiver) => caregiver.relationship !== "OTHER");

export const assessmentsOf = ({ assessments }: Case, kind: AssessmentKind): AssessmentFacts[] =>
  assessments.filter((assessment) => assessment.kind === kind);

/** The last family assessment by its day; of two on one day, the one recorded later. */
export const latestFamilyAssessment = (kase: Case): AssessmentFacts | undefined =>
  assessmentsOf(kase, "FAMILY").reduce<AssessmentFacts | undefined>(
    (latest, next) => (latest && latest.assessedOn > next.assessedOn ? latest : next),
    undefined,
  );

/** The plan that a question is about: the one named, or else the newest that is still in use. */
export function planInQuestion({ plans }: Case, input?: { planId?: string }): PlanFacts | undefined {
  if (input?.planId) return plans.find((plan) => plan.id === input.planId);
  const inUse = plans.filter((plan) => plan.status !== "SUPERSEDED");
  return inUse.sort((a, b) => b.versionNumber - a.versionNumber)[0];
}

/** The id of the rule that a criterion of the screening review stands for; they are named alike (FP-RF-06). */
export const ruleIdOf = (criterion: Criterion): string =>
  `FP-${criterion.replace("_", "-").replace(/\d[A-D]$/, (end) => end.toLowerCase())}`;

export const isBlank = (text: string | null): boolean => !text?.trim();

/** A code in plain words: `OTHER_TREATMENT_FACILITY` → "other treatment facility". */
export const inWords = (code: string): string => code.toLowerCase().replaceAll("_", " ");

/** The last day of the shortest regular service; null before the first contact (FP-HR-06). */
export function endOfMinimum(kase: Case, parameters: Parameters): CivilDate | null {
  const first = firstContactOn(kase, parameters);
  return first && weekSpan(first, parameters.service.minWeeks).to;
}

/** Whether a completion would come before the shortest regular service is over. */
export function completesEarly(
  kase: Case,
  parameters: Parameters,
  proposal: { reason: DiscontinuationReason; effectiveOn: CivilDate },
): boolean {
  const end = endOfMinimum(kase, parameters);
  return proposal.reason === "COMPLETION" && (end === null || proposal.effectiveOn < end);
}
