import type { Question } from "../statistics/report";
import type { CountedAt } from "./cube";

/** A cube asks a report's question of a moment, and narrows it by nothing. */
export const questionAt = ({ now, today }: CountedAt): Question => ({
  ...{ now, today },
  period: { from: null, to: null },
  given: { programmeCostCents: null, placementCostCents: null },
  against: null,
});
