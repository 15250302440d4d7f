import type { EntityManager, SelectQueryBuilder } from "typeorm";
import type { RoleName } from "../../access/roles";
import type { Span } from "../../policy/programme/spans";
import { RoleAssignment } from "./role-assignment";

/** The assignments that workers of today held at some time within a stretch of it, both ends included. */
function heldWithin(manager: EntityManager, { from, to }: Span): SelectQueryBuilder<RoleAssignment> {
  return manager
    .createQueryBuilder(RoleAssignment, "assignment")
    .innerJoinAndSelect("assignment.worker", "worker")
    .where("worker.active")
    .andWhere("assignment.from <= :until", { until: to })
    .andWhere("(assignment.to IS NULL OR assignment.to > GREATEST(assignment.from, :since))", { since: from })
    .orderBy("assignment.workerId");
}

/** The assignments in force at a moment: who has which role, and where (HL-01). A worker has one at most. */
export const inForce = (manager: EntityManager, at: Date): SelectQueryBuilder<RoleAssignment> =>
  heldWithin(manager, { from: at, to: at });

const having = (query: SelectQueryBuilder<RoleAssignment>, roles: readonly RoleName[], countyId?: string) => {
  query.andWhere(`assignment.role = ANY(CAST(:roles AS "role"[]))`, { roles: [...roles] });
  return countyId === undefined
    ? query
    : query.andWhere(":ofCounty = ANY(assignment.countyIds)", { ofCounty: countyId });
};

/** Those who hold one of some roles at a moment: in a county, or anywhere. */
export const holdersOf = (
  manager: EntityManager,
  roles: readonly RoleName[],
  { at, countyId }: { at: Date; countyId?: string },
): Promise<RoleAssignment[]> => having(inForce(manager, at), roles, countyId).getMany();

/** Whether a worker holds one of some roles in a county at some time within a stretch of it. */
export const serves = (
  manager: EntityManager,
  workerId: string,
  roles: readonly RoleName[],
  { countyId, within }: { countyId: string; within: Span },
): Promise<boolean> =>
  having(heldWithin(manager, within), roles, countyId)
    .andWhere("assignment.workerId = :workerId", { workerId })
    .getExists();

/** The assignment of each of some workers at a moment; nothing for those who have none. */
export async function assignmentsOf(
  manager: EntityManager,
  workerIds: readonly string[],
  at: Date,
): Promise<Map<string, RoleAssignment>> {
  const held = await inForce(manager, at)
    .andWhere("assignment.workerId = ANY(:workerIds)", { workerIds: [...workerIds] })
    .getMany();
  return new Map(held.map((assignment) => [assignment.workerId, assignment]));
}

/** Every assignment of a worker, the earliest first. */
export const allOf = (manager: EntityManager, workerId: string): Promise<RoleAssignment[]> =>
  manager.find(RoleAssignment, { where: { workerId }, order: { from: "ASC", id: "ASC" } });
