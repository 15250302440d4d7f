import fc from "fast-check";
import "../../support/properties";
import { cubes } from "../../../src/reports/cubes/catalogue";
import { plain, type Dimension, type Table } from "../../../src/reports/cubes/cube";
import { latticeOf, type Cell, type Lattice } from "../../../src/reports/cubes/lattice";
import { hiddenCells, isSmall } from "../../../src/reports/cubes/suppression";
import { attack, type PublishedTable } from "./attacker";
import { barelyHidden, membersOf, published, randomOf, tablesOf } from "./caseloads";
import { added, nothingTried, sequence } from "./sequences";

/** A table of counts over dimensions, as if so many families stood at each place. */
type Counts = { at: Record<string, string>; count: number }[];
const members = (counts: Counts) => counts.flatMap(({ at, count }) => Array(count).fill({ at }) as Counts);

interface Shape {
  dimensions: Dimension[];
  tables: Table[];
}
const dimension = (name: string, ...values: string[]): Dimension => ({
  ...{ name, title: name, branches: plain(...values) },
});
const tree: Dimension = {
  name: "t",
  title: "t",
  branches: [
    { value: "t1", of: plain("t11", "t12", "t13") },
    { value: "t2", of: plain("t21", "t22") },
    { value: "t3" },
  ],
};
const shapes: Record<string, Shape> = {
  "of two dimensions": {
    dimensions: [dimension("a", "a1", "a2", "a3"), dimension("b", "b1", "b2", "b3", "b4")],
    tables: [{ a: 1, b: 1 }],
  },
  "of three dimensions": {
    dimensions: [dimension("a", "a1", "a2"), dimension("b", "b1", "b2", "b3"), dimension("c", "c1", "c2")],
    tables: [{ a: 1, b: 1, c: 1 }],
  },
  "in steps, linked by their margins": {
    dimensions: [tree, dimension("b", "b1", "b2", "b3"), dimension("c", "c1", "c2")],
    tables: [{ t: 1, b: 1 }, { b: 1, c: 1 }, { t: 2 }],
  },
};

const leaves = ({ branches }: Dimension) =>
  branches.flatMap(({ value, of }) => of?.map((finer) => finer.value) ?? [value]);
const placesIn = ({ dimensions }: Shape): Record<string, string>[] =>
  dimensions.reduce<Record<string, string>[]>(
    (all, one) => all.flatMap((at) => leaves(one).map((value) => ({ ...at, [one.name]: value }))),
    [{}],
  );

/** Counts as they come: many small ones, some noughts, some large. */
const counts = (shape: Shape) => {
  const places = placesIn(shape);
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 11, max: 90 }));
  return fc
    .array(count, { minLength: places.length, maxLength: places.length })
    .map((list) => list.map((each, index) => ({ at: places[index], count: each })));
};

const laidOut = ({ dimensions, tables }: Shape, list: Counts): Lattice =>
  latticeOf(dimensions, tables, members(list));

const shown = ({ dimensions }: Shape, { cells }: Lattice, hides: (cell: Cell) => boolean): PublishedTable[] =>
  tablesOf(
    { id: "REFERRALS", dimensions },
    cells.map((cell) => ({ ...cell, value: hides(cell) ? null : cell.count, share: null })),
  );

