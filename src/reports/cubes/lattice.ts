import type { Branch, Dimension, Member, Table } from "./cube";

/** A number of a cube: who is counted in it, and in which of the cube's tables it stands. */
export interface Cell {
  /** Names it within its cube, e.g. `place=The Delta;fate=accepted`; empty for all together. */
  key: string;
  at: Readonly<Record<string, string>>;
  count: number;
  tables: Set<number>;
  /** How finely it tells apart. */
  depth: number;
}

/** A cell that is the sum of others. */
export interface Sum {
  whole: Cell;
  parts: readonly Cell[];
}

/** The cells of tables that share their margins, each once, and all their sums. */
export interface Lattice {
  cells: readonly Cell[];
  sums: readonly Sum[];
}

interface Node {
  value: string;
  depth: number;
  of: Node[];
  /** Itself, and what it is part of. */
  line: Node[];
}

/** A dimension as a tree; its root stands for all values together. */
function treeOf({ branches }: Dimension): { nodes: Node[]; byValue: Map<string, Node> } {
  const nodes: Node[] = [];
  const grow = (value: string, of: readonly Branch[], depth: number, above: Node[]): Node => {
    const node: Node = { value, depth, of: [], line: [] };
    node.line = [...above, node];
    nodes.push(node);
    node.of = of.map((branch) => grow(branch.value, branch.of ?? [], depth + 1, node.line));
    return node;
  };
  grow("", branches, 0, []);
  return { nodes, byValue: new Map(nodes.map((node) => [node.value, node])) };
}

type Coordinates = readonly Node[];

const product = (lists: readonly (readonly Node[])[]): Coordinates[] =>
  lists.reduce<Coordinates[]>(
    (all, list) => all.flatMap((done) => list.map((node) => [...done, node])),
    [[]],
  );

/** Lays out the tables of a cube over its dimensions, and counts the members into them. */
export function latticeOf(
  dimensions: readonly Dimension[],
  tables: readonly Table[],
  members: readonly Pick<Member, "at">[],
): Lattice {
  const trees = dimensions.map(treeOf);
  const keyOf = (at: Coordinates) =>
    at.flatMap(({ value }, index) => (value ? [`${dimensions[index].name}=${value}`] : [])).join(";");
  const cells = new Map<string, Cell>();
  const sums = new Map<string, Sum>();

  const cellAt = (at: Coordinates, table: number): Cell => {
    const key = keyOf(at);
    const known = cells.get(key);
    known?.tables.add(table);
    if (known) return known;
    const values = at.flatMap(({ value }, index) => (value ? [[dimensions[index].name, value]] : []));
    const cell: Cell = {
      ...{ key, at: Object.fromEntries(values) as Cell["at"], count: 0, tables: new Set([table]) },
      depth: at.reduce((depth, node) => depth + node.depth, 0),
    };
    cells.set(key, cell);
    return cell;
  };

  tables.forEach((table, number) => {
    const levels = dimensions.map(({ name }) => table[name] ?? 0);
    const shown = trees.map(({ nodes }, index) => nodes.filter(({ depth }) => depth <= levels[index]));
    const all = product(shown);
    for (const at of all) cellAt(at, number);
    for (const at of all)
      at.forEach((node, index) => {
        if (node.of.length === 0 || node.depth >= levels[index]) return;
        const parts = node.of.map((finer) => cellAt(at.with(index, finer), number));
        sums.set(`${keyOf(at)}|${index}`, { whole: cellAt(at, number), parts });
      });
  });

  for (const member of members) {
    const lines = trees.map(({ byValue }, index) => lineOf(byValue, member, dimensions[index].name));
    for (const at of product(lines)) {
      const cell = cells.get(keyOf(at));
      if (cell) cell.count += 1;
    }
  }
  return { cells: [...cells.values()], sums: [...sums.values()] };
}

function lineOf(byValue: ReadonlyMap<string, Node>, { at }: Pick<Member, "at">, name: string): Node[] {
  const node = byValue.get(at[name]);
  if (!node) throw new Error(`A cube's ${name} has no value ${at[name]}.`);
  return node.line;
}
