import type { EntityManager } from "typeorm";
import { nothingOpened, type Viewer } from "../../access/viewer";
import { familiesOpenByGlass } from "../break-glass/open";
import { Worker } from "./worker";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The viewer behind a token's subject at a moment; null for one who is not, or no longer, a worker here. */
export async function findViewer(manager: EntityManager, subject: string, now: Date): Promise<Viewer | null> {
  const who = uuid.test(subject) ? { id: subject } : { externalSubject: subject };
  const worker = await manager.findOneBy(Worker, { ...who, active: true });
  if (!worker) return null;
  return {
    workerId: worker.id,
    name: worker.name,
    role: worker.role,
    countyIds: worker.counties.map(({ id }) => id),
    organizationId: worker.organizationId,
    opened: {
      ...nothingOpened,
      familiesByGlass: await familiesOpenByGlass(manager, worker.id, now),
    },
  };
}
