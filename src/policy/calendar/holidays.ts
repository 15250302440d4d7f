import type { CivilDate } from "./civil-date";
import { isPast } from "./elapsed";
import { statutoryHolidaySet } from "./working-days";
import { endOfDay } from "./zone";

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

/** The days on which state offices are closed: the statute's, with every change, in the order of their making (FP-DF-07, AMB-11). */
export const closedDays = (changes: readonly HolidayChangeFacts[]): ReadonlySet<CivilDate> =>
  changes.reduce<ReadonlySet<CivilDate>>(withChange, statutory);

/**
 * The day on which something reckoned in working days is due. A change of the calendar moves what is open at
 * that moment and nothing else: what was met or overdue stays judged by the calendar of its time (FP-DF-07).
 * `reckon` gives the day under a calendar; `begins` is when the obligation began.
 */
export function dueDay(
  changes: readonly HolidayChangeFacts[],
  { begins, metAt }: { begins: Date; metAt: Date | null },
  reckon: (holidays: ReadonlySet<CivilDate>) => CivilDate,
): CivilDate {
  const before = changes.filter(({ changedAt }) => !isPast(begins, changedAt));
  let days = closedDays(before);
  let due = reckon(days);
  for (const change of changes.slice(before.length)) {
    const over = isPast(endOfDay(due), change.changedAt) || (metAt && !isPast(change.changedAt, metAt));
    if (over) break;
    days = withChange(days, change);
    const next = reckon(days);
    // A day given back to work makes nobody late on the spot.
    if (!isPast(endOfDay(next), change.changedAt)) due = next;
  }
  return due;
}
