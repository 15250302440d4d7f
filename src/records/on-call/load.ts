import type { EntityManager } from "typeorm";
import type { OnCallInputs, PlanOnCallFacts, WithdrawOnCallFacts } from "../../policy/programme/on-call";
import { civilDateOf } from "../../policy/calendar/zone";
import { visible } from "../../access/visible";
import { editionReaching } from "../adoption/in-force";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { notFound } from "../shared/problems";
import { checkCounty, servesAsSpecialist, servesAsSupervisor, workerNamed } from "../worker/named";
import { OnCallShift } from "./on-call-shift";

/** The shift that is about to be planned; the edition and the assignments in force when it begins judge it. */
export async function loadOnCallPlan(
  manager: EntityManager,
  { countyId, specialistId, backUpId, from }: OnCallInputs["planOnCall"],
  { ability }: Performer,
): Promise<Loaded<PlanOnCallFacts>> {
  await checkCounty(manager, countyId);
  const specialist = await workerNamed(manager, ability, specialistId, "specialistId");
  const backUp = backUpId === null ? null : await workerNamed(manager, ability, backUpId, "backUpId");
  const edition = await editionReaching(manager, countyId, civilDateOf(from));
  const service = { countyId, within: { from, to: from } };
  return {
    record: Object.assign(new OnCallShift(), { countyId }),
    facts: {
      specialistServes: await servesAsSpecialist(manager, specialist, service),
      backUpServes: backUp !== null && (await servesAsSupervisor(manager, backUp, service)),
      backUpRequired: edition?.parameters.onCall.backUpRequired ?? false,
    },
  };
}

/** A shift on the roster, locked. */
export async function loadOnCallShift(
  manager: EntityManager,
  { shiftId }: OnCallInputs["withdrawOnCall"],
  { ability }: Performer,
): Promise<Loaded<WithdrawOnCallFacts>> {
  const query = manager.createQueryBuilder(OnCallShift, "shift").where({ id: shiftId });
  const shift = await visible(query, ability, "OnCallShift").setLock("pessimistic_write").getOne();
  if (!shift) throw notFound("OnCallShift");
  return { record: shift, facts: { shift } };
}
