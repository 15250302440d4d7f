import { Temporal } from "@js-temporal/polyfill";

/** Time as the people of a case speak of it: by the clock of America/Chicago. Independent of the server's code. */
const zone = "America/Chicago";

/** `2006-03-06 09:00` by the local clock, as an ISO instant. */
export const local = (text: string): string =>
  Temporal.PlainDateTime.from(text.replace(" ", "T")).toZonedDateTime(zone).toInstant().toString();

/** An instant by the local clock: `2006-03-06 09:00`; null stays null. */
export const localOf = (instant: string | null): string | null =>
  instant &&
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" })
    .replace("T", " ");

/** The local day of an instant. */
export const localDay = (instant: string): string => localOf(instant)!.slice(0, 10);

/** So many minutes after a local time, by the clock on the wall. */
export const later = (text: string, minutes: number): string =>
  localOf(Temporal.Instant.from(local(text)).add({ minutes }).toString())!;

/** The day so many days after another. */
export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The day so many calendar months after another, at the end of a month where it has to be. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();
