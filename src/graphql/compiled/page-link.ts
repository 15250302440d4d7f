import {
  getArgumentValues,
  getNamedType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { placeOf, saidOf } from "../../records/shared/list";
import type { ListName } from "../../records/shared/cursors";
import { Unanswerable } from "./complete";
import { CompilingConnection } from "./connection";
import type { Bound } from "./compiling";
import type { Row } from "./finishing";
import { ownerOf } from "./noting";
import type { RecordSelection } from "./selection";
import { Column, type PageLink } from "./traced";

interface PlacedRow {
  id: string;
  place: string | null;
  row: Row;
}

interface PageArguments {
  first: number;
  after?: string | null;
}

/** Compiles the first page of a list that hangs on the row; a page that is turned to is its resolver's. */
export function compilePageLink(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  link: PageLink,
  key: string,
  nodes: readonly FieldNode[],
): boolean {
  const { compiling } = selection;
  const argumentsOf = ({ variables }: Bound) =>
    getArgumentValues(field, nodes[0], variables) as unknown as PageArguments;
  const first = (bound: Bound): number => {
    const { first: asked, after } = argumentsOf(bound);
    if (asked < 1 || asked > 100 || (after ?? null) !== null) throw new Unanswerable();
    return asked;
  };
  const connection = connected(selection, field, link, nodes);
  if (!connection) return false;
  const { page, ...selected } = connection;
  const limit = isLiteral(nodes[0])
    ? String(first(compiling.bound) + 1)
    : compiling.put((bound) => first(bound) + 1);
  selection.answer(key, selected.rows(limit));
  const count = page.asksCount ? selection.hide(`count ${key}`, selected.count) : null;
  const asked = Object.entries(link.name!.asked).map(([name, value]) => ({
    name,
    ...(value instanceof Column
      ? { hidden: selection.hideColumn(value.property) }
      : { value: value as unknown }),
  }));
  selection.steps.push((row, finishing) => {
    const found = row[key] as (PlacedRow | Row)[];
    const size = first({ ...compiling.bound, variables: finishing.variables });
    const name: ListName = {
      name: link.name!.name,
      asked: Object.fromEntries(
        asked.map((one) => [one.name, "hidden" in one ? row[one.hidden] : one.value]),
      ),
    };
    const cursors = finishing.request.cursors.of(name);
    const edges = found.slice(0, size).map((one) => {
      if (!page.asksCursors) return { node: one as Row, cursor: "" };
      const { id, place, row: node } = one as PlacedRow;
      return { node, cursor: cursors.write({ value: place, id }) };
    });
    const read = {
      edges,
      hasNextPage: found.length > size,
      count: count === null ? null : (row[count] as number),
    };
    row[key] = page.finish(read, finishing);
  });
  return true;
}

/** Whether the size of the page stands in the document: then it stands in the statement, for the planner to know. */
const isLiteral = ({ arguments: given = [] }: FieldNode): boolean =>
  given.every(({ value }) => value.kind !== Kind.VARIABLE);

/** The rows of the list in SQL; null where something of the page is reckoned. */
function connected(
  selection: RecordSelection,
  { type }: GraphQLField<unknown, unknown>,
  { record, conditions, values, sort }: PageLink,
  nodes: readonly FieldNode[],
) {
  const { compiling } = selection;
  const alias = compiling.alias();
  const metadata = compiling.around.metadataOf(record);
  const column = (property: string) =>
    `${alias}."${metadata.findColumnWithPropertyName(property)!.databaseName}"`;
  const owner = (name: string) => selection.sql((values[name] as Column).property);
  const narrowed = conditions.map((one) => saidOf(one, record.toLowerCase(), column, owner));
  return compiling.attempt(() => {
    const owned = Object.keys(values).map((name) => ownerOf(selection, name));
    const page = new CompilingConnection(compiling, selection.compileInner, record, alias, owned[0]).compile(
      getNamedType(type) as GraphQLObjectType,
      nodes,
    );
    const { by, direction } = sort!;
    const where = `WHERE ${[...narrowed, compiling.seen(record, alias)].join(" AND ")}`;
    const order = `ORDER BY ${[...new Set([column(by), column("id")])].map((one) => `${one} ${direction}`).join(", ")}`;
    const place = placeOf(column(by), metadata.findColumnWithPropertyName(by)!.type);
    const from = `FROM "${metadata.tableName}" ${alias} ${where}`;
    return {
      page,
      rows: (limit: string) => {
        const rows = `(SELECT ${alias}.* ${from} ${order} LIMIT ${limit}) ${alias} ${page.joins.join(" ")} ${order}`;
        return page.asksCursors
          ? `ARRAY(SELECT row_to_json(x) FROM (SELECT ${alias}.id, ${place} AS place, ${page.json} AS row FROM ${rows}) x)`
          : `ARRAY(SELECT ${page.json} FROM ${rows})`;
      },
      count: `(SELECT count(*)::int ${from})`,
    };
  });
}
