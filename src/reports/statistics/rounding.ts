/**
 * A quotient of whole numbers, rounded half up: what lies in the middle goes to the larger, 2.25 to 2.3. It is
 * worked out in whole numbers, so that no binary fraction decides which way a half goes.
 */
export function halfUp(numerator: number, denominator: number, decimals: number): number {
  const by = 2n * BigInt(denominator);
  const scaled = 2n * BigInt(numerator) * 10n ** BigInt(decimals) + BigInt(denominator);
  const floor = scaled >= 0n ? scaled / by : (scaled - by + 1n) / by;
  return Number(floor) / 10 ** decimals;
}
