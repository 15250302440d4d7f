import type { EntityManager } from "typeorm";
import type { Evidence, Obligation as Owed } from "../../policy/obligations/obligation";
import { Obligation } from "../obligation/obligation";
import { send } from "../shared/ask";
import { insertRows, updateRows } from "./rows";

const key = (owed: Pick<Owed, "type" | "anchor">) => `${owed.type}/${owed.anchor}`;

/** Whose the rows are: a case, whose scope columns the database gives them, or what they concern outside any. */
export type Scope =
  | { referralId: string }
  | Pick<Obligation, "referralId" | "countyId" | "assignedWorkerId" | "reviewCountyId">;

/** Whether a value is as it is kept: a moment, the records that it rests on, or something plain. */
function same(value: unknown, kept: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === kept;
  if (value instanceof Date) return kept instanceof Date && value.getTime() === kept.getTime();
  const [ours, theirs] = [value, kept] as Evidence[][];
  return (
    ours.length === theirs.length &&
    ours.every(({ record, id }, index) => record === theirs[index].record && id === theirs[index].id)
  );
}

const differs = (owed: object, kept: object) =>
  Object.entries(owed).some(([name, value]) => !same(value, kept[name as never]));

const remove = { name: "delete_obligations", text: "delete from obligation where id = any($1::uuid[])" };

/**
 * Makes the stored obligations of a case equal to the computed ones, touching only rows that differ. The rows
 * are a copy for lists and clocks; computing them again from the facts gives the same.
 */
export async function keepObligations(
  manager: EntityManager,
  scope: Scope,
  rows: readonly Obligation[],
  owed: readonly Owed[],
  { newId, now }: { newId: () => string; now: Date },
): Promise<void> {
  const left = new Map<string, Obligation>(rows.map((row) => [key(row), row]));
  const fresh: Record<string, unknown>[] = [];
  const changed: (Record<string, unknown> & { id: string })[] = [];
  for (const one of owed) {
    const kept = left.get(key(one));
    left.delete(key(one));
    if (!kept) fresh.push({ id: newId(), createdAt: now, ...scope, ...one });
    else if (differs(one, kept)) changed.push({ ...one, id: kept.id });
  }
  const gone = [...left.values()].map(({ id }) => id);
  if (gone.length > 0) await send(manager, remove, [gone]);
  if (changed.length > 0) await updateRows(manager, Obligation, changed);
  if (fresh.length > 0) await insertRows(manager, Obligation, fresh);
}
