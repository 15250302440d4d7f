import type { EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import type { WrittenRow } from "../perform/write";

/** What an entry of a family's history tells of its rows. */
export interface Told {
  familyId: string;
  referralId: string | null;
  at: Date;
  changes: WrittenRow[];
}

/**
 * What was told of families by an instant, each in the order in which it was recorded: one query for all. Of a
 * family that the viewer sees, all of it: which entries of the history they may read is another question.
 */
export async function told(
  manager: EntityManager,
  familyIds: readonly string[],
  until: Date,
): Promise<Map<string, Told[]>> {
  const rows = await asServer(() =>
    manager.query<Told[]>(
      `select family_id as "familyId", referral_id as "referralId", at, coalesce(changes, '[]') as changes
         from history_entry where family_id = any($1) and at <= $2 order by seq`,
      [[...familyIds], until],
    ),
  );
  const families = new Map<string, Told[]>(familyIds.map((id) => [id, []]));
  for (const row of rows) families.get(row.familyId)!.push(row);
  return families;
}
