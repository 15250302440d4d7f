import type { Edition } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";
import { judgementOf, type Judgement } from "./judgement";
import { compareOwed, type Owed } from "./owed";

/** What would be otherwise in one case. */
export interface Replayed extends Owed {
  judgement: Judgement | null;
}

const unchanged: Replayed = { judgement: null, added: [], lost: [], moved: [], verdicts: [] };

/**
 * What would be otherwise if a case were judged by another edition than its own. The case is lived as it was:
 * what is owed is compared on the same facts, also where the other edition would have kept the referral out.
 * Verdicts are those of a moment, by default the case's own. The case is not touched.
 */
export function replay(kase: Case, actual: Edition, other: Edition, at: Date = kase.now): Replayed {
  if (actual.parameters === other.parameters) return unchanged;
  return { judgement: judgementOf(kase, actual, other), ...compareOwed(kase, actual, other, at) };
}
