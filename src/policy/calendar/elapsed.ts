const MS_A_MINUTE = 60_000;
const MS_AN_HOUR = 60 * MS_A_MINUTE;

/** The moment so many minutes later. */
export const addMinutes = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MS_A_MINUTE);

/** The whole minutes from one moment to another. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / MS_A_MINUTE);

/** The moment so many hours later by a running clock: nights, weekends and clock changes count (AMB-15). */
export const addHours = (instant: Date, hours: number): Date =>
  new Date(instant.getTime() + hours * MS_AN_HOUR);

/** The whole second of a moment. On time is judged by the second: fractions never make anyone late. */
export const second = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Whether a moment comes after a mark, by whole seconds. */
export const isPast = (mark: Date, instant: Date): boolean => second(instant) > second(mark);

/** The earlier of two moments. */
export const earlier = (a: Date, b: Date): Date => (a <= b ? a : b);

/** The later of two moments. */
export const later = (a: Date, b: Date): Date => (a >= b ? a : b);
