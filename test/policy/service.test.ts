import fc from "fast-check";
import { addDays, daysBetween } from "../../src/policy/calendar/civil-date";
import type { ReferralFacts } from "../../src/policy/facts";
import {
  bandOf,
  firstContactOn,
  hoursIn,
  phaseClock,
  phases,
  plannedEnd,
  serviceWeek,
  treatmentStatus,
  weekSpan,
} from "../../src/policy/service";
import { anyCase } from "./obligations/arbitrary-case";
import { at, baseCase, contact, ms2006, submittedCase, visit, weeks } from "./obligations/fixture";

const { parameters } = ms2006;
const shape = (referral: Partial<ReferralFacts>) =>
  phases(baseCase(referral), parameters).map(({ phase, from, to }) => `${phase} ${from} ${to}`);

describe("the first contact", () => {
  const firstOf = (...contacts: ReturnType<typeof contact>[]) =>
    firstContactOn(submittedCase("2006-03-06 09:00", {}, { contacts }), parameters);

  test("is the first meeting in person that took place since the referral", () => {
    expect(firstOf(visit("2006-03-08 10:00", 1), visit("2006-03-07 10:00", 1))).toBe("2006-03-07");
    expect(firstOf(visit("2006-03-06 08:59", 1))).toBeNull();
    expect(firstOf(contact("2006-03-07 10:00", 1))).toBeNull();
    expect(firstOf(visit("2006-03-07 10:00", 1, { result: "NO_SHOW" }))).toBeNull();
    expect(firstOf(visit("2006-03-07 10:00", 1, { voidedAt: at("2006-03-08 10:00") }))).toBeNull();
    expect(firstOf(contact("2006-03-07 10:00", 1, { type: "COURT", faceToFace: true }))).toBeNull();
  });

  test("is a local day: late in the evening it is not yet tomorrow", () => {
    expect(firstOf(visit("2006-03-07 23:30", 1))).toBe("2006-03-07");
  });
});

describe("FP-DF-06: the phases", () => {
  test("are ten weeks and ten weeks, by the calendar", () => {
    expect(shape({})).toEqual(["INTENSIVE 2006-03-07 2006-05-15", "MAINTENANCE 2006-05-16 2006-07-24"]);
  });
  test("change earlier with a step-down, from the service week in which it is decided", () => {
    expect(shape({ steppedDownOn: "2006-05-04" })).toEqual([
      "INTENSIVE 2006-03-07 2006-05-01",
      "MAINTENANCE 2006-05-02 2006-07-24",
    ]);
  });
  test("stay intensive under a hold, to the step-down or to the planned end", () => {
    expect(shape({ heldOn: "2006-05-10" })).toEqual(["INTENSIVE 2006-03-07 2006-07-24"]);
    const until = ["INTENSIVE 2006-03-07 2006-06-12", "MAINTENANCE 2006-06-13 2006-07-24"];
    expect(shape({ heldOn: "2006-05-10", steppedDownOn: "2006-06-14" })).toEqual(until);
    // The step-down tells of the hold before it, also when the hold itself is no longer on record.
    expect(shape({ steppedDownOn: "2006-06-14" })).toEqual(until);
  });
  test("a hold after week 10 leaves the weeks gone by as they were", () => {
    expect(shape({ heldOn: "2006-05-31" })).toEqual([
      "INTENSIVE 2006-03-07 2006-05-15",
      "MAINTENANCE 2006-05-16 2006-05-29",
      "INTENSIVE 2006-05-30 2006-07-24",
    ]);
  });
  test("go on extended from week 21, and end where services end", () => {
    expect(shape({ extendedUntil: "2006-08-28" })[2]).toBe("EXTENDED 2006-07-25 2006-08-28");
    expect(shape({ extendedUntil: "2006-08-28", terminatedOn: "2006-05-01" })).toEqual([
      "INTENSIVE 2006-03-07 2006-05-01",
    ]);
  });
  test("are to end with week 20, or with the extension", () => {
    expect(plannedEnd(baseCase(), parameters)).toBe("2006-07-24");
    expect(plannedEnd(baseCase({ extendedUntil: "2006-08-28" }), parameters)).toBe("2006-08-28");
    expect(plannedEnd(submittedCase("2006-03-06 09:00"), parameters)).toBeNull();
  });
});

