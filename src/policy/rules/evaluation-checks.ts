import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import type { Case } from "../facts";
import { formStatusAt } from "../satisfaction";
import { midTreatment, phases } from "../service";
import { inWords, today } from "./reading";
import type { Finding, Question, Violation } from "./rule";

/** What the rules of evaluation.ts check. */

/** All that a family learns of a link that does not serve: it tells apart neither cases nor reasons. */
export const linkNotValid: Violation = {
  ruleId: "FP-EV-02",
  code: "LINK_NOT_VALID",
  message: "This link leads to no form that can be answered: it may be wrong, used or too old.",
  facts: {},
  remedy: "Ask the specialist for a new form.",
  waivable: false,
};

type Issue = Inputs["issueSatisfactionForm"];
type Answer = Inputs["answerSatisfactionForm"] | Inputs["declineSatisfactionForm"];

export function formInOrder(question: Question<Issue | Answer>): Finding[] {
  const { kase, input } = question;
  if (!input) return [];
  if ("point" in input) return [...notAnsweredBefore(kase, input), ...pointReached(question, input)];
  const form = kase.satisfactionForms.find(({ linkHash }) => linkHash === input.linkHash);
  return form && formStatusAt(form, kase.now) === "ISSUED" ? [] : [linkNotValid];
}

function notAnsweredBefore({ satisfactionForms }: Case, { point, respondent }: Issue): Finding[] {
  const form = satisfactionForms.find((one) => one.point === point && one.respondent === respondent);
  if (!form?.completedAt) return [];
  return [
    {
      code: "FORM_ALREADY_ANSWERED",
      message: `The form on ${inWords(point)} has been ${inWords(form.status)} by the ${inWords(respondent)}.`,
      facts: { point, respondent, status: form.status },
      remedy: "Nothing is left to do: what the family said stands.",
    },
  ];
}

function pointReached({ kase, parameters }: Question, { point }: Issue): Finding[] {
  const { terminatedOn } = kase.referral;
  const tooEarly = (message: string, facts: Record<string, string>, remedy: string): Finding[] => [
    { code: "FORM_TOO_EARLY", message, facts: { point, today: today(kase), ...facts }, remedy },
  ];
  if (point === "TERMINATION" && (terminatedOn === null || terminatedOn > today(kase)))
    return tooEarly(
      "Services have not ended.",
      { terminatedOn: terminatedOn ?? "not yet" },
      "Hand the form out when services have ended.",
    );
  if (point !== "MID_TREATMENT") return [];
  const mid = midTreatment(kase, parameters);
  const last = terminatedOn && terminatedOn < today(kase) ? terminatedOn : today(kase);
  if (mid !== null && mid.on <= last) return [];
  return tooEarly(
    mid ? `Mid-treatment is on ${formatDay(mid.on)}, after ${mid.because}.` : "The family has not been met.",
    { midTreatment: mid?.on ?? "unknown", terminatedOn: terminatedOn ?? "not yet" },
    terminatedOn ? "Hand out the form on the termination." : "Hand the form out from that day on.",
  );
}

export function everyGoalRated({
  kase,
  parameters,
  input,
}: Question<Inputs["reviewGoalAttainment"]>): Finding[] {
  if (!input) return [];
  const { phase, reviewedOn, planId, ratings } = input;
  const plan = kase.plans.find(({ id }) => id === planId);
  if (!plan) return [];
  const findings: Finding[] = [];
  const found = (code: string, message: string, facts: Record<string, string>, remedy: string) =>
    findings.push({ code, message, facts: { phase, ...facts }, remedy });

  if (kase.goalReviews.some((review) => review.phase === phase))
    found(
      "PHASE_ALREADY_REVIEWED",
      `The goals have been reviewed in the ${inWords(phase)} phase.`,
      {},
      "Nothing is left to do in this phase.",
    );
  if (plan.finalisedOn === null)
    found(
      "PLAN_NOT_FINAL",
      `Plan version ${plan.versionNumber} is still a draft.`,
      { planStatus: plan.status },
      "Review the goals of the plan that was agreed on.",
    );
  const begun = phases(kase, parameters).find((span) => span.phase === phase);
  if (!begun || reviewedOn < begun.from)
    found(
      "PHASE_NOT_BEGUN",
      begun
        ? `The ${inWords(phase)} phase begins on ${formatDay(begun.from)}.`
        : `The family does not come to the ${inWords(phase)} phase.`,
      { reviewedOn, begins: begun?.from ?? "never" },
      "Review the goals in the phase that it is for.",
    );
  if (reviewedOn > today(kase))
    found(
      "REVIEW_IN_FUTURE",
      `The review is dated ${formatDay(reviewedOn)}, after today, ${formatDay(today(kase))}.`,
      { reviewedOn, today: today(kase) },
      "Give the day on which it was made.",
    );
  const rated = ratings.map(({ goal }) => goal).sort((a, b) => a - b);
  if (rated.join() !== plan.goals.map((_, index) => index + 1).join())
    found(
      "GOALS_NOT_RATED",
      `The plan has ${plan.goals.length} goals; rated are: ${rated.join(", ") || "none"}.`,
      { goals: String(plan.goals.length), rated: rated.join(", ") },
      "Rate every goal of the plan once, by its place in the plan.",
    );
  return findings;
}
