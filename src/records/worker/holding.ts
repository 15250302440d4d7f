import type { RoleName } from "../../access/roles";
import { asServer } from "../../platform/capacity";
import { inForce } from "../assignment/in-force";
import type { Request } from "../shared/request";

/**
 * Those who have a part now, or serve a county. The directory tells it of those whom one sees, also to whoever may not
 * look assignments up themselves: hence on the server's account, and the page of the directory itself is not.
 */
export async function holding(
  { role, county }: { role?: RoleName | null; county?: string | null },
  { performer, now }: Request,
): Promise<string[]> {
  const query = inForce(performer.dataSource.manager, now);
  if (role) query.andWhere("assignment.role = :role", { role });
  if (county)
    query.andWhere("(select id from county where name = :county) = any(assignment.countyIds)", { county });
  const held = await asServer(() => query.getMany());
  return held.map(({ workerId }) => workerId);
}
