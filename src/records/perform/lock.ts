import type { EntityManager } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import { visible } from "../../access/visible";
import { Family } from "../family/family";
import { Referral } from "../referral/referral";
import { conflict, notFound } from "../shared/problems";

const familyQuery = (manager: EntityManager, ability: HearthlineAbility, id: string) =>
  visible(manager.createQueryBuilder(Family, "family").where({ id }), ability, "Family");

const referralQuery = (manager: EntityManager, ability: HearthlineAbility, id: string) =>
  visible(manager.createQueryBuilder(Referral, "referral").where({ id }), ability, "Referral");

/** Locks a family that the viewer may see; what one may not see is not found. */
export async function lockFamily(
  manager: EntityManager,
  ability: HearthlineAbility,
  id: string,
): Promise<Family> {
  const family = await familyQuery(manager, ability, id).setLock("pessimistic_write").getOne();
  if (!family) throw notFound("Family");
  return family;
}

/** Locks a case: always by its family first, which is the unit that commands wait for. */
export async function lockCase(manager: EntityManager, ability: HearthlineAbility, id: string) {
  const seen = await referralQuery(manager, ability, id).getOne();
  if (!seen) throw notFound("Referral");
  const family = await manager.findOneOrFail(Family, {
    where: { id: seen.familyId },
    lock: { mode: "pessimistic_write" },
  });
  // Read again under the lock: what was seen before it may have changed.
  const referral = await referralQuery(manager, ability, id).getOne();
  if (!referral) throw notFound("Referral");
  return { family, referral };
}

/** Refuses a command that was prepared on an older version of the record. */
export function checkVersion(record: { version: number }, expected: number | null): void {
  if (expected !== null && expected !== record.version) {
    throw conflict(
      `Changed in the meantime: the record is at version ${record.version}, not ${expected}. Read it again.`,
    );
  }
}
