import fc from "fast-check";
import { edition } from "../../../src/policy/editions";
import { onCallGaps, reachableDuring } from "../../../src/policy/programme/on-call";
import type { OnCallShiftFacts } from "../../../src/policy/programme/facts";
import type { Span } from "../../../src/policy/programme/spans";
import { local } from "../fixture";

const HOUR = 3_600_000;
const zero = Date.parse("2006-03-01T00:00:00Z");
const at = (hour: number) => new Date(zero + hour * HOUR);
const span = ([from, length]: [number, number]): Span => ({ from: at(from), to: at(from + length) });
const shift = (each: Span, withdrawnAt: Date | null = null): OnCallShiftFacts => ({
  ...each,
  id: "shift",
  countyId: "hinds",
  specialistId: "cara",
  backUpId: null,
  withdrawnAt,
  withdrawnBecause: withdrawnAt && "Leave.",
});

const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 })).map(span), {
  maxLength: 6,
});
const hoursIn = (list: Span[], asked: Span) =>
  Array.from({ length: 100 }, (_, hour) => at(hour)).filter(
    (hour) => asked.from <= hour && hour < asked.to && list.some(({ from, to }) => from <= hour && hour < to),
  );

test("FP-HR-08: an hour is a gap when a family needs someone and no standing shift covers it, and else not", () => {
  fc.assert(
    fc.property(spans, spans, spans, (needed, covered, withdrawn) => {
      const asked = { from: at(5), to: at(70) };
      const gaps = onCallGaps(
        needed,
        [...covered.map((each) => shift(each)), ...withdrawn.map((each) => shift(each, at(0)))],
        asked,
      );
      const reached = new Set(hoursIn(covered, asked).map(Number));
      expect(hoursIn(gaps, asked)).toEqual(
        hoursIn(needed, asked).filter((hour) => !reached.has(Number(hour))),
      );
      // Each stands apart from the next, in order, and within what was asked.
      gaps.forEach(({ from, to }, index) => {
        expect(from < to && from >= asked.from && to <= asked.to).toBe(true);
        if (index > 0) expect(gaps[index - 1].to < from).toBe(true);
      });
    }),
  );
});

describe("FP-HR-08, FP-FU-04: a family is to reach someone", () => {
  const { parameters } = edition("ms-2006");
  const asked = { from: local("2006-01-01 00:00"), to: local("2008-01-01 00:00") };
  const acceptedAt = local("2006-03-10 11:00");

  it.each([
    ["not before acceptance", { acceptedAt: null }, []],
    ["from acceptance on, while services run", {}, [{ from: acceptedAt, to: asked.to }]],
    [
      "for a year after services that were completed",
      { terminatedOn: "2006-07-24", terminationReason: "COMPLETION" },
      [{ from: acceptedAt, to: local("2007-07-25 00:00") }],
    ],
    [
      "until services end, where they were not",
      { terminatedOn: "2006-07-24", terminationReason: "RISK" },
      [{ from: acceptedAt, to: local("2006-07-25 00:00") }],
    ],
  ] as const)("%s", (_when, referral, expected) => {
    const served = { acceptedAt, terminatedOn: null, terminationReason: null, ...referral };
    expect(reachableDuring(served, parameters, asked)).toEqual(expected);
  });
});