describe("the clock of the phases", () => {
  const clock = (today: string, referral: Partial<ReferralFacts> = {}) => {
    const { statusUntil, statusAfter } = phaseClock(baseCase(referral), parameters, today);
    return `${statusUntil} ${statusAfter}`;
  };
  test("moves intensive to maintenance on the first day of week 11", () => {
    expect(clock("2006-03-10")).toBe("2006-05-16 MAINTENANCE");
    expect(clock("2006-05-15")).toBe("2006-05-16 MAINTENANCE");
    expect(clock("2006-05-16")).toBe("null null");
  });
  test("moves maintenance to extended after week 20 where an extension is recorded", () => {
    expect(clock("2006-06-01", { extendedUntil: "2006-08-28" })).toBe("2006-07-25 EXTENDED");
    expect(clock("2006-07-26", { extendedUntil: "2006-08-28" })).toBe("null null");
  });
  test("a hold moves the day to the planned end", () => {
    expect(clock("2006-05-10", { heldOn: "2006-05-10" })).toBe("2006-07-25 MAINTENANCE");
    expect(clock("2006-05-10", { heldOn: "2006-05-10", extendedUntil: "2006-08-28" })).toBe(
      "2006-07-25 EXTENDED",
    );
  });
  test("reads today from the case when no day is given", () => {
    const kase = { ...baseCase(), now: at("2006-04-01 09:00") };
    expect(phaseClock(kase, parameters)).toEqual({ statusUntil: "2006-05-16", statusAfter: "MAINTENANCE" });
  });

  test("agrees with the status of every day: none moves before it, all have moved on it", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 220 }), (kase, n) => {
        const first = firstContactOn(kase, parameters);
        fc.pre(first !== null);
        const today = addDays(first, n);
        const status = treatmentStatus(kase, parameters, today);
        const { statusUntil, statusAfter } = phaseClock(kase, parameters, today);
        const days = statusUntil ? daysBetween(today, statusUntil) : 60;
        expect(days).toBeGreaterThan(0);
        for (let ahead = 0; ahead < days; ahead += 1)
          expect(treatmentStatus(kase, parameters, addDays(today, ahead))).toBe(status);
        if (statusUntil) expect(treatmentStatus(kase, parameters, statusUntil)).toBe(statusAfter);
      }),
    );
  });
});

describe("weeks, phases and bands agree", () => {
  test("each day of a phase has the status, and each of its weeks the band, of that phase", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const first = firstContactOn(kase, parameters);
        fc.pre(first !== null);
        let next = first;
        for (const { phase, from, to } of phases(kase, parameters)) {
          expect(from).toBe(next);
          for (const day of [from, to]) {
            expect(treatmentStatus(kase, parameters, day)).toBe(phase);
            expect(bandOf(kase, parameters, serviceWeek(first, day)).phase).toBe(phase);
          }
          next = addDays(to, 1);
        }
      }),
    );
  });

  test("a day lies in the span of its service week", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (n) => {
        const day = addDays("2006-03-07", n);
        const { from, to } = weekSpan("2006-03-07", serviceWeek("2006-03-07", day));
        expect(from <= day && day <= to).toBe(true);
        expect(daysBetween(from, to)).toBe(6);
      }),
    );
  });

  test("past week 20 the band of maintenance is advice", () => {
    expect(bandOf(baseCase(), parameters, 20).advisory).toBe(false);
    const band = bandOf(baseCase({ extendedUntil: "2006-08-28" }), parameters, 21);
    expect([band.min, band.max, band.advisory, band.phase]).toEqual([2, 5, true, "EXTENDED"]);
  });
});

test("hours in a span are those of the contacts that began on its days", () => {
  const kase = baseCase({}, { contacts: [...weeks(2, 3, 6, 2), contact("2006-03-20 23:59", 1)] });
  const { total, faceToFace, contacts } = hoursIn(kase, parameters, weekSpan("2006-03-07", 2));
  expect([total, faceToFace, contacts.length]).toEqual([7, 2, 3]);
});
