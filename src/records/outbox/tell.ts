import type { WrittenRow } from "../perform/write";
import type { OutboxEntry } from "./outbox-entry";

/** What there is to tell of what a command wrote: the case, and each notice. */
export function wordsOf({
  referralId,
  changes,
  at,
}: {
  referralId: string | null;
  changes: readonly WrittenRow[];
  at: Date;
}): Pick<OutboxEntry, "kind" | "recordId" | "deliveredAt">[] {
  const notices = changes.filter(({ record, before }) => record === "Notice" && before === null);
  return [
    ...(referralId ? [{ kind: "CASE" as const, recordId: referralId, deliveredAt: at }] : []),
    ...notices.map(({ id }) => ({ kind: "NOTICE" as const, recordId: id, deliveredAt: null })),
  ];
}
