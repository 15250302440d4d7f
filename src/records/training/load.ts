import type { EntityManager } from "typeorm";
import type { TrainingInputs, TrainingTopicFacts } from "../../policy/programme/training";
import { takeTurns } from "../perform/lock";
import type { Loaded } from "../perform/programme-load";
import { workerNamed } from "../worker/named";
import { TrainingRecord } from "./training-record";

/** The worker whose hire date is recorded. What they owe is kept in turn. */
export async function loadHireDate(
  manager: EntityManager,
  { workerId }: Pick<TrainingInputs["recordHireDate"], "workerId">,
): Promise<Loaded<TrainingTopicFacts>> {
  await takeTurns(manager, `training of ${workerId}`);
  const worker = await workerNamed(manager, workerId, "workerId");
  return { record: worker, facts: { worker } };
}

/** The training that is about to be recorded. */
export async function loadTraining(
  manager: EntityManager,
  { workerId }: TrainingInputs["recordTraining"],
): Promise<Loaded<TrainingTopicFacts>> {
  const { facts } = await loadHireDate(manager, { workerId });
  return { record: Object.assign(new TrainingRecord(), { workerId }), facts };
}
