import type { EntityManager } from "typeorm";
import type { Change } from "../../policy/commands/change";
import { writable } from "..";

/** A row as it was and as it became: what the history keeps. */
export interface WrittenRow {
  record: string;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** Several changes of one row are one write. */
function merged(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const earlier = rows.get(change.id);
    rows.set(change.id, earlier ? { ...earlier, values: { ...earlier.values, ...change.values } } : change);
  }
  return [...rows.values()];
}

const pick = (row: object, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, (row as Record<string, unknown>)[key] ?? null]));

/** Writes what a decision changes, and answers what the history keeps of it. */
export async function writeChanges(
  manager: EntityManager,
  changes: readonly Change[],
  common: { createdAt: Date; owner: Record<string, unknown> },
  current: (record: string, id: string) => object | undefined,
): Promise<WrittenRow[]> {
  const written: WrittenRow[] = [];
  for (const { kind, record, id, values, untold } of merged(changes)) {
    const table = writable[record];
    if (kind === "insert") {
      const row = { id, createdAt: common.createdAt, ...common.owner, ...values };
      await manager.insert<object>(table, row);
      if (!untold) written.push({ record, id, before: null, after: values });
    } else {
      const known = current(record, id);
      const counted = record === "Referral" || record === "Family";
      const next = counted ? { ...values, version: () => "version + 1" } : values;
      const { affected } = await manager.update(table, { id }, next);
      // What the database's policies keep from the viewer is no row of theirs to write, and no error by itself.
      if (affected !== 1) throw new Error(`${record} ${id} is not written.`);
      if (!untold)
        written.push({ record, id, before: known ? pick(known, Object.keys(values)) : null, after: values });
    }
  }
  return written;
}
