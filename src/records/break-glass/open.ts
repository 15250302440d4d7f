import type { EntityManager } from "typeorm";
import { GlassBreak } from "./glass-break";

/** What a worker holds open by breaking the glass at a moment; `isInForce` says the same of one. */
const inForce = (manager: EntityManager, workerId: string, now: Date) =>
  manager
    .createQueryBuilder(GlassBreak, "broken")
    .where("broken.workerId = :workerId", { workerId })
    .andWhere("broken.from <= :now and :now < least(broken.until, broken.endedAt)", { now });

/** The families that are open to a worker by breaking the glass at a moment (HL-03). */
export async function familiesOpenByGlass(
  manager: EntityManager,
  workerId: string,
  now: Date,
): Promise<string[]> {
  const rows = await inForce(manager, workerId, now)
    .select("distinct broken.familyId", "id")
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
