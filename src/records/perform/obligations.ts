import { isDeepStrictEqual } from "node:util";
import { In, type EntityManager } from "typeorm";
import type { Obligation as Owed } from "../../policy/obligations/obligation";
import { Obligation } from "../obligation/obligation";

const key = (owed: Pick<Owed, "type" | "anchor">) => `${owed.type}/${owed.anchor}`;

/** Whose the rows are: a case, whose scope columns the database gives them, or what they concern outside any. */
export type Scope =
  | { referralId: string }
  | Pick<Obligation, "referralId" | "countyId" | "assignedWorkerId" | "reviewCountyId">;

/** A row as it is kept: what a look back saw is not part of it. */
type Stored = Omit<Obligation, "seenIn">;

const differs = (owed: Owed & Scope, kept: Stored | undefined) =>
  !kept ||
  Object.entries(owed).some(([name, value]) => !isDeepStrictEqual(value, kept[name as keyof Stored]));

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
  const kept = new Map<string, Stored>(rows.map((row) => [key(row), row]));
  const changed = owed
    .map((one) => ({ ...one, ...scope }))
    .filter((one) => differs(one, kept.get(key(one))))
    .map((one) => ({ id: newId(), createdAt: now, ...kept.get(key(one)), ...one }));
  if (changed.length > 0) await manager.upsert(Obligation, changed, ["id"]);
  const wanted = new Set(owed.map(key));
  const gone = rows.filter((row) => !wanted.has(key(row)));
  if (gone.length > 0) await manager.delete(Obligation, { id: In(gone.map((row) => row.id)) });
}
