import { addDays, dayAt, weekday, type CivilDate } from "./civil-date";

/** Civil dates, "same day", working days and weeks are those of the agency's own zone. */
export const agencyZone = "America/Chicago";

const MS_A_DAY = 86_400_000;

const localClock = new Intl.DateTimeFormat("en-US", {
  timeZone: agencyZone,
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/** How far local time is ahead of UTC at a moment, in milliseconds, asked of the platform. Slow. */
function askOffset(time: number): number {
  const second = Math.floor(time / 1000) * 1000;
  const at: Record<string, number> = {};
  for (const part of localClock.formatToParts(second)) at[part.type] = Number(part.value);
  return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - second;
}

/**
 * The offset of each UTC day that was asked for, null on the two days a year on which it changes. It only
 * remembers what the platform said, so it never alters an answer; it is emptied rather than left to grow.
 */
const offsets = new Map<number, number | null>();
const DAYS_REMEMBERED = 50_000;

function offsetAt(time: number): number {
  const day = Math.floor(time / MS_A_DAY);
  let offset = offsets.get(day);
  if (offset === undefined) {
    const first = askOffset(day * MS_A_DAY);
    offset = first === askOffset((day + 1) * MS_A_DAY - 1) ? first : null;
    if (offsets.size >= DAYS_REMEMBERED) offsets.clear();
    offsets.set(day, offset);
  }
  return offset ?? askOffset(time);
}

/** A moment shifted so that a clock set to UTC shows the local time. */
const shifted = (instant: Date): number => instant.getTime() + offsetAt(instant.getTime());

/** The local day on which a moment falls. */
export const civilDateOf = (instant: Date): CivilDate => dayAt(shifted(instant));

/** Local midnight with which a day begins. */
export function startOfDay(day: CivilDate): Date {
  const midnight = Date.parse(day);
  // The offset before the change is in force at midnight: the clocks of this zone change at two o'clock.
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)));
}

/** The last whole second of a local day, 23:59:59. */
export const endOfDay = (day: CivilDate): Date => new Date(startOfDay(addDays(day, 1)).getTime() - 1000);

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in words: "Wed 8 Mar 2006". */
export const formatDay = (day: CivilDate): string =>
  `${weekdays[weekday(day) - 1]} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** A moment in words, by the local clock: "Wed 8 Mar 2006 09:00". */
export function formatInstant(instant: Date): string {
  const local = shifted(instant);
  return `${formatDay(dayAt(local))} ${new Date(local).toISOString().slice(11, 16)}`;
}
