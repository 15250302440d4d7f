import { isPast } from "./calendar/elapsed";
import type { SatisfactionFormFacts, SatisfactionStatus } from "./facts";

/** How a form stands at a moment: one that nobody answered in time has expired by itself (FP-EV-02). */
export const formStatusAt = (
  { status, expiresAt }: Pick<SatisfactionFormFacts, "status" | "expiresAt">,
  now: Date,
): SatisfactionStatus => (status === "ISSUED" && isPast(expiresAt, now) ? "EXPIRED" : status);
