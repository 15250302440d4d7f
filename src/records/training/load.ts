import type { EntityManager } from "typeorm";
import type { TrainingInputs, TrainingTopicFacts } from "../../policy/programme/training";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { workerNamed } from "../worker/named";
import { TrainingRecord } from "./training-record";

/** The worker whose hire date is recorded. */
export async function loadHireDate(
  manager: EntityManager,
  { workerId }: Pick<TrainingInputs["recordHireDate"], "workerId">,
  { ability }: Performer,
): Promise<Loaded<TrainingTopicFacts>> {
  const worker = await workerNamed(manager, ability, workerId, "workerId");
  return { record: worker, facts: { worker } };
}

/** The training that is about to be recorded. */
export async function loadTraining(
  manager: EntityManager,
  { workerId }: TrainingInputs["recordTraining"],
  performer: Performer,
): Promise<Loaded<TrainingTopicFacts>> {
  const { facts } = await loadHireDate(manager, { workerId }, performer);
  return { record: Object.assign(new TrainingRecord(), { workerId }), facts };
}
