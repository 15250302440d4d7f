import { In, type EntityManager } from "typeorm";
import { workersThatMay } from "../../access/ability";
import { roles, type RoleName } from "../../access/roles";
import { visible } from "../../access/visible";
import type { Administration, StaffFactsOf, StaffInputs } from "../../policy/programme/staff";
import { County } from "../county/county";
import { Organization } from "../organization/organization";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { badUserInput, notFound } from "../shared/problems";
import { keepTraining } from "../training/owed";
import { workerNamed } from "../worker/named";
import { Worker } from "../worker/worker";
import { allOf } from "./in-force";
import { RoleAssignment } from "./role-assignment";

type FactsOf<A extends keyof StaffFactsOf> = Promise<Loaded<StaffFactsOf[A]>>;

/** Who registers, assigns or ends takes turns: names are unique, and the last administrator stays. */
const staffInTurn = (manager: EntityManager) => takeTurns(manager, "staff and their roles");

const namesNone = (field: string, what: string) =>
  badUserInput([{ path: `input.${field}`, message: `names no ${what}` }]);

/** Whoever registers is told of a subject that is somebody's already, by either of the names that a token may bear. */
export async function loadNewWorker(
  manager: EntityManager,
  { externalSubject }: Pick<StaffInputs["registerWorker"], "externalSubject">,
): FactsOf<"registerWorker"> {
  await staffInTurn(manager);
  const isTaken = await manager
    .createQueryBuilder(Worker, "worker")
    .where("worker.externalSubject = :externalSubject OR CAST(worker.id AS text) = :externalSubject", {
      externalSubject,
    })
    .getExists();
  return { record: new Worker(), facts: { taken: isTaken } };
}

export async function loadNewOrganization(
  manager: EntityManager,
  { name, kind }: StaffInputs["registerOrganization"],
): FactsOf<"registerOrganization"> {
  await staffInTurn(manager);
  const isTaken = await manager.existsBy(Organization, { name, kind });
  return { record: new Organization(), facts: { taken: isTaken } };
}

/** Whether those whose assignments end give out roles, and who else does. */
async function administration(
  manager: EntityManager,
  ending: readonly RoleAssignment[],
): Promise<Administration> {
  const administrators = workersThatMay("assignRole");
  const [own] = ending;
  const all = await manager.findBy(RoleAssignment, { role: In(administrators), worker: { active: true } });
  return {
    administers: ending.some(({ role }) => administrators.includes(role)),
    otherAdministrators: all.filter(({ workerId }) => workerId !== own?.workerId),
  };
}

/** A worker, and what would end with their work here. */
export async function loadStanding(
  manager: EntityManager,
  { workerId }: { workerId: string },
  { ability }: Performer,
): FactsOf<"deactivateWorker"> {
  await staffInTurn(manager);
  const worker = await workerNamed(manager, ability, workerId, "workerId");
  const assignments = await allOf(manager, workerId);
  return {
    record: worker,
    facts: { worker, assignments, ...(await administration(manager, assignments)) },
  };
}

/** The assignment that is about to be made, and where its role is held. */
export async function loadNewAssignment(
  manager: EntityManager,
  { workerId, role, countyIds, organizationId }: StaffInputs["assignRole"],
  performer: Performer,
): FactsOf<"assignRole"> {
  const { facts } = await loadStanding(manager, { workerId }, performer);
  if ((await manager.countBy(County, { id: In(countyIds) })) < new Set(countyIds).size)
    throw namesNone("countyIds", "county");
  const organization =
    organizationId === null ? null : await manager.findOneBy(Organization, { id: organizationId });
  if (organizationId !== null && !organization) throw namesNone("organizationId", "organization");
  const { worker, assignments } = facts;
  const { worksIn } = roles[role as RoleName];
  return {
    record: Object.assign(new RoleAssignment(), { workerId, countyIds }),
    facts: { worker, assignments, organization, worksIn: worksIn! },
  };
}

/** An assignment that is about to be ended; one that the viewer may not see is not found. */
export async function loadEnding(
  manager: EntityManager,
  { assignmentId }: StaffInputs["endAssignment"],
  { ability }: Performer,
): FactsOf<"endAssignment"> {
  await staffInTurn(manager);
  const query = manager.createQueryBuilder(RoleAssignment, "assignment").where({ id: assignmentId });
  const assignment = await visible(query, ability, "RoleAssignment").getOne();
  if (!assignment) throw notFound("RoleAssignment");
  return { record: assignment, facts: { assignment, ...(await administration(manager, [assignment])) } };
}

/** An assignment that ends may be the one by which training was owed. */
export async function keepTrainingOfHolder(
  manager: EntityManager,
  assignmentId: string,
  now: Date,
): Promise<void> {
  const { workerId } = await manager.findOneByOrFail(RoleAssignment, { id: assignmentId });
  await keepTraining(manager, workerId, now);
}
