import fc from "fast-check";
import { halfUp } from "../../../src/reports/statistics/rounding";

test.each([
  [1, 2, 0, 1],
  [5, 2, 0, 3],
  [225, 100, 1, 2.3],
  [1005, 1000, 2, 1.01], // 1.005 * 100 is 100.49999999999999 in binary
  [1, 3, 1, 0.3],
  [2, 3, 1, 0.7],
  [100, 8, 1, 12.5],
  [-5, 2, 0, -2],
  [-7, 3, 0, -2],
  [-8, 3, 0, -3],
  [0, 7, 1, 0],
])("%i by %i to %i decimals is %d", (numerator, denominator, decimals, expected) => {
  expect(halfUp(numerator, denominator, decimals)).toBe(expected);
});

test("What is rounded lies within half a unit, and a half goes up", () => {
  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 3 }),
      (n, d, decimals) => {
        const scale = 10 ** decimals;
        const rounded = Math.round(halfUp(n, d, decimals) * scale);
        // Doubled, so that a half is a whole number: -d < 2 (scaled - rounded d) <= ... with the half below excluded.
        const off = 2 * (n * scale - rounded * d);
        expect(off).toBeGreaterThanOrEqual(-d);
        expect(off).toBeLessThan(d);
      },
    ),
  );
});
