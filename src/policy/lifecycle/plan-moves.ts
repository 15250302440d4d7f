import type { Action } from "../commands/inputs";
import type { PlanStatus } from "../facts";

/** The small lifecycle of a treatment plan inside the case: in which state each command finds it (FP-PL). */
export const planMoves: Partial<Record<Action, { from: readonly PlanStatus[]; to: PlanStatus }>> = {
  revisePlan: { from: ["DRAFT"], to: "DRAFT" },
  finalisePlan: { from: ["DRAFT"], to: "FINALISED" },
  signPlan: { from: ["FINALISED"], to: "FINALISED" },
  activatePlan: { from: ["FINALISED"], to: "ACTIVE" },
  arrangeFunding: { from: ["FINALISED", "ACTIVE"], to: "ACTIVE" },
};
