import type { EntityManager } from "typeorm";
import { nothingOpened, type Opened, type Viewer } from "../../access/viewer";
import { RoleAssignment } from "../assignment/role-assignment";
import { GlassBreak } from "../break-glass/glass-break";
import { Consent } from "../partner/consent";
import { PartnerReferral } from "../partner/partner-referral";
import { Referral } from "../referral/referral";
import { viewerOf } from "../worker/viewer";
import { earliest, latest } from "./moments";

/** Somebody's place with the programme and what was opened to them, for as long as it lasted; an end of null is open. */
export interface Stint {
  viewer: Viewer & { role: RoleAssignment["role"] };
  from: Date;
  to: Date | null;
}

interface Opening {
  of: (assignment: RoleAssignment) => boolean;
  opened: Partial<Opened>;
  from: Date;
  to: Date | null;
}

/** The families that were opened in an emergency, each for its while (HL-03). */
async function byGlass(manager: EntityManager, familyId: string): Promise<Opening[]> {
  const breaks = await manager.findBy(GlassBreak, { familyId });
  return breaks.map(({ workerId, from, until, endedAt }) => ({
    of: (assignment) => assignment.workerId === workerId,
    opened: { familiesByGlass: [familyId] },
    from,
    to: earliest(until, endedAt),
  }));
}

/** What was open to partners, while a referral and a consent for the same partner were both in force (HL-02). */
async function toPartners(manager: EntityManager, familyId: string): Promise<Opening[]> {
  const referrals = await manager.findBy(PartnerReferral, { familyId });
  const consents = await manager.findBy(Consent, { familyId });
  const cases = await manager.findBy(Referral, { familyId });
  const closed = new Map(cases.map(({ id, closedAt }) => [id, closedAt]));
  return referrals.flatMap((shared) =>
    consents
      .filter(({ organizationId }) => organizationId === shared.organizationId)
      .map((consent) => ({
        of: (assignment: RoleAssignment) => assignment.organizationId === shared.organizationId,
        opened: { familiesAtAgency: [familyId], casesAtAgency: [shared.referralId] },
        from: latest(shared.referredFrom, consent.effectiveFrom),
        to: earliest(
          ...[shared.until, shared.endedAt, closed.get(shared.referralId) ?? null],
          ...[consent.expiresAt, consent.withdrawnAt, consent.supersededAt],
        ),
      })),
  );
}

const stintOf = (
  assignment: RoleAssignment,
  opened: Partial<Opened>,
  from: Date,
  to: Date | null,
): Stint => ({
  viewer: {
    ...viewerOf(assignment.worker, assignment),
    role: assignment.role,
    opened: { ...nothingOpened, ...opened },
  },
  from,
  to,
});

/** Who held which part, and to whom this family was opened one by one, for as long as each lasted (HL-01). */
export async function stintsOf(manager: EntityManager, familyId: string): Promise<Stint[]> {
  const assignments = await manager.find(RoleAssignment, {
    relations: { worker: true },
    order: { worker: { name: "ASC" }, from: "ASC", id: "ASC" },
  });
  const openings = [...(await byGlass(manager, familyId)), ...(await toPartners(manager, familyId))];
  return assignments.flatMap((assignment) => [
    stintOf(assignment, {}, assignment.from, assignment.to),
    ...openings
      .filter(({ of }) => of(assignment))
      .map(({ opened, from, to }) =>
        stintOf(assignment, opened, latest(from, assignment.from), earliest(to, assignment.to)),
      )
      .filter(({ from, to }) => to === null || from < to),
  ]);
}
