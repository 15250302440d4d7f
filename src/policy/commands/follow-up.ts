import { insert, setReferral } from "./change";
import type { Effects } from "./effect";

/** The year after treatment (FP-FU, FP-OM-01). */
export const followUpEffects: Effects<
  "logFollowUp" | "recordOutcome" | "evaluateEffectiveness" | "closeReferral"
> = {
  logFollowUp: (_kase, { input, by, newId }) => [
    insert("FollowUp", newId(), { ...input, childPlaced: null, workerId: by.workerId }),
  ],

  recordOutcome: (_kase, { input, by, newId }) => [
    insert("FollowUp", newId(), {
      kind: "OUTCOME_CHECK",
      result: "REACHED",
      occurredAt: input.checkedAt,
      childPlaced: input.childPlaced,
      refresherNeeded: false,
      narrative: input.narrative,
      workerId: by.workerId,
    }),
  ],

  evaluateEffectiveness: (_kase, { input, by, newId }) => [
    insert("FollowUp", newId(), {
      kind: "EFFECTIVENESS_EVALUATION",
      result: "REACHED",
      occurredAt: input.evaluatedAt,
      childPlaced: null,
      refresherNeeded: false,
      narrative: input.narrative,
      workerId: by.workerId,
    }),
  ],

  closeReferral: (kase) => [setReferral(kase, { status: "CLOSED", closedAt: kase.now })],
};
