import type { CivilDate } from "./civil-date";
import { isPast } from "./elapsed";
import { statutoryHolidaySet } from "./working-days";

/** A day that the state closes, or opens again, beside what the statute says. Never altered, only followed. */
export interface HolidayChangeFacts {
  id: string;
  day: CivilDate;
  closed: boolean;
  name: string | null;
  changedAt: Date;
}

const statutory = statutoryHolidaySet(1990, 2100);

const withChange = (days: ReadonlySet<CivilDate>, { day, closed }: HolidayChangeFacts) => {
  const next = new Set(days);
  if (closed) next.add(day);
  else next.delete(day);
  return next;
};

/** The days on which state offices are closed: the statute's, with every change so far (FP-DF-07, AMB-11). */
export const closedDays = (changes: readonly HolidayChangeFacts[]): ReadonlySet<CivilDate> =>
  changes.reduce<ReadonlySet<CivilDate>>(withChange, statutory);

/**
 * A due time that counts working days. A change of the calendar moves what is still open at that moment and
 * nothing else: what was met or already overdue stays judged by the calendar of its time (FP-DF-07, AMB-11).
 * `reckon` gives the due time under a calendar; `begins` is when the obligation began.
 */
export function dueByCalendar(
  changes: readonly HolidayChangeFacts[],
  { begins, metAt }: { begins: Date; metAt: Date | null },
  reckon: (holidays: ReadonlySet<CivilDate>) => Date,
): Date {
  let days = closedDays(changes.filter(({ changedAt }) => !isPast(begins, changedAt)));
  let due = reckon(days);
  for (const change of changes.filter(({ changedAt }) => isPast(begins, changedAt))) {
    const over = isPast(due, change.changedAt) || (metAt !== null && !isPast(change.changedAt, metAt));
    if (over) break;
    days = withChange(days, change);
    due = reckon(days);
  }
  return due;
}
