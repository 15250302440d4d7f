import { In, type EntityManager } from "typeorm";
import { County } from "../county/county";
import { Worker } from "./worker";

/** The names of counties and workers, by their ids. */
export async function namesOf(
  manager: EntityManager,
  ids: { counties: string[]; workers: string[] },
): Promise<Map<string, string>> {
  const counties = await manager.findBy(County, { id: In(ids.counties) });
  const workers = await manager.find(Worker, {
    select: { id: true, name: true },
    where: { id: In(ids.workers) },
  });
  return new Map([...counties, ...workers].map(({ id, name }) => [id, name]));
}
