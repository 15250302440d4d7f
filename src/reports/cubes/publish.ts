import type { Quarter } from "../../policy/calendar/quarters";
import { halfUp } from "../statistics/rounding";
import type { Cube, Dimension, Member } from "./cube";
import { latticeOf, type Lattice } from "./lattice";
import { hiddenCells } from "./suppression";

/** A number of a cube as it is published, once and for all. */
export interface PublishedCell {
  /** Names it within its cube and quarter. */
  key: string;
  /** What it tells apart, dimension by dimension; one that is left out is added up. */
  at: Readonly<Record<string, string>>;
  /** How many families or children; null where it is hidden. */
  value: number | null;
  /** Of all that are counted, in percent to one decimal; null where either number is hidden. */
  share: number | null;
}

/** Those who count in a quarter, each once: what is latest of them decides. */
function distinct(members: readonly Member[], { from, to }: Quarter): Member[] {
  const latest = new Map<string, Member>();
  for (const member of members) {
    if (member.on < from || member.on > to) continue;
    const known = latest.get(member.unit);
    if (!known || member.on >= known.on) latest.set(member.unit, member);
  }
  return [...latest.values()];
}

/** A cube of a quarter, ready to be seen by those who may see no family (HL-07). */
export function publish(cube: Cube, members: readonly Member[], quarter: Quarter): PublishedCell[] {
  const apart = cube.dimensions.find((dimension) => dimension.apart);
  if (!apart) return cellsOf(latticeOf(cube.dimensions, cube.tables, distinct(members, quarter)));
  const others = cube.dimensions.filter((dimension) => dimension !== apart);
  return apart.branches.flatMap(({ value }) => {
    const own = members.filter(({ at }) => at[apart.name] === value);
    const cells = cellsOf(latticeOf(others, cube.tables, distinct(own, quarter)));
    return cells.map((cell) => within(apart, value, cell));
  });
}

const within = ({ name }: Dimension, value: string, cell: PublishedCell): PublishedCell => ({
  ...cell,
  key: [`${name}=${value}`, cell.key].filter(Boolean).join(";"),
  at: { [name]: value, ...cell.at },
});

function cellsOf(lattice: Lattice): PublishedCell[] {
  const hidden = hiddenCells(lattice);
  const total = lattice.cells.find(({ depth }) => depth === 0)!;
  return lattice.cells.map((cell) => {
    const { key, at, count } = cell;
    if (hidden.has(cell)) return { key, at, value: null, share: null };
    const share = hidden.has(total) || total.count === 0 ? null : halfUp(count * 100, total.count, 1);
    return { key, at, value: count, share };
  });
}
