import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isCivilDate,
  weekday,
  yearsBetween,
} from "../../../src/policy/calendar/civil-date";
import { anyDay } from "./arbitraries";

const plain = (day: string) => Temporal.PlainDate.from(day);

describe("civil dates agree with Temporal", () => {
  test("adding days", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(addDays(day, n)).toBe(plain(day).add({ days: n }).toString());
      }),
    );
  });

  test("adding months, clamped to the end of the month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, n) => {
        expect(addMonths(day, n)).toBe(plain(day).add({ months: n }).toString());
      }),
    );
  });

  test("the days between two days", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe(plain(a).until(plain(b), { largestUnit: "days" }).days);
      }),
    );
  });

  test("the day of the week and the length of the month", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekday(day)).toBe(plain(day).dayOfWeek);
        expect(daysInMonth(day.slice(0, 7))).toBe(plain(day).daysInMonth);
      }),
    );
  });

  test("completed years", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [birth, day] = [a, b].sort();
        fc.pre(!birth.endsWith("02-29"));
        expect(yearsBetween(birth, day)).toBe(plain(birth).until(plain(day), { largestUnit: "years" }).years);
      }),
    );
  });

  test("what is a date", () => {
    const field = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), field(14), field(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const real = (() => {
          try {
            return plain(text).toString() === text;
          } catch {
            return false;
          }
        })();
        expect(isCivilDate(text)).toBe(real);
      }),
    );
    for (const text of [
      "",
      "2006-3-7",
      "2006-03-07T00:00:00Z",
      " 2006-03-07",
      "2006-02-29",
      "20060307",
      "2006-03-07\n",
    ])
      expect(isCivilDate(text)).toBe(false);
  });
});

describe("years of someone born on 29 February", () => {
  test("are complete on 1 March of a common year and on 29 February of a leap year", () => {
    expect(yearsBetween("1992-02-29", "2007-02-28")).toBe(14);
    expect(yearsBetween("1992-02-29", "2007-03-01")).toBe(15);
    expect(yearsBetween("1992-02-29", "2008-02-28")).toBe(15);
    expect(yearsBetween("1992-02-29", "2008-02-29")).toBe(16);
  });

  test("the day before the fifteenth birthday is still fourteen", () => {
    expect(yearsBetween("1991-03-07", "2006-03-06")).toBe(14);
    expect(yearsBetween("1991-03-06", "2006-03-06")).toBe(15);
    expect(yearsBetween("2006-03-06", "2006-03-06")).toBe(0);
    expect(yearsBetween("2006-03-07", "2006-03-06")).toBe(-1);
  });
});