describe.each(Object.entries(shapes))("Tables %s", (_name, shape) => {
  test("hide every cell of 1 to 10, and show no such cell", () => {
    fc.assert(
      fc.property(counts(shape), (list) => {
        const lattice = laidOut(shape, list);
        const hidden = hiddenCells(lattice);
        expect(lattice.cells.filter((cell) => isSmall(cell) && !hidden.has(cell))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("let no cell be worked out from all that they show", () => {
    fc.assert(
      fc.property(counts(shape), (list) => {
        const lattice = laidOut(shape, list);
        const hidden = hiddenCells(lattice);
        expect(attack(shown(shape, lattice, (cell) => hidden.has(cell))).recovered).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("let none be worked out by one who is told which of the hidden cells are small", () => {
    fc.assert(
      fc.property(counts(shape), (list) => {
        const lattice = laidOut(shape, list);
        const hidden = hiddenCells(lattice);
        const all = [...hidden].every(({ count }) => count > 0);
        fc.pre(all);
        const small = new Map(
          lattice.cells.map((cell) => [tablesOfName(shape, cell), isSmall(cell)] as const),
        );
        const told = (name: string): [number, number] => (small.get(name) ? [1, 10] : [11, 1e9]);
        const tables = shown(shape, lattice, (cell) => hidden.has(cell));
        expect(attack(tables, { told }).recovered).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("are hidden alike by the same counts", () => {
    fc.assert(
      fc.property(counts(shape), (list) => {
        const keys = (lattice: Lattice) => [...hiddenCells(lattice)].map(({ key }) => key).sort();
        expect(keys(laidOut(shape, [...list].reverse()))).toEqual(keys(laidOut(shape, list)));
      }),
      { numRuns: 30 },
    );
  });

  test("fall in most cases where the small cells alone are hidden: so the attacker can do it", () => {
    let [fallen, tried] = [0, 0];
    fc.assert(
      fc.property(counts(shape), (list) => {
        const lattice = laidOut(shape, list);
        const small = lattice.cells.filter(isSmall);
        fc.pre(small.length > 0 && !small.some(({ depth }) => depth === 0));
        tried += 1;
        const { recovered } = attack(shown(shape, lattice, isSmall));
        const truth = new Map(lattice.cells.map((cell) => [tablesOfName(shape, cell), cell.count]));
        for (const { cell, value } of recovered) expect(value).toBe(truth.get(cell));
        if (recovered.length > 0) fallen += 1;
      }),
      { numRuns: 60 },
    );
    expect(fallen / tried).toBeGreaterThan(0.5);
  });
});

/** What the attacker calls a cell. */
const tablesOfName = ({ dimensions }: Shape, { at }: Cell): string => {
  const named = dimensions
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => (at[name] ? [`${name}=${at[name]}`] : []));
  return `REFERRALS: ${named.join(" ")}`;
};

/**
 * The strongest attacker: it runs the very code that hides on every caseload that could lie behind what it sees,
 * and keeps those that would have been published so.
 */
test("One who tries every caseload that would have been published so still finds two values for each hidden cell", () => {
  const shape: Shape = {
    dimensions: [dimension("a", "a1", "a2"), dimension("b", "b1", "b2")],
    tables: [{ a: 1, b: 1 }],
  };
  const places = placesIn(shape);
  const said = (values: readonly number[]) => {
    const lattice = laidOut(
      shape,
      values.map((count, index) => ({ at: places[index], count })),
    );
    const hidden = hiddenCells(lattice);
    return {
      hidden,
      lattice,
      text: JSON.stringify(lattice.cells.map((c) => (hidden.has(c) ? "" : c.count))),
    };
  };
  const largest = 16;
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
  const behind = new Map<string, Map<string, Set<number>>>();
  let caseloads = 0;
  for (const a of upTo(largest))
    for (const b of upTo(largest - a))
      for (const c of upTo(largest - a - b))
        for (const d of upTo(largest - a - b - c)) {
          const { text, hidden } = said([a, b, c, d]);
          const seen = behind.get(text) ?? new Map<string, Set<number>>();
          behind.set(text, seen);
          for (const { key, count } of hidden) seen.set(key, (seen.get(key) ?? new Set()).add(count));
          caseloads += 1;
        }
  const certain = [...behind].flatMap(([text, seen]) =>
    [...seen].filter(([, values]) => values.size === 1).map(([key, [value]]) => ({ text, key, value })),
  );
  console.log(`${caseloads} caseloads, ${behind.size} ways to be published, ${certain.length} cells certain`);
  expect(certain).toEqual([]);
});

test("500 random sequences of queries to the cubes recover no cell; with the small cells alone hidden they do", () => {
  const seed = Number(process.env.HEARTHLINE_SEED ?? 20060223);
  const random = randomOf(seed);
  let [kept, bare] = [nothingTried(), nothingTried()];
  for (let caseload = 0; caseload < 20; caseload += 1) {
    const all = cubes.map((cube) => ({ cube, members: membersOf(cube, random) }));
    const tables = all.flatMap((each) => published(each.cube, each.members));
    const unprotected = all.flatMap((each) => barelyHidden(each.cube, each.members));
    for (let done = 0; done < 25; done += 1) kept = added(kept, sequence(tables, random));
    for (let done = 0; done < 3; done += 1) bare = added(bare, sequence(unprotected, random));
  }
  console.log(
    `seed ${seed}: ${kept.sequences} sequences, ${kept.hidden} hidden cells asked for, ${kept.recovered} recovered; control ${bare.recovered} of ${bare.hidden}`,
  );
  expect(kept).toMatchObject({ sequences: 500, recovered: 0, first: null });
  expect(kept.hidden).toBeGreaterThan(1_000);
  expect(bare.recovered).toBeGreaterThan(0);
});
