import { isDeepStrictEqual } from "node:util";
import { In, type EntityManager } from "typeorm";
import type { Obligation as Owed } from "../../policy/obligations/obligation";
import { Obligation } from "../obligation/obligation";

const key = (owed: Pick<Owed, "type" | "anchor">) => `${owed.type}/${owed.anchor}`;

const changed = (owed: Owed, kept: Obligation) =>
  Object.entries(owed).some(([name, value]) => !isDeepStrictEqual(value, kept[name as keyof Obligation]));

/**
 * Makes the stored obligations of a case equal to the computed ones, touching only rows that differ. The rows
 * are a copy for lists and clocks; computing them again from the facts gives the same.
 */
export async function keepObligations(
  manager: EntityManager,
  referralId: string,
  owed: readonly Owed[],
  { newId, now }: { newId: () => string; now: Date },
): Promise<void> {
  const kept = new Map((await manager.findBy(Obligation, { referralId })).map((row) => [key(row), row]));
  const fresh = owed.filter((one) => !kept.has(key(one)));
  if (fresh.length > 0) {
    await manager.insert(
      Obligation,
      fresh.map((one) => ({ ...one, id: newId(), referralId, createdAt: now })),
    );
  }
  for (const one of owed) {
    const row = kept.get(key(one));
    if (row && changed(one, row)) await manager.update(Obligation, { id: row.id }, one);
  }
  const wanted = new Set(owed.map(key));
  const gone = [...kept.values()].filter((row) => !wanted.has(key(row)));
  if (gone.length > 0) await manager.delete(Obligation, { id: In(gone.map((row) => row.id)) });
}
