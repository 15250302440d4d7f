import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import {
  addWorkingDays,
  isWorkingDay,
  nthWorkingDay,
  statutoryHolidays,
  statutoryHolidaySet,
} from "../../../src/policy/calendar/working-days";
import { anyDay } from "./arbitraries";

const holidays = statutoryHolidaySet(1949, 2105);

/** The fifth working day of each month, from the specification. */
const fifthWorkingDays = `
  2006-01-09 2006-02-07 2006-03-07 2006-04-07 2006-05-05 2006-06-07
  2006-07-10 2006-08-07 2006-09-08 2006-10-06 2006-11-07 2006-12-07
  2007-01-08 2007-02-07 2007-03-07 2007-04-06 2007-05-07 2007-06-07
  2007-07-09 2007-08-07 2007-09-10 2007-10-05 2007-11-07 2007-12-07
  2026-01-08 2026-02-06 2026-03-06 2026-04-07 2026-05-07 2026-06-05
  2026-07-07 2026-08-07 2026-09-08 2026-10-07 2026-11-06 2026-12-07
`
  .trim()
  .split(/\s+/);

describe("FP-DF-07: the fifth working day", () => {
  test.each(fifthWorkingDays.map((day) => [day.slice(0, 7), day]))("of %s is %s", (month, day) => {
    expect(nthWorkingDay(month, 5, holidays)).toBe(day);
  });

  test("of July 2026 is a day later where Saturday's holiday is kept on Monday", () => {
    const moved = new Set(statutoryHolidays(2026, { saturdaysMove: true }).map(({ date }) => date));
    expect(nthWorkingDay("2026-07", 5, moved)).toBe("2026-07-08");
  });
});

describe("the statutory holidays", () => {
  test("of 2006, when New Year's Day is a Sunday", () => {
    expect(statutoryHolidays(2006).map(({ date }) => date)).toEqual([
      "2006-01-02",
      "2006-01-16",
      "2006-02-20",
      "2006-04-24",
      "2006-05-29",
      "2006-07-04",
      "2006-09-04",
      "2006-11-11",
      "2006-11-23",
      "2006-12-25",
    ]);
  });

  test("never fall on a Sunday, and are ten a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), (year) => {
        const days = statutoryHolidays(year).map(({ date }) => Temporal.PlainDate.from(date));
        expect(new Set(days.map(String)).size).toBe(10);
        expect(days.every((day) => day.dayOfWeek !== 7 && day.year === year)).toBe(true);
      }),
    );
  });
});

describe("working days agree with a day-by-day count by Temporal", () => {
  const works = (day: Temporal.PlainDate) => day.dayOfWeek <= 5 && !holidays.has(day.toString());

  test("whether a day is one", () => {
    fc.assert(
      fc.property(anyDay, (day) =>
        expect(isWorkingDay(day, holidays)).toBe(works(Temporal.PlainDate.from(day))),
      ),
    );
  });

  test("adding some", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (day, n) => {
        const start = Temporal.PlainDate.from(day);
        const end = Temporal.PlainDate.from(addWorkingDays(day, n, holidays));
        let counted = 0;
        for (
          let at = start.add({ days: 1 });
          Temporal.PlainDate.compare(at, end) <= 0;
          at = at.add({ days: 1 })
        )
          if (works(at)) counted += 1;
        expect(counted).toBe(n);
        expect(n === 0 ? end.equals(start) : works(end)).toBe(true);
      }),
    );
  });

  test("five after Monday 6 March 2006 is Monday 13 March; an extra day off moves it on", () => {
    expect(addWorkingDays("2006-03-06", 5, holidays)).toBe("2006-03-13");
    expect(addWorkingDays("2006-03-06", 5, new Set([...holidays, "2006-03-10"]))).toBe("2006-03-14");
  });
});
