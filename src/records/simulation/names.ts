import type { EntityManager } from "typeorm";
import type { Names } from "../../reports/simulation/report";
import { UNASSIGNED, type Summary } from "../../reports/simulation/summary";
import { namesOf } from "../worker/names";

/** The names of the counties and workers that a summary speaks of. */
export const namesIn = (manager: EntityManager, { byCounty, byWorker }: Summary): Promise<Names> =>
  namesOf(manager, {
    counties: byCounty.map(([id]) => id),
    workers: byWorker.map(([id]) => id).filter((id) => id !== UNASSIGNED),
  });
