import type { Owner } from "../../policy/obligations/obligation";
import {
  DUE_SOON_HOURS,
  measuredInHours,
  passesOn,
  type ObligationStatus,
} from "../../policy/obligations/verdict";
import { addHours, second } from "../../policy/calendar/elapsed";

/** How something that nothing has met and nothing has cancelled can stand. */
export const outstandingStatuses = [
  "OPEN",
  "DUE_SOON",
  "LATE",
  "OVERDUE",
  "EXCUSED",
  "MISSED",
] as const satisfies readonly ObligationStatus[];
export type OutstandingStatus = (typeof outstandingStatuses)[number];

export const outstanding = "obligation.metAt IS NULL AND obligation.cancelledBecause IS NULL";

// What has no time of its own is not over, but is late past its mark (FP-FT-01, FP-NT-07).
const inTime = "(obligation.dueAt IS NULL OR obligation.dueAt >= :second)";
const timeIsOver = "COALESCE(obligation.graceUntil, obligation.dueAt) < :second";
const notLate = "(obligation.targetAt IS NULL OR obligation.targetAt >= :second)";
const next = "COALESCE(obligation.targetAt, obligation.dueAt)";
const soon = `CASE WHEN obligation.type = ANY(:byTheHour) THEN :soonByTheHour::timestamptz ELSE :soonByTheDay::timestamptz END`;
const ahead = `${inTime} AND ${notLate}`;

/**
 * What `verdict` says of an obligation that nothing has met, in SQL, for lists: the two are held equal by a test.
 * A mark has passed when the whole second of the moment lies after it. Each is said by itself, in comparisons of
 * columns, so that the planner can weigh it.
 */
export const stands: Record<OutstandingStatus, string> = {
  OPEN: `(${ahead} AND (${next} IS NULL OR ${next} >= ${soon}))`,
  DUE_SOON: `(${ahead} AND ${next} < ${soon})`,
  LATE: `((${inTime} OR obligation.graceUntil >= :second)
    AND (obligation.targetAt < :second OR obligation.dueAt < :second))`,
  OVERDUE: `(${timeIsOver} AND obligation.excuse IS NULL AND NOT obligation.lapses)`,
  EXCUSED: `(${timeIsOver} AND obligation.excuse IS NOT NULL)`,
  MISSED: `(${timeIsOver} AND obligation.excuse IS NULL AND obligation.lapses)`,
};

/** What passes on to another owner when its time is over, as `ownerAt` has it. */
const passing = Object.entries(passesOn).map(([type, to]) => ({
  to,
  sql: `(obligation.type = '${type}' AND obligation.dueAt <= :second)`,
}));

/** Owed by one side at the moment, of what is open: in comparisons of columns, so that the planner can weigh it. */
export function owedNowBy(owner: Owner): string {
  const lost = passing.filter(({ to }) => to !== owner).map(({ sql }) => `NOT ${sql}`);
  const gained = passing.filter(({ to }) => to === owner).map(({ sql }) => sql);
  const own = [`obligation.owner = '${owner}'`, ...lost].join(" AND ");
  return `(${[`(${own})`, ...gained].join(" OR ")})`;
}

/** The standing as a value, for counting. */
export const standing = `CASE ${outstandingStatuses.map((status) => `WHEN ${stands[status]} THEN '${status}'`).join(" ")} END`;

/** The moment of asking as `standing` needs it. */
export function standingAt(now: Date) {
  const moment = new Date(second(now) * 1000);
  const soon = (hours: number) => new Date(addHours(moment, hours).getTime() + 1000);
  return {
    second: moment,
    byTheHour: [...measuredInHours],
    soonByTheHour: soon(DUE_SOON_HOURS.measuredInHours),
    soonByTheDay: soon(DUE_SOON_HOURS.otherwise),
  };
}
