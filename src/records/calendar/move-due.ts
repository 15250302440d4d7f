import { In, type EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import type { CivilDate } from "../../policy/calendar/civil-date";
import { startOfDay } from "../../policy/calendar/zone";
import { obligationsOf } from "../../policy/obligations";
import { dueByWorkingDays } from "../../policy/obligations/obligation";
import { editionOf } from "../edition/editions";
import { Obligation } from "../obligation/obligation";
import { keepObligations } from "../perform/obligations";
import { loadCases, type Wanted } from "../simulation/batch";

/** How many cases are in memory at once. */
const AT_ONCE = 50;

/** The cases in which something reckoned in working days is still open and due on the day or later. */
const affected = (manager: EntityManager, day: CivilDate): Promise<Wanted[]> =>
  manager.query<Wanted[]>(
    `select distinct r.id, r.family_id as "familyId" from obligation o join referral r on r.id = o.referral_id
      where o.met_at is null and o.cancelled_because is null and o.type = any($1::obligation_type[])
        and o.due_at >= $2 order by r.id`,
    [dueByWorkingDays, startOfDay(day)],
  );

/**
 * Moves what is open and due after a changed day. It writes to obligations alone: commands on the cases wait at
 * the calendar's lock with their own case locked.
 */
export async function moveWhatIsDue(manager: EntityManager, day: CivilDate, now: Date): Promise<void> {
  const wanted = await affected(manager, day);
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const cases = await loadCases(manager, wanted.slice(from, from + AT_ONCE), now);
    const ids = cases.map(({ referral }) => referral.id);
    const rows = await manager.findBy(Obligation, { referralId: In(ids), type: In([...dueByWorkingDays]) });
    for (const kase of cases) {
      const { id: referralId, editionId } = kase.referral;
      const kept = rows.filter((row) => row.referralId === referralId);
      const edition = await editionOf(manager, editionId!);
      const owed = obligationsOf(kase, edition).filter(({ type }) => dueByWorkingDays.includes(type));
      await keepObligations(manager, { referralId }, kept, owed, { newId, now });
    }
  }
}
