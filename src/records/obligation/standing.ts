import { DUE_SOON_HOURS, measuredInHours, type ObligationStatus } from "../../policy/obligations/verdict";
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

const timeIsOver = "COALESCE(obligation.graceUntil, obligation.dueAt) < :second";

/**
 * What `verdict` says of an obligation that nothing has met, in SQL, for lists: the two are held equal by a test.
 * A mark has passed when the whole second of the moment lies after it.
 */
export const standing = `CASE
  WHEN ${timeIsOver} AND obligation.excuse IS NOT NULL THEN 'EXCUSED'
  WHEN ${timeIsOver} AND obligation.lapses THEN 'MISSED'
  WHEN ${timeIsOver} THEN 'OVERDUE'
  WHEN obligation.targetAt < :second OR obligation.dueAt < :second THEN 'LATE'
  WHEN COALESCE(obligation.targetAt, obligation.dueAt) <
    CASE WHEN obligation.type = ANY(:byTheHour) THEN :soonByTheHour::timestamptz ELSE :soonByTheDay::timestamptz END
    THEN 'DUE_SOON'
  ELSE 'OPEN' END`;

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
