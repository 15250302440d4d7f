import fc from "fast-check";
import { Temporal } from "@js-temporal/polyfill";

/** Days from 1950 to 2100: older than any child of the programme, later than any case. */
export const anyDay = fc
  .integer({ min: 0, max: 55_000 })
  .map((n) => Temporal.PlainDate.from("1950-01-01").add({ days: n }).toString());

/** Moments of the same years, in milliseconds. */
export const anyInstant = fc
  .integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 6, 1) })
  .map((time) => new Date(time));

/** The Sundays on which the clocks change, and the days beside them. */
export const clockChangeDay = fc
  .constantFrom(
    "1974-01-06",
    "1986-04-27",
    "2006-04-02",
    "2006-10-29",
    "2007-03-11",
    "2007-11-04",
    "2026-03-08",
  )
  .chain((day) =>
    fc.integer({ min: -1, max: 1 }).map((n) => Temporal.PlainDate.from(day).add({ days: n }).toString()),
  );

/** Moments within a day and a half of a change of the clocks. */
export const clockChangeInstant = fc
  .tuple(clockChangeDay, fc.integer({ min: -12 * 3_600_000, max: 36 * 3_600_000 }))
  .map(([day, ms]) => new Date(Date.parse(day) + ms));
