// The client's own clock face: the API speaks UTC, the people of the story live in Mississippi.
const zone = "America/Chicago";

const parts = new Intl.DateTimeFormat("en-US", {
  timeZone: zone,
  weekday: "short",
  year: "numeric",
  month: "short",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function read(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** The instant of a local day and time: `local("2006-03-07", "14:00")`. */
export function local(day: string, time: string): Date {
  const candidates = ["-06:00", "-05:00"].map((offset) => new Date(`${day}T${time}:00${offset}`));
  const found = candidates.find((instant) => clockTime(instant) === time);
  if (!found) throw new Error(`There is no ${day} ${time} in ${zone}.`);
  return found;
}

/** The local time, as `14:00`. */
export function clockTime(instant: Date): string {
  const { hour, minute } = read(instant);
  return `${hour}:${minute}`;
}

/** The local day, as `Tue 07 Mar 2006`. */
export function dayInWords(instant: Date): string {
  const { weekday, day, month, year } = read(instant);
  return `${weekday} ${day} ${month} ${year}`;
}

/** The local day, as `2006-03-07`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(instant);
}

/** When something is due: the day alone where it ends with the day, else with its time. */
export function dueInWords(instant: string): string {
  const at = new Date(instant);
  return clockTime(at) === "23:59" ? dayInWords(at) : `${dayInWords(at)} ${clockTime(at)}`;
}

/** A day so many days after another, both as `2006-03-07`. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A moment so many minutes after another. */
export function plusMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
