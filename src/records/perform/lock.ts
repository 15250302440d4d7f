import type { EntityManager } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import { visible } from "../../access/visible";
import { asServer } from "../../platform/capacity";
import { Family } from "../family/family";
import { Referral } from "../referral/referral";
import { conflict, notFound } from "../shared/problems";

/** Whoever reckons due times lets a change of the calendar finish first, and that one waits for them. */
const CALENDAR = "holidays";
const atTheCalendar = `pg_advisory_xact_lock_shared(hashtextextended('${CALENDAR}', 0))`;

const familyQuery = (manager: EntityManager, ability: HearthlineAbility, id: string) =>
  visible(manager.createQueryBuilder(Family, "family").where({ id }), ability, "Family");

/**
 * Locks a family that the viewer may see; what one may not see is not found. It is looked for in the viewer's own
 * name, for the database to judge, and locked on the server's account: who may act on it is not asked yet.
 */
export async function lockFamily(
  manager: EntityManager,
  ability: HearthlineAbility,
  id: string,
): Promise<Family> {
  const seen = await familyQuery(manager, ability, id).select("family.id").getOne();
  const locking = () => familyQuery(manager, ability, id).setLock("pessimistic_write").getOne();
  const family = seen && (await asServer(locking));
  if (!family) throw notFound("Family");
  return family;
}

/** A case together with its family, locked: the unit that commands wait for. */
export const lockedCase = (manager: EntityManager, id: string) =>
  manager
    .createQueryBuilder(Referral, "referral")
    .addSelect(atTheCalendar)
    .innerJoinAndSelect("referral.family", "family")
    .where("referral.id = :id", { id })
    .setLock("pessimistic_write", undefined, ["referral", "family"]);

const caseQuery = (manager: EntityManager, ability: HearthlineAbility, id: string) =>
  visible(manager.createQueryBuilder(Referral, "referral").where({ id }), ability, "Referral");

/** Locks a case that the viewer may see, in the same two steps. */
export async function lockCase(manager: EntityManager, ability: HearthlineAbility, id: string) {
  const seen = await caseQuery(manager, ability, id).select("referral.id").getOne();
  const locking = () => visible(lockedCase(manager, id), ability, "Referral").getOne();
  const referral = seen && (await asServer(locking));
  if (!referral) throw notFound("Referral");
  return { referral, family: referral.family };
}

/** Refuses a command that was prepared on an older version of the record. */
export function checkVersion(record: { version: number }, expected: number | null): void {
  if (expected !== null && expected !== record.version) {
    throw conflict(
      `Changed in the meantime: the record is at version ${record.version}, not ${expected}. Read it again.`,
    );
  }
}

/** Waits until nobody reckons by the calendar, and keeps it until the transaction ends. */
export const lockCalendar = (manager: EntityManager): Promise<unknown> => takeTurns(manager, CALENDAR);

/** Lets the commands on a matter that no single row stands for take turns, until the transaction ends. */
export const takeTurns = (manager: EntityManager, matter: string): Promise<unknown> =>
  manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [matter]);
