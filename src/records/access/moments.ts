/** The later of two moments. */
export const latest = (a: Date, b: Date): Date => (a > b ? a : b);

/** The earliest of some moments; null is one that never comes. */
export const earliest = (...moments: (Date | null)[]): Date | null =>
  moments.reduce((first, one) => (first === null || (one !== null && one < first) ? one : first), null);
