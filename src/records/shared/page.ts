import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { checkFirst, type Page, type PageArgs } from "./connection";
import type { Cursors } from "./cursors";

/** How a list is sorted: by a column that is never null for its rows, then by id. */
export interface Sort<T> {
  /** SQL over the query's alias; comes from our own tables of sorts, never from a client. */
  expression: string;
  value: (row: T) => string | null;
  direction: "ASC" | "DESC";
}

/** One page by keyset: the rows past the cursor, and whether more follow. */
export async function pageOf<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  list: string,
  { first, after }: PageArgs,
  { expression, value, direction }: Sort<T>,
  cursors: Cursors,
): Promise<Page<T>> {
  checkFirst(first);
  const whole = query.clone();
  const idColumn = `${query.alias}.id`;
  if (after !== null && after !== undefined) {
    const position = cursors.read(list, after);
    query.andWhere(
      `(${expression}, ${idColumn}) ${direction === "ASC" ? ">" : "<"} (:afterValue, :afterId)`,
      {
        afterValue: position.value,
        afterId: position.id,
      },
    );
  }
  const rows = await query
    .orderBy(expression, direction)
    .addOrderBy(idColumn, direction)
    .limit(first + 1)
    .getMany();
  const edges = rows
    .slice(0, first)
    .map((node) => ({ node, cursor: cursors.write(list, { value: value(node), id: node.id }) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => whole.getCount(),
  };
}
