/**
 * An attacker of published tables. It knows what everyone is told: the published numbers, which value is part of
 * which, that noughts are hidden only in a table that is withheld whole, and that a hidden total is below eleven. It knows nothing of the code
 * that hides, and shares none with it.
 */

/** A published number by what it tells apart; null where it is hidden. */
export interface Published {
  at: Record<string, string>;
  value: number | null;
  /** Its share of the whole in percent, to one decimal. */
  share?: number | null;
}

/** A published table with the trees of its dimensions: each value with the one that it is part of; "" for all. */
export interface PublishedTable {
  name: string;
  parents: Record<string, Record<string, string>>;
  cells: Published[];
}

export interface Loot {
  /** The hidden cells that were asked for. */
  hidden: number;
  /** Those that were worked out, with what they must be. */
  recovered: { cell: string; value: number }[];
}

/** Σ coefficient × unknown = constant. */
interface Equation {
  of: Map<string, number>;
  constant: number;
}

const nameOf = (table: string, at: Record<string, string>) =>
  `${table}: ${Object.entries(at)
    .filter(([, value]) => value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(" ")}`;

/** Everything that adds up in a table, found by its labels alone. */
export function equationsOf({ name, parents, cells }: PublishedTable): Equation[] {
  const byName = new Map(cells.map((cell) => [nameOf(name, cell.at), cell]));
  const families = new Map<string, Published[]>();
  for (const cell of cells)
    for (const [dimension, value] of Object.entries(cell.at)) {
      if (!value) continue;
      const above = nameOf(name, { ...cell.at, [dimension]: parents[dimension][value] });
      const sum = `${dimension}|${parents[dimension][value]}|${above}`;
      families.set(sum, [...(families.get(sum) ?? []), cell]);
    }
  return [...families].flatMap(([sum, parts]) => {
    const [dimension, parent, above] = sum.split("|");
    const whole = byName.get(above);
    const finer = Object.values(parents[dimension]).filter((each) => each === parent).length;
    if (!whole || parts.length !== finer) return [];
    const of = new Map<string, number>();
    let constant = 0;
    for (const [cell, sign] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)])
      if (cell.value === null) of.set(nameOf(name, cell.at), sign);
      else constant -= sign * cell.value;
    return of.size > 0 ? [{ of, constant }] : [];
  });
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** a × left + b × right, in whole numbers without a common divisor. */
function combined(left: Equation, a: number, right: Equation, b: number): Equation {
  const of = new Map<string, number>();
  for (const [{ of: terms }, by] of [[left, a] as const, [right, b] as const])
    for (const [cell, factor] of terms) {
      const sum = (of.get(cell) ?? 0) + by * factor;
      if (sum === 0) of.delete(cell);
      else of.set(cell, sum);
    }
  const constant = a * left.constant + b * right.constant;
  const divisor = [...of.values()].reduce(gcd, constant) || 1;
  return {
    of: new Map([...of].map(([cell, factor]) => [cell, factor / divisor])),
    constant: constant / divisor,
  };
}

/** Gauss and Jordan, exactly: every unknown that the equations determine stands alone in a row. */
export function eliminated(equations: readonly Equation[]): Equation[] {
  const rows: Equation[] = [];
  const pivots: string[] = [];
  for (const equation of equations) {
    let rest = equation;
    rows.forEach((row, index) => {
      const factor = rest.of.get(pivots[index]);
      if (factor) rest = combined(rest, row.of.get(pivots[index])!, row, -factor);
    });
    const [pivot] = rest.of.keys();
    if (pivot === undefined) continue;
    rows.forEach((row, index) => {
      const factor = row.of.get(pivot);
      if (factor) rows[index] = combined(row, rest.of.get(pivot)!, rest, -factor);
    });
    rows.push(rest);
    pivots.push(pivot);
  }
  return rows;
}

type Bounds = Map<string, [low: number, high: number]>;

