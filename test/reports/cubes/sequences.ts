import { attack, type Loot, type PublishedTable } from "./attacker";
import type { Random } from "./caseloads";

export interface Tried {
  sequences: number;
  /** Hidden cells that were asked for, counted in each sequence. */
  hidden: number;
  /** Those that were worked out. */
  recovered: number;
  /** The first of these, in words. */
  first: string | null;
}

export const nothingTried = (): Tried => ({ sequences: 0, hidden: 0, recovered: 0, first: null });

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)];

/** One query: a table whole, some of its pages, or what it says of one value. */
function query(tables: readonly PublishedTable[], random: Random): PublishedTable {
  const table = pick(tables, random);
  const way = random();
  if (way < 0.3) return table;
  if (way < 0.6) {
    const first = 1 + Math.floor(random() * 100);
    const after = Math.floor(random() * table.cells.length);
    return { ...table, cells: table.cells.slice(after, after + first) };
  }
  const { at } = pick(table.cells, random);
  const dimension = pick(Object.keys(at), random);
  return { ...table, cells: table.cells.filter((cell) => cell.at[dimension] === at[dimension]) };
}

/** What several queries answered of the same table is put together. */
function together(answers: readonly PublishedTable[]): PublishedTable[] {
  const tables = new Map<string, PublishedTable>();
  for (const answer of answers) {
    const known = tables.get(answer.name);
    const cells = known ? [...new Set([...known.cells, ...answer.cells])] : answer.cells;
    tables.set(answer.name, { ...answer, cells });
  }
  return [...tables.values()];
}

/** Asks a random sequence of queries, and works out what it can from all the answers. */
export function sequence(tables: readonly PublishedTable[], random: Random): Loot {
  const answers = Array.from({ length: 1 + Math.floor(random() * 8) }, () => query(tables, random));
  const combinations = Array.from({ length: 40 }, (): [number, number] => [
    Math.floor(random() * 60),
    Math.floor(random() * 60),
  ]);
  return attack(together(answers), { combinations });
}

/** Adds a sequence to what was tried. */
export function added(tried: Tried, { hidden, recovered }: Loot): Tried {
  const [one] = recovered;
  return {
    sequences: tried.sequences + 1,
    hidden: tried.hidden + hidden,
    recovered: tried.recovered + recovered.length,
    first: tried.first ?? (one ? `${one.cell} = ${one.value}` : null),
  };
}
