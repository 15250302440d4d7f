import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { asServer } from "../../platform/capacity";
import { checkFirst, type Page, type PageArgs } from "./connection";
import type { Cursors, Position } from "./cursors";

/** How a list is sorted: by a column that is never null for its rows, then by id. */
export interface Sort<T> {
  /** SQL over the query's alias; comes from our own tables of sorts, never from a client. */
  expression: string;
  value: (row: T) => string | null;
  direction: "ASC" | "DESC";
}

/**
 * A part of a list whose rows all come before those of the next, so that each can be read along an index of its
 * own. Without a sort, its rows have no value: they are the last, by id.
 */
export interface Part<T extends ObjectLiteral> {
  query: SelectQueryBuilder<T>;
  sort: Omit<Sort<T>, "value"> | null;
}

/** A part past a position; null when all of it lies before. */
function past<T extends ObjectLiteral>({ query, sort }: Part<T>, position: Position | null) {
  const id = `${query.alias}.id`;
  if (position === null) return query;
  const after = { afterValue: position.value, afterId: position.id };
  if (sort === null) return position.value === null ? query.andWhere(`${id} > :afterId`, after) : query;
  if (position.value === null) return null;
  const sign = sort.direction === "ASC" ? ">" : "<";
  return query.andWhere(`(${sort.expression}, ${id}) ${sign} (:afterValue, :afterId)`, after);
}

/** One page by keyset, from the parts of a list in turn: the rows past the cursor, and whether more follow. */
export async function pageOfParts<T extends ObjectLiteral & { id: string }>(
  parts: Part<T>[],
  list: string,
  { first, after }: PageArgs,
  value: Sort<T>["value"],
  cursors: Cursors,
): Promise<Omit<Page<T>, "count">> {
  checkFirst(first);
  const position = after === null || after === undefined ? null : cursors.read(list, after);
  const rows: T[] = [];
  for (const part of parts) {
    if (rows.length > first) break;
    const query = past(part, position);
    if (query === null) continue;
    const { sort } = part;
    if (sort) query.orderBy(sort.expression, sort.direction);
    const found = await query
      .addOrderBy(`${query.alias}.id`, sort?.direction ?? "ASC")
      .limit(first + 1 - rows.length)
      .getMany();
    rows.push(...found);
  }
  const edges = rows
    .slice(0, first)
    .map((node) => ({ node, cursor: cursors.write(list, { value: value(node), id: node.id }) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** One page by keyset of a list in one part. */
export async function pageOf<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  list: string,
  args: PageArgs,
  sort: Sort<T>,
  cursors: Cursors,
): Promise<Page<T>> {
  const whole = query.clone();
  const page = await pageOfParts([{ query, sort }], list, args, sort.value, cursors);
  return { ...page, count: () => whole.getCount() };
}

/** A page that is not of records by their rules, read on the server's own account; its count, too. */
export async function onServersAccount<T>(work: () => Promise<Page<T>>): Promise<Page<T>> {
  const page = await asServer(work);
  return { ...page, count: () => asServer(() => page.count()) };
}
