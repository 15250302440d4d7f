import type { DataSource } from "typeorm";
import { abilityOf } from "../../access/ability";
import type { Quarter } from "../../policy/calendar/quarters";
import type { Outcome } from "../perform/outcome";
import { perform } from "../perform/perform";
import { findViewer } from "../worker/viewer";

/** Publishes a quarter in the name of a worker, as that worker would over the API. */
export async function publishQuarter(
  source: DataSource,
  { from: quarter }: Quarter,
  { workerId, now, requestId = null }: { workerId: string; now: Date; requestId?: string | null },
): Promise<Outcome> {
  const viewer = (await findViewer(source.manager, workerId))!;
  const performer = { dataSource: source, viewer, ability: abilityOf(viewer), now, requestId };
  const envelope = { on: null, idempotencyKey: null, expectedVersion: null };
  return perform(performer, "publishCubes", envelope, { quarter });
}
