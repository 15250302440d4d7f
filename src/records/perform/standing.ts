import type { EntityManager } from "typeorm";
import { abilityOf } from "../../access/ability";
import { asServer } from "../../platform/capacity";
import { openedToPartner } from "../partner/opened";
import { notFound } from "../shared/problems";
import { factsOnceLocked } from "./load";
import { lockCase } from "./lock";
import type { Performer } from "./performer";

/**
 * Who acts, as they stand once the record is locked: a consent may have been withdrawn while the command waited for
 * the lock, and from then on nobody else changes it until the command is done.
 */
export async function asTheyStand(manager: EntityManager, performer: Performer): Promise<Performer> {
  const { viewer, now } = performer;
  if (viewer.organizationId === null) return performer;
  const { organizationId } = viewer;
  const opened = {
    ...viewer.opened,
    ...(await asServer(() => openedToPartner(manager, organizationId, now))),
  };
  const standing = { ...viewer, opened };
  return { ...performer, viewer: standing, ability: abilityOf(standing) };
}

/** A case, locked, and who acts on it as they then stand; to one who lost sight of it meanwhile it is not there. */
export async function lockCaseFor(manager: EntityManager, asked: Performer, referralId: string) {
  const { referral, family } = await lockCase(manager, asked.ability, referralId);
  const performer = await asTheyStand(manager, asked);
  if (!performer.ability.can("read", referral)) throw notFound("Referral");
  return { referral, family, performer };
}

/** The same, with all that the policy asks about the case as it is then: the three are asked in one go. */
export async function takeCase(manager: EntityManager, asked: Performer, referralId: string) {
  const [locked, facts] = await Promise.all([
    lockCaseFor(manager, asked, referralId),
    factsOnceLocked(manager, referralId, asked.now),
  ]);
  return { ...locked, ...facts(locked) };
}
