import { In, type EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import type { RoleName } from "../../access/roles";
import { OperatorError } from "../../platform/operator-error";
import type { OrganizationKind } from "../../policy/programme/facts";
import { holdersOf } from "../assignment/in-force";
import { RoleAssignment } from "../assignment/role-assignment";
import { County } from "../county/county";
import { Organization } from "../organization/organization";
import { Worker } from "./worker";

/** Counties by their names; one that does not exist is told, with what would be right. */
export async function countiesNamed(manager: EntityManager, names: readonly string[]): Promise<County[]> {
  const counties = await manager.findBy(County, { name: In([...names]) });
  const unknown = names.filter((name) => !counties.some((county) => county.name === name));
  if (unknown.length > 0) {
    throw new OperatorError(
      `No county of Mississippi is called ${unknown.join(", ")}; write it as in "Hinds".`,
    );
  }
  return counties;
}

/** Whom to find or make. */
export interface Wanted {
  role: RoleName;
  name: string;
  countyNames: readonly string[];
  /** The partner or the court that they work for. */
  organization?: { name: string; kind: OrganizationKind };
}

/** The organization of that name and kind; made if there is none. */
async function findOrCreateOrganization(
  manager: EntityManager,
  wanted: Wanted["organization"],
): Promise<Organization | null> {
  if (!wanted) return null;
  const known = await manager.findOneBy(Organization, wanted);
  if (known) return known;
  return manager.save(Object.assign(new Organization(), { id: newId(), createdAt: new Date(), ...wanted }));
}

/** People of development have always been there, so that the clock can be moved to any day of the programme. */
const always = new Date("1990-01-01T00:00:00Z");

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** The worker of that name, role and place, by their assignment; made if there is none. For development and demonstration. */
export async function findOrCreateWorker(
  manager: EntityManager,
  { role, name, countyNames, organization }: Wanted,
): Promise<RoleAssignment> {
  const countyIds = (await countiesNamed(manager, countyNames)).map(({ id }) => id);
  const organizationId = (await findOrCreateOrganization(manager, organization))?.id ?? null;
  const holders = await holdersOf(manager, [role], { at: always });
  const same = holders.find(
    (held) =>
      held.worker.name === name &&
      held.to === null &&
      held.organizationId === organizationId &&
      sorted(held.countyIds) === sorted(countyIds),
  );
  if (same) return same;
  const made = { id: newId(), createdAt: new Date() };
  const person = { ...made, name, phone: null, active: true, hireDate: null, externalSubject: null };
  const worker = await manager.save(Object.assign(new Worker(), person));
  const assignment = {
    ...made,
    id: newId(),
    worker,
    workerId: worker.id,
    role,
    countyIds,
    organizationId,
    from: always,
    to: null,
    grantedById: null,
    endedById: null,
    endedBecause: null,
  };
  await manager.insert(RoleAssignment, assignment);
  return Object.assign(new RoleAssignment(), assignment);
}
