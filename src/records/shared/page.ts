import { asServer } from "../../platform/capacity";
import { checkFirst, type Page, type PageArgs } from "./connection";
import type { Cursors, ListName, Position } from "./cursors";
import type { List, Placed, Sort } from "./list";

/**
 * A part of a list whose rows all come before those of the next, so that each can be read along an index of its
 * own. Without a sort, its rows have no value: they are the last, by id.
 */
export interface Part<T> {
  list: List<T>;
  sort: Sort | null;
}

/** A part past a position; null when all of it lies before. */
function past<T>({ list, sort }: Part<T>, position: Position | null): List<T> | null {
  if (position === null) return list;
  const { alias } = list;
  const after = { afterValue: position.value, afterId: position.id };
  if (sort === null) return position.value === null ? list.where(`${alias}.id > :afterId`, after) : list;
  if (position.value === null) return null;
  const sign = sort.direction === "ASC" ? ">" : "<";
  return sort.by === "id"
    ? list.where(`${alias}.id ${sign} :afterId`, after)
    : list.where(`(${alias}.${sort.by}, ${alias}.id) ${sign} (:afterValue, :afterId)`, after);
}

/** One page by keyset, from the parts of a list in turn: the rows past the cursor, and whether more follow. */
export async function pageOfParts<T>(
  parts: Part<T>[],
  name: ListName,
  { first, after }: PageArgs,
  cursors: Cursors,
): Promise<Omit<Page<T>, "count">> {
  checkFirst(first);
  const own = cursors.of(name);
  const position = after === null || after === undefined ? null : own.read(after);
  const found: Placed<T>[] = [];
  for (const part of parts) {
    if (found.length > first) break;
    const rest = past(part, position);
    if (rest) found.push(...(await rest.page(part.sort, first + 1 - found.length)));
  }
  const edges = found.slice(0, first).map(({ row, place, id }) => ({
    node: row,
    get cursor() {
      return own.write({ value: place, id });
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** One page by keyset of a list in one part. */
export async function pageOf<T>(
  list: List<T>,
  name: ListName,
  args: PageArgs,
  sort: Sort,
  cursors: Cursors,
): Promise<Page<T>> {
  const whole = list.clone();
  const page = await pageOfParts([{ list, sort }], name, args, cursors);
  return { ...page, count: () => whole.count() };
}

/** A page that is not of records by their rules, read on the server's own account; its count, too. */
export async function onServersAccount<T>(work: () => Promise<Page<T>>): Promise<Page<T>> {
  const page = await asServer(work);
  return { ...page, count: () => asServer(() => page.count()) };
}
