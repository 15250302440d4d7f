import type { EntityManager } from "typeorm";
import { nothingOpened, type Opened, type Viewer } from "../../access/viewer";
import { DEVELOPMENT_ISSUER, type Subject } from "../../platform/identity";
import { inForce } from "../assignment/in-force";
import type { RoleAssignment } from "../assignment/role-assignment";
import { familiesOpenByGlass } from "../break-glass/open";
import { openedToPartner } from "../partner/opened";
import type { Worker } from "./worker";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Someone by what an assignment makes of them. */
export const viewerOf = (
  { id, name }: Pick<Worker, "id" | "name">,
  { role, countyIds, organizationId }: Pick<RoleAssignment, "role" | "countyIds" | "organizationId">,
): Viewer => ({ workerId: id, name, role, countyIds, organizationId, opened: nothingOpened });

/** What was opened to someone one by one: by the family's leave to a partner, in an emergency to the agency's own. */
async function openedTo(
  manager: EntityManager,
  { workerId, organizationId }: Viewer,
  now: Date,
): Promise<Opened> {
  return organizationId === null
    ? { ...nothingOpened, familiesByGlass: await familiesOpenByGlass(manager, workerId, now) }
    : { ...nothingOpened, ...(await openedToPartner(manager, organizationId, now)) };
}

/**
 * The viewer behind a token's subject, as the assignment in force at the moment makes them; null for one who is no
 * worker here, not any more, not yet, or not at that moment: nothing tells these apart (HL-01).
 */
export async function findViewer(
  manager: EntityManager,
  { sub, issuer }: Subject,
  now: Date,
): Promise<Viewer | null> {
  // Other issuers may name people by ids that look like ours, and they are none of ours.
  const who = issuer === DEVELOPMENT_ISSUER && uuid.test(sub) ? "worker.id" : "worker.externalSubject";
  const assignment = await inForce(manager, now).andWhere(`${who} = :sub`, { sub }).getOne();
  if (!assignment) return null;
  const viewer = viewerOf(assignment.worker, assignment);
  return { ...viewer, opened: await openedTo(manager, viewer, now) };
}
