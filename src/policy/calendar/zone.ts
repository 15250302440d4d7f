import { addDays, dayAt, timeOf, weekday, type CivilDate } from "./civil-date";
import { remembered } from "./remembered";

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

/** The offset of a UTC day by its number, null on the two days a year on which it changes. */
const offsetOf = remembered((day: number): number | null => {
  const first = askOffset(day * MS_A_DAY);
  return first === askOffset((day + 1) * MS_A_DAY - 1) ? first : null;
});

const offsetAt = (time: number): number => offsetOf(Math.floor(time / MS_A_DAY)) ?? askOffset(time);

/** A moment shifted so that a clock set to UTC shows the local time. */
const shifted = (instant: Date): number => instant.getTime() + offsetAt(instant.getTime());

/** The local day on which a moment falls. */
export const civilDateOf = (instant: Date): CivilDate => dayAt(shifted(instant));

const localMidnight = remembered((day: CivilDate): number => {
  const midnight = timeOf(day);
  // The offset before the change is in force at midnight: the clocks of this zone change at two o'clock.
  return midnight - offsetAt(midnight - offsetAt(midnight));
});

/** Local midnight with which a day begins. */
export const startOfDay = (day: CivilDate): Date => new Date(localMidnight(day));

/** The last whole second of a local day, 23:59:59. */
export const endOfDay = (day: CivilDate): Date => new Date(localMidnight(addDays(day, 1)) - 1000);

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in words: "Wed 8 Mar 2006". */
export const formatDay = remembered(
  (day: CivilDate): string =>
    `${weekdays[weekday(day) - 1]} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
);

/** A moment in words, by the local clock: "Wed 8 Mar 2006 09:00". */
export function formatInstant(instant: Date): string {
  const local = shifted(instant);
  return `${formatDay(dayAt(local))} ${new Date(local).toISOString().slice(11, 16)}`;
}
