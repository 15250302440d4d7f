import type { EntityManager } from "typeorm";
import type { SupervisionInputs, SupervisionTopicFacts } from "../../policy/programme/supervision";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { checkCounty, onDay, servesAsSpecialist, servesAsSupervisor, workerNamed } from "../worker/named";
import { SupervisionSession } from "./supervision-session";

/** The session that is about to be recorded, and whether those named served its county on its day. */
export async function loadSupervision(
  manager: EntityManager,
  input: SupervisionInputs[keyof SupervisionInputs],
  { ability }: Performer,
): Promise<Loaded<SupervisionTopicFacts>> {
  const { countyId, workerId, heldOn } = input;
  await checkCounty(manager, countyId);
  const specialist = await workerNamed(manager, ability, workerId, "workerId");
  const supervisor =
    "supervisorId" in input ? await workerNamed(manager, ability, input.supervisorId, "supervisorId") : null;
  const service = { countyId, within: onDay(heldOn) };
  return {
    record: Object.assign(new SupervisionSession(), { countyId, workerId }),
    facts: {
      specialistServes: await servesAsSpecialist(manager, specialist, service),
      supervisorServes: supervisor === null || (await servesAsSupervisor(manager, supervisor, service)),
    },
  };
}
