import type { EntityManager } from "typeorm";
import { rolesThatSpeakFor, workersThatMay, type HearthlineAbility } from "../../access/ability";
import { visible } from "../../access/visible";
import type { CivilDate } from "../../policy/calendar/civil-date";
import { endOfDay, startOfDay } from "../../policy/calendar/zone";
import type { Span } from "../../policy/programme/spans";
import { serves } from "../assignment/in-force";
import { County } from "../county/county";
import { badUserInput } from "../shared/problems";
import { Worker } from "./worker";

/** The worker whom a command names; one whom the viewer may not see is none. */
export async function workerNamed(
  manager: EntityManager,
  ability: HearthlineAbility,
  id: string,
  field: string,
): Promise<Worker> {
  const query = manager.createQueryBuilder(Worker, "worker").where({ id });
  const worker = await visible(query, ability, "Worker").getOne();
  if (!worker) throw badUserInput([{ path: `input.${field}`, message: "names no worker" }]);
  return worker;
}

/** The county that a command names must be one of the 82. */
export async function checkCounty(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(County, { id })))
    throw badUserInput([{ path: "input.countyId", message: "names no county" }]);
}

/** Where and when someone is said to have served. */
interface Service {
  countyId: string;
  within: Span;
}

export const onDay = (day: CivilDate): Span => ({ from: startOfDay(day), to: endOfDay(day) });

/** Whether a worker serves the county then as a specialist, or as one of those who supervise them there (AMB-37). */
export const servesAsSpecialist = (manager: EntityManager, { id }: Worker, service: Service) =>
  serves(manager, id, rolesThatSpeakFor("SPECIALIST"), service);
export const servesAsSupervisor = (manager: EntityManager, { id }: Worker, service: Service) =>
  serves(manager, id, workersThatMay("recordOnSiteSupervision"), service);
