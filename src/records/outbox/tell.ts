import type { EntityManager } from "typeorm";
import type { WrittenRow } from "../perform/write";
import { OutboxEntry } from "./outbox-entry";

/** Leaves word of what a command wrote, in its own transaction: the case, and each notice. */
export async function tell(
  manager: EntityManager,
  { referralId, changes, at }: { referralId: string | null; changes: readonly WrittenRow[]; at: Date },
): Promise<void> {
  const notices = changes.filter(({ record, before }) => record === "Notice" && before === null);
  const told: Pick<OutboxEntry, "kind" | "recordId" | "deliveredAt">[] = [
    ...(referralId ? [{ kind: "CASE" as const, recordId: referralId, deliveredAt: at }] : []),
    ...notices.map(({ id }) => ({ kind: "NOTICE" as const, recordId: id, deliveredAt: null })),
  ];
  if (told.length === 0) return;
  await manager.insert(
    OutboxEntry,
    told.map((entry) => ({ ...entry, createdAt: at, nextAttemptAt: at })),
  );
}
