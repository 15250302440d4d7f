import type { EntityManager } from "typeorm";
import { nothingOpened, type Viewer } from "../../access/viewer";
import { DEVELOPMENT_ISSUER, type Subject } from "../../platform/identity";
import { Worker } from "./worker";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The viewer behind a token's subject; null for one who is not, or no longer, a worker here. */
export async function findViewer(manager: EntityManager, { sub, issuer }: Subject): Promise<Viewer | null> {
  // Other issuers may name people by ids that look like ours, and they are none of ours.
  const who = issuer === DEVELOPMENT_ISSUER && uuid.test(sub) ? { id: sub } : { externalSubject: sub };
  const worker = await manager.findOneBy(Worker, { ...who, active: true });
  if (!worker) return null;
  return {
    workerId: worker.id,
    name: worker.name,
    role: worker.role,
    countyIds: worker.counties.map(({ id }) => id),
    organizationId: worker.organizationId,
    opened: nothingOpened,
  };
}
