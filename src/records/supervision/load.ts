import type { EntityManager } from "typeorm";
import type { SupervisionInputs, SupervisionTopicFacts } from "../../policy/programme/supervision";
import type { Loaded } from "../perform/programme-load";
import { checkCounty, servesAsSpecialist, servesAsSupervisor, workerNamed } from "../worker/named";
import { SupervisionSession } from "./supervision-session";

/** The session that is about to be recorded, and whether those named serve its county. */
export async function loadSupervision(
  manager: EntityManager,
  input: SupervisionInputs[keyof SupervisionInputs],
): Promise<Loaded<SupervisionTopicFacts>> {
  const { countyId, workerId } = input;
  await checkCounty(manager, countyId);
  const specialist = await workerNamed(manager, workerId, "workerId");
  const supervisor =
    "supervisorId" in input ? await workerNamed(manager, input.supervisorId, "supervisorId") : null;
  return {
    record: Object.assign(new SupervisionSession(), { countyId, workerId }),
    facts: {
      specialistServes: servesAsSpecialist(specialist, countyId),
      supervisorServes: supervisor === null || servesAsSupervisor(supervisor, countyId),
    },
  };
}
