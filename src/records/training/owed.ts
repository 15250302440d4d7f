import { In, type EntityManager } from "typeorm";
import { rolesThatSpeakFor } from "../../access/ability";
import type { SpecialistFacts } from "../../policy/programme/facts";
import { trainingObligations } from "../../policy/programme/training";
import { editionReaching } from "../adoption/in-force";
import { allOf } from "../assignment/in-force";
import type { RoleAssignment } from "../assignment/role-assignment";
import { County } from "../county/county";
import { keepOutsideCases } from "../obligation/outside-cases";
import { takeTurns } from "../perform/lock";
import { Worker } from "../worker/worker";
import { TrainingRecord } from "./training-record";

/** What makes a worker a specialist, now or from a day to come; null when nothing does. */
async function asSpecialist(manager: EntityManager, workerId: string, now: Date) {
  const specialists = rolesThatSpeakFor("SPECIALIST");
  const held = ({ role, to }: RoleAssignment) => specialists.includes(role) && (to === null || to > now);
  return (await allOf(manager, workerId)).find(held) ?? null;
}

/**
 * Keeps what a newly hired specialist owes: by the edition that was in force in their county, the first of
 * several by name, on the day they were hired (FP-SU-05). Who changes it takes turns.
 */
export async function keepTraining(manager: EntityManager, workerId: string, now: Date): Promise<void> {
  await takeTurns(manager, `training of ${workerId}`);
  const worker = await manager.findOneByOrFail(Worker, { id: workerId });
  const trainings = await manager.findBy(TrainingRecord, { workerId });
  const assignment = await asSpecialist(manager, workerId, now);
  const [county] = await manager.find(County, {
    where: { id: In(assignment?.countyIds ?? []) },
    order: { name: "ASC" },
    take: 1,
  });
  const edition =
    assignment !== null && worker.hireDate !== null
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
