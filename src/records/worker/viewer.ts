import type { EntityManager } from "typeorm";
import { nothingOpened, type Viewer } from "../../access/viewer";
import type { Subject } from "../../platform/identity";
import type { RoleAssignment } from "../assignment/role-assignment";
import { openedToPartner } from "../partner/opened";
import { workerBehind } from "./look-up";
import type { Worker } from "./worker";

/** Someone by what an assignment makes of them. */
export const viewerOf = (
  { id, name }: Pick<Worker, "id" | "name">,
  { role, countyIds, organizationId }: Pick<RoleAssignment, "role" | "countyIds" | "organizationId">,
): Viewer => ({ workerId: id, name, role, countyIds, organizationId, opened: nothingOpened });

/** Who asks, and how long that may be remembered: from the moment it was asked for, while access is as it was. */
export interface FoundViewer {
  viewer: Viewer;
  /** Null for a partner's or a court's: what is open to them hangs on more than is watched. */
  lasting: { epoch: string; from: number; until: number } | null;
}

/**
 * The viewer behind a token's subject, as the assignment in force at the moment makes them; null for one who is no
 * worker here, not any more, not yet, or not at that moment: nothing tells these apart (HL-01). What was opened to
 * someone one by one comes with them: by the family's leave to a partner, in an emergency to the agency's own.
 */
export async function lookUpViewer(
  manager: EntityManager,
  subject: Subject,
  now: Date,
): Promise<FoundViewer | null> {
  const found = await workerBehind(manager, subject, now);
  if (!found) return null;
  const viewer = viewerOf(found, found);
  const { organizationId, familiesByGlass, epoch, until } = found;
  if (organizationId !== null) {
    const opened = { ...nothingOpened, ...(await openedToPartner(manager, organizationId, now)) };
    return { viewer: { ...viewer, opened }, lasting: null };
  }
  return {
    viewer: { ...viewer, opened: { ...nothingOpened, familiesByGlass } },
    lasting: { epoch, from: now.getTime(), until: until ?? Infinity },
  };
}

/** The same without how long it lasts. */
export const findViewer = async (
  manager: EntityManager,
  subject: Subject,
  now: Date,
): Promise<Viewer | null> => (await lookUpViewer(manager, subject, now))?.viewer ?? null;
