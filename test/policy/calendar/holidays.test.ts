import fc from "fast-check";
import { addDays } from "../../../src/policy/calendar/civil-date";
import { closedDays, dueDay, type HolidayChangeFacts } from "../../../src/policy/calendar/holidays";
import { addWorkingDays } from "../../../src/policy/calendar/working-days";
import { endOfDay, startOfDay } from "../../../src/policy/calendar/zone";

const change = (day: string, changedOn: string, closed = true): HolidayChangeFacts => ({
  id: `${day}/${changedOn}`,
  day,
  closed,
  name: closed ? "Day of mourning" : null,
  changedAt: startOfDay(changedOn),
});
// Received Monday 6 March 2006; five working days later is Monday 13 March (FP-RF-04).
const begins = startOfDay("2006-03-06");
const due = (changes: HolidayChangeFacts[], metAt: Date | null = null) =>
  dueDay(changes, { begins, metAt }, (holidays) => addWorkingDays("2006-03-06", 5, holidays));

describe("FP-DF-07: a change of the calendar moves what is open", () => {
  test("by the statute alone the day is the thirteenth", () => expect(due([])).toBe("2006-03-13"));

  test("a holiday that was known before counts from the start", () =>
    expect(due([change("2006-03-10", "2006-01-02")])).toBe("2006-03-14"));

  test("a holiday added while it is open moves it", () =>
    expect(due([change("2006-03-10", "2006-03-08")])).toBe("2006-03-14"));

  test("one added after it was met, or after it was overdue, leaves it", () => {
    expect(due([change("2006-03-10", "2006-03-08")], startOfDay("2006-03-07"))).toBe("2006-03-13");
    expect(due([change("2006-03-10", "2006-03-14")])).toBe("2006-03-13");
  });

  test("a holiday taken away again moves it back, while it is open", () => {
    const added = change("2006-03-10", "2006-03-08");
    expect(due([added, change("2006-03-10", "2006-03-09", false)])).toBe("2006-03-13");
    expect(due([added, change("2006-03-10", "2006-03-15", false)])).toBe("2006-03-14");
  });

  test("a statutory holiday that is taken away is a working day", () => {
    expect(closedDays([]).has("2006-07-04")).toBe(true);
    expect(closedDays([change("2006-07-04", "2006-06-01", false)]).has("2006-07-04")).toBe(false);
  });

  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays("2006-02-20", n));
  const changes = fc
    .array(fc.tuple(day, day, fc.boolean()), { maxLength: 8 })
    .map((rows) => rows.map(([of, on, closed]) => change(of, on, closed)))
    .map((rows) => rows.sort((a, b) => a.changedAt.getTime() - b.changedAt.getTime()));

  test("what comes after the day it was due, or met, changes nothing, whatever it is", () => {
    fc.assert(
      fc.property(
        changes,
        fc.option(fc.integer({ min: 0, max: 20 }).map((n) => addDays("2006-03-06", n))),
        (some, met) => {
          const metAt = met === null ? null : startOfDay(met);
          const without = due(some, metAt);
          const end = metAt && metAt < endOfDay(without) ? metAt : endOfDay(without);
          const later = change("2006-03-13", "2006-06-01");
          expect(due([...some.filter(({ changedAt }) => changedAt <= end), later], metAt)).toBe(without);
        },
      ),
    );
  });
});
