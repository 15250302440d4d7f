import type { Cell, Lattice, Sum } from "./lattice";
import { FEWEST, Worlds } from "./worlds";

/** Too few to be shown, and not none. */
export const isSmall = ({ count }: Cell): boolean => count > 0 && count < FEWEST;

/**
 * Which cells of a cube are hidden (HL-07): the small ones, and so many others that no hidden cell can be worked
 * out. Which others is decided by their place and never by their size, so that the choice tells nothing of it.
 * Where a table cannot be protected it is withheld whole, its noughts too; the last one first.
 */
export function hiddenCells({ cells, sums }: Lattice): Set<Cell> {
  const total = cells.find(({ depth }) => depth === 0)!;
  if (isSmall(total)) return new Set(cells);
  const withheld = new Set<number>();
  for (;;) {
    const isLeft = ({ tables }: Cell) => [...tables].some((table) => !withheld.has(table));
    const inPlay = cells.filter((cell) => cell === total || isLeft(cell));
    const standing = new Set(inPlay);
    const kept = sums.filter(({ whole, parts }) => [whole, ...parts].every((cell) => standing.has(cell)));
    const tried = new Protection(inPlay, kept).run();
    if ("hidden" in tried) {
      const out = new Set([...tried.hidden, ...cells.filter((cell) => !standing.has(cell))]);
      for (const cell of evident(sums, out)) out.delete(cell);
      return out;
    }
    withheld.add(Math.max(...[...tried.unprotected.tables].filter((table) => !withheld.has(table))));
  }
}

/** What a shown nought consists of is nought as well, also in a table that is withheld. */
function evident(sums: readonly Sum[], hidden: ReadonlySet<Cell>): Set<Cell> {
  const noughts = new Set<Cell>();
  for (let before = -1; before < noughts.size;) {
    before = noughts.size;
    for (const { whole, parts } of sums)
      if (whole.count === 0 && (!hidden.has(whole) || noughts.has(whole)))
        for (const part of parts) if (hidden.has(part)) noughts.add(part);
  }
  return noughts;
}

/** One attempt to protect the tables that are not withheld. */
class Protection {
  private readonly hidden = new Set<Cell>();
  private readonly worlds: Worlds;
  private readonly sumsOf: Map<Cell, Sum[]>;

  constructor(
    private readonly cells: readonly Cell[],
    private readonly sums: readonly Sum[],
  ) {
    this.worlds = new Worlds(sums);
    this.sumsOf = new Map(cells.map((cell) => [cell, []]));
    for (const sum of sums) for (const cell of cellsIn(sum)) this.sumsOf.get(cell)!.push(sum);
  }

  run(): { hidden: ReadonlySet<Cell> } | { unprotected: Cell } {
    for (const cell of this.cells.filter(isSmall)) this.hide(cell);
    this.leaveNoneAlone();
    // Hiding more only adds worlds: what is protected stays so, and what is added waits for its turn.
    for (const cell of this.hidden)
      while (!this.worlds.protects(cell)) {
        const further = this.nearest(cell);
        if (!further) return { unprotected: cell };
        this.hide(further);
        this.leaveNoneAlone();
      }
    return { hidden: this.hidden };
  }

  private hide(cell: Cell): void {
    this.hidden.add(cell);
    this.worlds.hide(cell);
  }

  private mayHide(cell: Cell): boolean {
    return cell.depth > 0 && cell.count > 0 && !this.hidden.has(cell);
  }

  private isAlone(sum: Sum): boolean {
    return cellsIn(sum).filter((cell) => this.hidden.has(cell)).length === 1;
  }

  /** A cell that is hidden alone in a sum is what the sum lacks: another is hidden with it, where there is one. */
  private leaveNoneAlone(): void {
    for (;;) {
      const further = this.sums
        .filter((sum) => this.isAlone(sum))
        .flatMap((sum) => cellsIn(sum).filter((cell) => this.mayHide(cell)));
      if (further.length === 0) return;
      this.hide(this.best(further));
    }
  }

  /** The one that helps in most sums; among such the finest, among these the first by its place. */
  private best(candidates: readonly Cell[]): Cell {
    const helps = (cell: Cell) => this.sumsOf.get(cell)!.filter((sum) => this.isAlone(sum)).length;
    return [...candidates].sort((a, b) => helps(b) - helps(a) || b.depth - a.depth)[0];
  }

  /** What is shown nearest to a cell, over sums and hidden cells. */
  private nearest(cell: Cell): Cell | null {
    const reached = new Set([cell]);
    for (const one of reached) {
      const around = this.sumsOf.get(one)!.flatMap(cellsIn);
      const further = around.filter((other) => this.mayHide(other));
      if (further.length > 0) return this.best(further);
      for (const other of around) if (this.hidden.has(other)) reached.add(other);
    }
    return null;
  }
}

const cellsIn = ({ whole, parts }: Sum): Cell[] => [whole, ...parts];
