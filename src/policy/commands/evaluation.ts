import { addDays } from "../calendar/civil-date";
import { civilDateOf, endOfDay } from "../calendar/zone";
import type { Case, SatisfactionFormFacts } from "../facts";
import { insert, update } from "./change";
import type { Effects } from "./effect";

const formBehind = ({ satisfactionForms }: Case, linkHash: string): SatisfactionFormFacts =>
  satisfactionForms.find((form) => form.linkHash === linkHash)!;

/** What the programme is evaluated by: the family's forms, the goals reached, how the family functions (FP-EV). */
export const evaluationEffects: Effects<
  | "issueSatisfactionForm"
  | "answerSatisfactionForm"
  | "declineSatisfactionForm"
  | "reviewGoalAttainment"
  | "recordFunctioning"
> = {
  // A form that was lost, or not answered in time, is handed out anew: its earlier link leads nowhere then.
  issueSatisfactionForm: (kase, { input, by, newId, newLink }, { parameters }) => {
    const before = kase.satisfactionForms.find(
      ({ point, respondent }) => point === input.point && respondent === input.respondent,
    );
    const lastDay = addDays(civilDateOf(kase.now), parameters.satisfaction.linkDays);
    const handedOut = {
      linkHash: newLink(),
      issuedAt: kase.now,
      expiresAt: endOfDay(lastDay),
      distributedById: by.workerId,
    };
    if (before) return [update("SatisfactionForm", before.id, handedOut)];
    return [
      insert("SatisfactionForm", newId(), {
        ...input,
        ...handedOut,
        status: "ISSUED",
        completedAt: null,
        answers: [],
        comment: null,
      }),
    ];
  },

  answerSatisfactionForm: (kase, { input: { linkHash, answers, comment } }) => [
    update("SatisfactionForm", formBehind(kase, linkHash).id, {
      status: "COMPLETED",
      completedAt: kase.now,
      answers,
      comment,
    }),
  ],

  declineSatisfactionForm: (kase, { input: { linkHash } }) => [
    update("SatisfactionForm", formBehind(kase, linkHash).id, {
      status: "DECLINED",
      completedAt: kase.now,
    }),
  ],

  reviewGoalAttainment: (kase, { input, by, newId }) => {
    const { goals } = kase.plans.find(({ id }) => id === input.planId)!;
    return [
      insert("GoalAttainmentReview", newId(), {
        ...input,
        ratings: input.ratings.map((rating) => ({ ...rating, statement: goals[rating.goal - 1].statement })),
        workerId: by.workerId,
      }),
    ];
  },

  recordFunctioning: (_kase, { input, by, newId }) => [
    insert("FunctioningMeasure", newId(), { ...input, workerId: by.workerId }),
  ],
};
