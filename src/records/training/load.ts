import type { EntityManager } from "typeorm";
import type { TrainingInputs, TrainingTopicFacts } from "../../policy/programme/training";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { workerNamed } from "../worker/named";
import type { Worker } from "../worker/worker";
import { keepTraining } from "./owed";
import { TrainingRecord } from "./training-record";

async function load(
  manager: EntityManager,
  workerId: string,
  { now }: Performer,
): Promise<Loaded<TrainingTopicFacts> & { record: Worker }> {
  await takeTurns(manager, `training of ${workerId}`);
  const worker = await workerNamed(manager, workerId, "workerId");
  return { record: worker, facts: { worker }, afterwards: () => keepTraining(manager, workerId, now) };
}

export const loadHireDate = (
  manager: EntityManager,
  { workerId }: TrainingInputs["recordHireDate"],
  performer: Performer,
): Promise<Loaded<TrainingTopicFacts>> => load(manager, workerId, performer);

export const loadTraining = async (
  manager: EntityManager,
  { workerId }: TrainingInputs["recordTraining"],
  performer: Performer,
): Promise<Loaded<TrainingTopicFacts>> => ({
  ...(await load(manager, workerId, performer)),
  record: Object.assign(new TrainingRecord(), { workerId }),
});
