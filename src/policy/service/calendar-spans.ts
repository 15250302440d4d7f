import { addDays, addMonths, weekday, type CivilDate } from "../calendar/civil-date";
import { remembered } from "../calendar/remembered";
import { formatDay } from "../calendar/zone";
import type { DaySpan } from "../obligations/obligation";

/** The calendar's own months, quarters and weeks: those that papers and meetings are counted by. */

const firstOfMonth = (day: CivilDate): CivilDate => `${day.slice(0, 7)}-01`;

/** So many whole months from the first day of one. */
const monthsFrom = (first: CivilDate, months: number): DaySpan => ({
  from: first,
  to: addDays(addMonths(first, months), -1),
});

/** The calendar month of a day. */
export const monthSpan = remembered((day: CivilDate): Readonly<DaySpan> => monthsFrom(firstOfMonth(day), 1));

/** Monday to Sunday. */
const weekOf = remembered((day: CivilDate): Readonly<DaySpan> => {
  const from = addDays(day, 1 - weekday(day));
  return { from, to: addDays(from, 6) };
});

/** The calendar spans that a span of days touches, one after the other. */
function touched({ from, to }: DaySpan, spanOf: (day: CivilDate) => DaySpan): DaySpan[] {
  const spans: DaySpan[] = [];
  for (let day = from; day <= to; day = addDays(spans.at(-1)!.to, 1)) spans.push(spanOf(day));
  return spans;
}

/** The calendar months that a span of days touches. */
export const monthsOf = (span: DaySpan): DaySpan[] => touched(span, monthSpan);

/** The weeks from Monday to Sunday that lie within a span of days as a whole. */
export const wholeWeeksOf = (span: DaySpan): DaySpan[] =>
  touched(span, weekOf).filter(({ from, to }) => from >= span.from && to <= span.to);

/** The month of a day in words: "Mar 2006". */
export const formatMonth = remembered((day: CivilDate): string =>
  formatDay(day).split(" ").slice(2).join(" "),
);
