import { quarterOf } from "../../../src/policy/calendar/quarters";
import type { Branch, Cube, Dimension, Member } from "../../../src/reports/cubes/cube";
import { latticeOf } from "../../../src/reports/cubes/lattice";
import { publish, type PublishedCell } from "../../../src/reports/cubes/publish";
import { isSmall } from "../../../src/reports/cubes/suppression";
import type { PublishedTable } from "./attacker";

/** Numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
export type Random = ReturnType<typeof randomOf>;

export const quarter = quarterOf("2026-07-01");

const leavesOf = (branches: readonly Branch[]): string[] =>
  branches.flatMap(({ value, of }) => (of ? leavesOf(of) : [value]));

/** Families of no caseload in particular: few or many, spread evenly or heaped on some values. */
export function membersOf({ dimensions }: Cube, random: Random): Member[] {
  const size = Math.floor(10 ** (0.7 + 2.3 * random()));
  const skew = dimensions.map(() => 1 + 4 * random());
  const values = dimensions.map(({ branches }) =>
    leavesOf(branches)
      .map((value) => ({ value, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value),
  );
  return Array.from({ length: size }, (_, index) => ({
    unit: String(index),
    on: quarter.from,
    at: Object.fromEntries(
      dimensions.map(({ name }, of) => [
        name,
        values[of][Math.floor(random() ** skew[of] * values[of].length)],
      ]),
    ),
  }));
}

/** Which value is part of which, as the API tells everyone. */
const parentsOf = (branches: readonly Branch[], parent = ""): Record<string, string> =>
  Object.assign(
    {},
    ...branches.map(({ value, of = [] }) => ({ [value]: parent, ...parentsOf(of, value) })),
  ) as Record<string, string>;

const filled = (dimensions: readonly Dimension[], at: Readonly<Record<string, string>>) =>
  Object.fromEntries(dimensions.map(({ name }) => [name, at[name] ?? ""]));

/** A published cube as an attacker lays it out: a table for all that adds up. */
export function tablesOf(
  { id, dimensions }: Pick<Cube, "id" | "dimensions">,
  cells: readonly PublishedCell[],
): PublishedTable[] {
  const apart = dimensions.find((dimension) => dimension.apart);
  const adding = dimensions.filter((dimension) => dimension !== apart);
  const parents = Object.fromEntries(adding.map(({ name, branches }) => [name, parentsOf(branches)]));
  const names = apart ? apart.branches.map(({ value }) => value) : [""];
  return names.map((name) => ({
    ...{ name: `${id} ${name}`.trim(), parents },
    cells: cells
      .filter(({ at }) => !apart || at[apart.name] === name)
      .map(({ at, value, share }) => ({ at: filled(adding, at), value, share })),
  }));
}

/** The cube as it is published. */
export const published = (cube: Cube, members: readonly Member[]): PublishedTable[] =>
  tablesOf(cube, publish(cube, members, quarter));

/** The cube as it would be if the small cells alone were hidden. */
export function barelyHidden(cube: Cube, members: readonly Member[]): PublishedTable[] {
  const apart = cube.dimensions.find((dimension) => dimension.apart);
  const others = cube.dimensions.filter((dimension) => dimension !== apart);
  const groups = apart ? apart.branches.map(({ value }) => value) : [null];
  const cells = groups.flatMap((group) => {
    const own = members.filter(({ at }) => group === null || at[apart!.name] === group);
    return latticeOf(others, cube.tables, own).cells.map((cell) => ({
      key: cell.key,
      at: group === null ? cell.at : { [apart!.name]: group, ...cell.at },
      value: isSmall(cell) ? null : cell.count,
      share: null,
    }));
  });
  return tablesOf(cube, cells);
}
