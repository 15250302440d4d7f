import { addHours, isPast } from "../calendar/elapsed";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";

/**
 * The moment from which the referral's times run: its submission (AMB-15). A returned referral starts anew
 * when it is submitted again, unless the contact had fallen due before: then nothing is forgiven.
 */
export function referredAt({ referral }: Case, { initialContact }: Parameters): Date | null {
  const { firstSubmittedAt, submittedAt } = referral;
  if (firstSubmittedAt === null || submittedAt === null) return null;
  const fellDue = isPast(addHours(firstSubmittedAt, initialContact.hours), submittedAt);
  return fellDue ? firstSubmittedAt : submittedAt;
}
