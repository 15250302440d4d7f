import type { EntityManager } from "typeorm";
import { rolesThatMay, rolesThatSpeakFor } from "../../access/ability";
import type { PartName } from "../../access/roles";
import { County } from "../county/county";
import { badUserInput } from "../shared/problems";
import { Worker } from "./worker";

/** The worker whom a command names. */
export async function workerNamed(manager: EntityManager, id: string, field: string): Promise<Worker> {
  const worker = await manager.findOneBy(Worker, { id });
  if (!worker) throw badUserInput([{ path: `input.${field}`, message: "names no worker" }]);
  return worker;
}

/** The county that a command names must be one of the 82. */
export async function checkCounty(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(County, { id })))
    throw badUserInput([{ path: "input.countyId", message: "names no county" }]);
}

const serves = (names: PartName[], { active, role, counties }: Worker, countyId: string): boolean =>
  active && names.includes(role) && counties.some(({ id }) => id === countyId);

export const isSpecialist = ({ role }: Worker): boolean => rolesThatSpeakFor("SPECIALIST").includes(role);

/** Whether a worker is a specialist who serves the county, or one of those who supervise them there (AMB-37). */
export const servesAsSpecialist = (worker: Worker, countyId: string): boolean =>
  serves(rolesThatSpeakFor("SPECIALIST"), worker, countyId);
export const servesAsSupervisor = (worker: Worker, countyId: string): boolean =>
  serves(rolesThatMay("recordOnSiteSupervision"), worker, countyId);
