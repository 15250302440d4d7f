import type { DataSource } from "typeorm";
import { abilityOf } from "../../access/ability";
import type { Quarter } from "../../policy/calendar/quarters";
import type { RoleAssignment } from "../assignment/role-assignment";
import type { Outcome } from "../perform/outcome";
import { perform } from "../perform/perform";
import { viewerOf } from "../worker/viewer";

/** Publishes a quarter in the name of who holds that part, as they would over the API. */
export function publishQuarter(
  source: DataSource,
  { from: quarter }: Quarter,
  { by, now, requestId = null }: { by: RoleAssignment; now: Date; requestId?: string | null },
): Promise<Outcome> {
  const viewer = viewerOf(by.worker, by);
  const performer = { dataSource: source, viewer, ability: abilityOf(viewer), now, requestId };
  const envelope = { on: null, idempotencyKey: null, expectedVersion: null };
  return perform(performer, "publishCubes", envelope, { quarter });
}
