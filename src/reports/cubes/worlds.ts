import type { Cell, Sum } from "./lattice";

/** Fewer families or children than these are never shown (HL-07); none at all are. */
export const FEWEST = 11;

/** By how much a hidden cell could be otherwise, at the least, for all that is shown: five values and more. */
export const SPREAD = 4;

/** How many changes are tried for one step before it is given up, and the cell taken for unprotected. */
const MOST_TRIES = 3_000;

/**
 * The worlds that what is shown allows: other counts in the hidden cells under which every shown cell is the
 * same, every sum adds up, and the same cells are small. Each is found step by step from the true one, so that
 * whatever this class says is possible is shown by an example.
 */
export class Worlds {
  private readonly sumsOf = new Map<Cell, { sum: number; sign: 1 | -1 }[]>();
  private readonly cellsOf: { cell: Cell; sign: 1 | -1 }[][];
  private readonly hidden = new Set<Cell>();

  constructor(private readonly sums: readonly Sum[]) {
    this.cellsOf = sums.map(() => []);
  }

  hide(cell: Cell): void {
    this.hidden.add(cell);
    const own: { sum: number; sign: 1 | -1 }[] = [];
    this.sums.forEach(({ whole, parts }, sum) => {
      const sign = whole === cell ? -1 : parts.includes(cell) ? 1 : 0;
      if (sign === 0) return;
      own.push({ sum, sign });
      this.cellsOf[sum].push({ cell, sign });
    });
    this.sumsOf.set(cell, own);
  }

  /** Whether a hidden cell could be otherwise by `SPREAD`, upwards and downwards taken together. */
  protects(cell: Cell): boolean {
    let spread = 0;
    for (const direction of [1, -1] as const) {
      const world = new Map<Cell, number>();
      while (spread < SPREAD && this.step(world, cell, direction)) spread += 1;
    }
    return spread >= SPREAD;
  }

  private canBe(cell: Cell, count: number): boolean {
    return cell.count < FEWEST ? count >= 1 && count < FEWEST : count >= FEWEST;
  }

  /** Goes to a neighbouring world, in which the cell counts one more or one less; false when none is found. */
  private step(world: Map<Cell, number>, cell: Cell, direction: 1 | -1): boolean {
    const changes = new Map<Cell, number>();
    const open = new Map<number, number>();
    let tries = 0;

    const apply = (one: Cell, by: number) => {
      for (const { sum, sign } of this.sumsOf.get(one)!) {
        const left = (open.get(sum) ?? 0) + sign * by;
        if (left === 0) open.delete(sum);
        else open.set(sum, left);
      }
    };
    const change = (one: Cell, by: number): boolean => {
      if (changes.has(one) || (tries += 1) > MOST_TRIES) return false;
      if (!this.canBe(one, (world.get(one) ?? one.count) + by)) return false;
      changes.set(one, by);
      apply(one, by);
      if (balance()) return true;
      apply(one, -by);
      changes.delete(one);
      return false;
    };
    /** What the last change has left open is closed first: the way leads from sum to sum, and back. */
    const balance = (): boolean => {
      const last = [...open].at(-1);
      if (!last) return true;
      const [sum, left] = last;
      return this.cellsOf[sum]
        .map(({ cell: one, sign }) => ({ one, by: left > 0 ? -sign : sign }))
        .map((move) => ({ ...move, opens: this.opens(open, move) }))
        .sort((a, b) => a.opens - b.opens)
        .some(({ one, by }) => change(one, by));
    };

    if (!change(cell, direction)) return false;
    for (const [one, by] of changes) world.set(one, (world.get(one) ?? one.count) + by);
    return true;
  }

  /** How many sums a change would leave open beyond those that it closes. */
  private opens(open: ReadonlyMap<number, number>, { one, by }: { one: Cell; by: number }): number {
    return this.sumsOf.get(one)!.reduce((count, { sum, sign }) => {
      const left = open.get(sum) ?? 0;
      return count + Math.sign(Math.abs(left + sign * by) - Math.abs(left));
    }, 0);
  }
}
