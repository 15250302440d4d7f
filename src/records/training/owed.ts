import { In, type EntityManager } from "typeorm";
import type { SpecialistFacts } from "../../policy/programme/facts";
import { trainingObligations } from "../../policy/programme/training";
import { editionReaching } from "../adoption/in-force";
import { keepOutsideCases } from "../obligation/outside-cases";
import { isSpecialist } from "../worker/named";
import { Worker } from "../worker/worker";
import { TrainingRecord } from "./training-record";

/**
 * Keeps what a newly hired specialist owes: by the edition that was in force in their county, the first of
 * several by name, on the day they were hired (FP-SU-05).
 */
export async function keepTraining(manager: EntityManager, workerId: string, now: Date): Promise<void> {
  const worker = await manager.findOneByOrFail(Worker, { id: workerId });
  const trainings = await manager.findBy(TrainingRecord, { workerId });
  const [county] = worker.counties.sort((a, b) => a.name.localeCompare(b.name));
  const edition =
    isSpecialist(worker) && worker.hireDate !== null
      ? await editionReaching(manager, county?.id ?? null, worker.hireDate)
      : null;
  const owed = edition ? trainingObligations(worker, trainings, edition.parameters) : [];
  await keepOutsideCases(manager, { type: "NEW_HIRE_TRAINING", workerId }, owed, now);
}

/** What decides whether specialists are ready for a first case. */
export async function withTraining(
  manager: EntityManager,
  workers: readonly Pick<Worker, "id" | "name" | "hireDate">[],
): Promise<SpecialistFacts[]> {
  const ids = workers.map(({ id }) => id);
  const trainings = await manager.findBy(TrainingRecord, { workerId: In(ids) });
  const served = await manager.query<{ id: string }[]>(
    `select distinct assigned_worker_id as id from referral where assigned_worker_id = any($1)`,
    [ids],
  );
  return workers.map(({ id, name, hireDate }) => ({
    id,
    name,
    hireDate,
    trainings: trainings.filter(({ workerId }) => workerId === id),
    hasServed: served.some((row) => row.id === id),
  }));
}
