import { remembered } from "./remembered";

/** A day on the calendar in America/Chicago, written `YYYY-MM-DD`: it has no time and no zone. */
export type CivilDate = string;

const MS_A_DAY = 86_400_000;

/** The `n`th day since 1970, in writing. */
const dayNumbered = remembered((n: number): CivilDate => {
  const at = new Date(n * MS_A_DAY);
  return `${pad(at.getUTCFullYear(), 4)}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
});

/** Midnight with which a day begins in Greenwich, in milliseconds. */
export const timeOf = remembered((day: CivilDate): number => Date.parse(day));

/** The day that a clock set to UTC would show at a time in milliseconds. */
export const dayAt = (time: number): CivilDate => dayNumbered(Math.floor(time / MS_A_DAY));

/** Whether the text names a day that exists. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  // The platform rolls 30 February over to March: a real day comes back as it was written.
  return !Number.isNaN(time) && dayAt(time) === text;
}

/** The day `n` days later, or earlier when negative. */
export const addDays = (day: CivilDate, n: number): CivilDate => dayAt(timeOf(day) + n * MS_A_DAY);

/** The same day of the month `n` months later; the last day of that month when it has no such day. */
export function addMonths(day: CivilDate, n: number): CivilDate {
  const [year, month, date] = parts(day);
  const months = year * 12 + (month - 1) + n;
  const target = `${pad(Math.floor(months / 12), 4)}-${two((((months % 12) + 12) % 12) + 1)}`;
  return `${target}-${two(Math.min(date, daysInMonth(target)))}`;
}

/** How many days `to` lies after `from`. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (timeOf(to) - timeOf(from)) / MS_A_DAY;

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: CivilDate): number => ((new Date(timeOf(day)).getUTCDay() + 6) % 7) + 1;

/**
 * Completed years from birth to a day; negative before birth. A year of someone born on 29 February is
 * complete on 1 March where the year has no such day (FP-TP-02).
 */
export const yearsBetween = (birth: CivilDate, day: CivilDate): number =>
  parts(day)[0] - parts(birth)[0] - (day.slice(5) < birth.slice(5) ? 1 : 0);

/** How many days a month has, written `YYYY-MM`. */
export function daysInMonth(month: string): number {
  const [year, number] = parts(month);
  if (number === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}

const parts = (text: string): number[] => text.split("-").map(Number);
const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
