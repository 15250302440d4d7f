import { In, type EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import type { RoleName } from "../../access/roles";
import { OperatorError } from "../../platform/operator-error";
import type { OrganizationKind } from "../../policy/programme/facts";
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

/** The worker of that name, role and place; made if there is none. For development and demonstration. */
export async function findOrCreateWorker(
  manager: EntityManager,
  { role, name, countyNames, organization }: Wanted,
): Promise<Worker> {
  const counties = await countiesNamed(manager, countyNames);
  const wanted = counties.map(({ id }) => id).sort();
  const organizationId = (await findOrCreateOrganization(manager, organization))?.id ?? null;
  const namesakes = await manager.find(Worker, { where: { role, name, active: true }, order: { id: "ASC" } });
  const same = namesakes.find(
    (worker) =>
      worker.organizationId === organizationId &&
      worker.counties
        .map(({ id }) => id)
        .sort()
        .join() === wanted.join(),
  );
  if (same) return same;
  const made = {
    id: newId(),
    createdAt: new Date(),
    role,
    name,
    phone: null,
    active: true,
    hireDate: null,
    externalSubject: null,
    organizationId,
    counties,
  };
  return manager.save(Object.assign(new Worker(), made));
}
