import type { EntityManager, SelectQueryBuilder } from "typeorm";
import { addDays, type CivilDate } from "../../policy/calendar/civil-date";
import { startOfDay } from "../../policy/calendar/zone";
import type { Case } from "../../policy/facts";
import type { Referral } from "../referral/referral";
import { loadCases, type Wanted } from "./batch";

/** Which cases are replayed; what is null does not narrow. */
export interface CaseloadFilter {
  countyId: string | null;
  assignedWorkerId: string | null;
  /** The days between which the family was referred, both included; a draft counts by the day of its making. */
  from: CivilDate | null;
  to: CivilDate | null;
}

/** How many cases are loaded in one statement, and how many such loads are under way at a time. */
const BATCH = 50;
const PAGE = 500;

/** Narrows a query over cases; it must be one over what the asker may see. */
export function narrowed(
  query: SelectQueryBuilder<Referral>,
  filter: CaseloadFilter,
): SelectQueryBuilder<Referral> {
  const referredAt = "coalesce(referral.firstSubmittedAt, referral.createdAt)";
  const { countyId, assignedWorkerId, from, to } = filter;
  if (countyId) query.andWhere("referral.countyId = :countyId", { countyId });
  if (assignedWorkerId) query.andWhere("referral.assignedWorkerId = :assignedWorkerId", { assignedWorkerId });
  if (from) query.andWhere(`${referredAt} >= :from`, { from: startOfDay(from) });
  if (to) query.andWhere(`${referredAt} < :to`, { to: startOfDay(addDays(to, 1)) });
  return query;
}

/** Which cases a query finds, a page at a time by the order of their making. */
async function* wantedOf(query: SelectQueryBuilder<Referral>): AsyncGenerator<Wanted[]> {
  for (let after: string | null = null; ;) {
    const page = query.clone();
    if (after !== null) page.andWhere("referral.id > :after", { after });
    const wanted = await page
      .select("referral.id", "id")
      .addSelect("referral.familyId", "familyId")
      .orderBy("referral.id", "ASC")
      .limit(PAGE)
      .getRawMany<Wanted>();
    for (let at = 0; at < wanted.length; at += BATCH) yield wanted.slice(at, at + BATCH);
    if (wanted.length < PAGE) return;
    after = wanted.at(-1)!.id;
  }
}

/**
 * Streams the cases that a query finds, whole, some at a time: while some are looked at, the next are on their
 * way, and no more than these are held.
 */
export async function* caseload(
  manager: EntityManager,
  query: SelectQueryBuilder<Referral>,
  now: Date,
): AsyncGenerator<Case[]> {
  let onTheWay: Promise<Case[]> | null = null;
  try {
    for await (const wanted of wantedOf(query)) {
      const next = loadCases(manager, wanted, now);
      // Its failure is met when it is waited for, which may be later than it happens.
      next.catch(() => {});
      const ready = onTheWay;
      onTheWay = next;
      if (ready) yield await ready;
    }
    if (onTheWay) yield await onTheWay;
  } finally {
    // Given up halfway, what is on its way still has to arrive before the database may be closed.
    await onTheWay?.catch(() => {});
  }
}
