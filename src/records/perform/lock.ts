import type { EntityManager } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import { asServer } from "../../platform/capacity";
import { Family } from "../family/family";
import { Referral } from "../referral/referral";
import { ask, type Statement } from "../shared/ask";
import { conflict, notFound } from "../shared/problems";
import { rowFrom } from "../shared/revive";

/** Whoever reckons due times lets a change of the calendar finish first, and that one waits for them. */
const CALENDAR = "holidays";
const atTheCalendar = `pg_advisory_xact_lock_shared(hashtextextended('${CALENDAR}', 0))`;

/** The row that the viewer's own statement found, in this transaction: what the server then locks, and nothing else. */
export const FOUND = `nullif(current_setting('app.found', true), '')::uuid`;

const find = (table: "family" | "referral"): Statement => ({
  name: `find_${table}`,
  text: `select set_config('app.found', id::text, true) from ${table} where id = $1`,
});
const findFamily = find("family");
const findCase = find("referral");

const lockOfFamily: Statement = {
  name: "lock_family",
  text: `select row_to_json(family) as family from family where id = $1 and id = ${FOUND} for update`,
};
const lockOfCase: Statement = {
  name: "lock_case",
  text: `select row_to_json(referral) as referral, row_to_json(family) as family, ${atTheCalendar}
    from referral join family on family.id = referral.family_id
    where referral.id = $1 and referral.id = ${FOUND} for update of referral, family`,
};

type Json = Record<string, unknown>;

/**
 * Locks a family that the viewer may see; what one may not see is not found. It is looked for in the viewer's own
 * name, for the database to judge, and locked on the server's account: who may act on it is not asked yet. Both are
 * asked in one go.
 */
export async function lockFamily(
  manager: EntityManager,
  ability: HearthlineAbility,
  id: string,
): Promise<Family> {
  const [, [locked]] = await Promise.all([
    ask(manager, findFamily, [id]),
    asServer(() => ask<{ family: Json }>(manager, lockOfFamily, [id])),
  ]);
  const family = locked && rowFrom(manager, Family, locked.family);
  if (!family || !ability.can("read", family)) throw notFound("Family");
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

/** Locks a case that the viewer may see, in the same way. */
export async function lockCase(manager: EntityManager, ability: HearthlineAbility, id: string) {
  const [, [locked]] = await Promise.all([
    ask(manager, findCase, [id]),
    asServer(() => ask<{ referral: Json; family: Json }>(manager, lockOfCase, [id])),
  ]);
  const referral = locked && rowFrom(manager, Referral, locked.referral);
  if (!referral || !ability.can("read", referral)) throw notFound("Referral");
  const family = rowFrom(manager, Family, locked.family);
  return { referral, family };
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