/** Narrows what each unknown can be, from every equation in turn, until nothing changes. */
function narrow(equations: readonly Equation[], bounds: Bounds): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { of, constant } of equations) {
      let [low, high] = [0, 0];
      for (const [cell, factor] of of) {
        const [from, to] = bounds.get(cell)!;
        low += factor > 0 ? factor * from : factor * to;
        high += factor > 0 ? factor * to : factor * from;
      }
      for (const [cell, factor] of of) {
        const [from, to] = bounds.get(cell)!;
        const [least, most] = factor > 0 ? [factor * from, factor * to] : [factor * to, factor * from];
        const rest = [constant - (high - most), constant - (low - least)].map((end) => end / factor);
        const [a, b] = factor > 0 ? rest : rest.reverse();
        const next: [number, number] = [
          Math.max(from, Math.ceil(a - 1e-9)),
          Math.min(to, Math.floor(b + 1e-9)),
        ];
        if (next[0] > from || next[1] < to) {
          bounds.set(cell, next);
          changed = true;
        }
      }
    }
  }
}

/** How a rate gives away what it is of: a share of a known whole is a number again. */
function unshared(table: PublishedTable): PublishedTable {
  const whole = table.cells.find(({ at }) => Object.values(at).every((value) => !value))?.value;
  const cells = table.cells.map((cell) =>
    cell.value === null && typeof cell.share === "number" && whole
      ? { ...cell, value: Math.round((cell.share * whole) / 100) }
      : cell,
  );
  return { ...table, cells };
}

const MOST = 1e9;
const isTotal = (at: Record<string, string>) => Object.values(at).every((value) => !value);

/** How finely a cell tells apart, in each dimension. */
const levelsOf = ({ parents }: PublishedTable, at: Record<string, string>): string =>
  Object.entries(at)
    .map(([dimension, value]) => {
      let level = 0;
      for (let above = value; above; above = parents[dimension][above]) level += 1;
      return level;
    })
    .join();

/**
 * A nought is shown wherever anything as fine is; where nothing is, the table may have been withheld whole, but
 * for what a shown nought consists of.
 */
function leastOf(table: PublishedTable, at: Record<string, string>): number {
  const levels = levelsOf(table, at);
  const byName = new Map(table.cells.map((cell) => [nameOf("", cell.at), cell]));
  const wholeOf = (cell: Published, dimension: string) => {
    const above = table.parents[dimension][cell.at[dimension]];
    return byName.get(nameOf("", { ...cell.at, [dimension]: above }));
  };
  const speaks = (cell: Published) =>
    cell.value !== null &&
    (cell.value > 0 ||
      Object.keys(cell.at)
        .filter((dimension) => cell.at[dimension])
        .every((dimension) => (wholeOf(cell, dimension)?.value ?? 0) > 0));
  return table.cells.some((cell) => levelsOf(table, cell.at) === levels && speaks(cell)) ? 1 : 0;
}

export interface Means {
  /** What it is told beforehand of a hidden cell. */
  told?: (cell: string) => [low: number, high: number] | null;
  /** Sums of equations that it tries besides: pairs of their indexes. */
  combinations?: readonly [number, number][];
}

/** Works out what can be worked out from some published tables together. */
export function attack(tables: readonly PublishedTable[], { told, combinations = [] }: Means = {}): Loot {
  const given = tables.map(unshared);
  const regained = tables.flatMap(({ name, cells }, table) =>
    cells.flatMap(({ at, value }, index) => {
      const now = given[table].cells[index].value;
      return value === null && now !== null ? [{ cell: nameOf(name, at), value: now }] : [];
    }),
  );
  const direct = given.flatMap(equationsOf);
  const sums = combinations
    .filter(([a, b]) => a < direct.length && b < direct.length && a !== b)
    .flatMap(([a, b]) => [combined(direct[a], 1, direct[b], 1), combined(direct[a], 1, direct[b], -1)]);
  const equations = [...direct, ...sums, ...eliminated(direct)];
  const bounds: Bounds = new Map();
  for (const table of given) {
    const least = new Map<string, number>();
    for (const { at, value } of table.cells) {
      if (value !== null) continue;
      const levels = levelsOf(table, at);
      if (!least.has(levels)) least.set(levels, leastOf(table, at));
      const cell = nameOf(table.name, at);
      bounds.set(cell, told?.(cell) ?? [least.get(levels)!, isTotal(at) ? 10 : MOST]);
    }
  }
  for (const { of } of equations)
    for (const cell of of.keys()) if (!bounds.has(cell)) bounds.set(cell, [0, MOST]);
  narrow(equations, bounds);
  const found = [...bounds]
    .filter(([, [low, high]]) => low === high)
    .map(([cell, [value]]) => ({ cell, value }));
  return { hidden: bounds.size + regained.length, recovered: [...found, ...regained] };
}
