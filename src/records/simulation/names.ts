import { In, type EntityManager } from "typeorm";
import type { Names } from "../../reports/simulation/report";
import type { Summary } from "../../reports/simulation/summary";
import { County } from "../county/county";
import { Worker } from "../worker/worker";

/** The names of the counties and workers that a summary speaks of. */
export async function namesOf(manager: EntityManager, { byCounty, byWorker }: Summary): Promise<Names> {
  const counties = await manager.findBy(County, { id: In(byCounty.map(([id]) => id)) });
  const workers = await manager.find(Worker, {
    select: { id: true, name: true },
    where: { id: In(byWorker.map(([id]) => id).filter(Boolean)) },
    loadEagerRelations: false,
  });
  return new Map([...counties, ...workers].map(({ id, name }) => [id, name]));
}
