import { later } from "../calendar/elapsed";
import { civilDateOf, endOfDay, formatDay, formatInstant } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, NoticeFacts } from "../facts";
import type { Obligation } from "./obligation";
import { owed, unmet, type Fulfilment } from "./row";

/** Word of the acceptance to those whom the edition names, the same day (FP-AC-02). */
export function acceptanceObligations({ referral, notices }: Case, { acceptance }: Parameters): Obligation[] {
  const { acceptedAt } = referral;
  if (acceptedAt === null || acceptance.notify.length === 0) return [];
  const day = civilDateOf(acceptedAt);
  const told = acceptance.notify.map((recipient) => firstNotice(notices, recipient));
  return [
    owed({
      type: "ACCEPTANCE_NOTICE",
      ruleId: "FP-AC-02",
      anchor: "accepted",
      opensAt: acceptedAt,
      dueAt: endOfDay(day),
      ...allTold(told),
      because: `accepted ${formatInstant(acceptedAt)}, the same day = end of ${formatDay(day)}`,
    }),
  ];
}

function firstNotice(notices: NoticeFacts[], recipient: NoticeFacts["recipient"]): NoticeFacts | undefined {
  return notices
    .filter((notice) => notice.kind === "ACCEPTANCE" && notice.recipient === recipient)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))[0];
}

/** Met when the last of them was told. */
function allTold(told: (NoticeFacts | undefined)[]): Fulfilment {
  const notices = told.filter((notice) => notice !== undefined);
  const evidence = notices.map(({ id }) => ({ record: "Notice", id }) as const);
  if (notices.length < told.length) return { ...unmet, evidence };
  return { metAt: notices.map(({ createdAt }) => createdAt).reduce(later), evidence };
}
