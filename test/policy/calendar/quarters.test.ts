import fc from "fast-check";
import { addDays } from "../../../src/policy/calendar/civil-date";
import { quarterOf, quartersOf } from "../../../src/policy/calendar/quarters";
import { anyDay } from "./arbitraries";

test.each([
  ["2006-01-01", "2006-Q1", "2006-01-01", "2006-03-31"],
  ["2006-06-30", "2006-Q2", "2006-04-01", "2006-06-30"],
  ["2006-07-01", "2006-Q3", "2006-07-01", "2006-09-30"],
  ["2008-12-31", "2008-Q4", "2008-10-01", "2008-12-31"],
])("%s lies in %s, from %s to %s", (on, name, from, to) => {
  expect(quarterOf(on)).toEqual({ name, from, to });
});

test("the quarters of a stretch tile it: each day lies in one, and the next begins the day after", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (from, length) => {
      const to = addDays(from, length);
      const quarters = quartersOf({ from, to });
      expect(quarters[0]).toEqual(quarterOf(from));
      expect(quarters.at(-1)).toEqual(quarterOf(to));
      quarters.slice(1).forEach((next, index) => expect(next.from).toBe(addDays(quarters[index].to, 1)));
    }),
  );
});
