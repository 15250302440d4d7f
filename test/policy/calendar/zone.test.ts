import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { addHours, isPast } from "../../../src/policy/calendar/elapsed";
import {
  agencyZone,
  civilDateOf,
  endOfDay,
  formatDay,
  formatInstant,
  startOfDay,
} from "../../../src/policy/calendar/zone";
import { anyDay, anyInstant, clockChangeDay, clockChangeInstant } from "./arbitraries";

const zoned = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(agencyZone);
const startByTemporal = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(agencyZone).epochMilliseconds;

const someInstant = fc.oneof(anyInstant, clockChangeInstant);
const someDay = fc.oneof(anyDay, clockChangeDay);

describe("local time agrees with Temporal", () => {
  test("the local day of a moment", () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        expect(civilDateOf(instant)).toBe(zoned(instant).toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  test("the first moment of a day", () => {
    fc.assert(
      fc.property(someDay, (day) => expect(startOfDay(day).getTime()).toBe(startByTemporal(day))),
      {
        numRuns: 500,
      },
    );
  });

  test("the last second of a day, also when it has 23 or 25 hours", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const end = Temporal.PlainDate.from(day).toZonedDateTime({
          timeZone: agencyZone,
          plainTime: "23:59:59",
        });
        expect(endOfDay(day).getTime()).toBe(end.epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  test("a moment in words", () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        const local = zoned(instant);
        const day = local.toPlainDate().toLocaleString("en-US", { weekday: "short" });
        const month = local.toPlainDate().toLocaleString("en-US", { month: "short" });
        const time = local.toPlainTime().toString({ smallestUnit: "minute" });
        expect(formatInstant(instant)).toBe(`${day} ${local.day} ${month} ${local.year} ${time}`);
      }),
      { numRuns: 300 },
    );
  });

  test("elapsed hours run through nights, weekends and clock changes", () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 200 }), (instant, hours) => {
        expect(addHours(instant, hours).getTime()).toBe(zoned(instant).add({ hours }).epochMilliseconds);
      }),
    );
  });
});

describe("days and moments in words", () => {
  test("read as a worker would write them", () => {
    expect(formatDay("2006-03-08")).toBe("Wed 8 Mar 2006");
    expect(formatInstant(new Date("2006-03-08T15:00:00Z"))).toBe("Wed 8 Mar 2006 09:00");
  });

  test("late in the evening the local day is still the one before UTC's", () => {
    expect(civilDateOf(new Date("2006-07-01T04:50:00Z"))).toBe("2006-06-30");
    expect(civilDateOf(new Date("2006-07-01T05:10:00Z"))).toBe("2006-07-01");
  });
});

test("fractions of a second never make anyone late", () => {
  const mark = new Date("2006-03-09T05:59:59.000Z");
  expect(isPast(mark, new Date("2006-03-09T05:59:59.999Z"))).toBe(false);
  expect(isPast(mark, new Date("2006-03-09T06:00:00.000Z"))).toBe(true);
});
