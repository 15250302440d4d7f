import { isNonNullType, type FieldNode, type GraphQLField } from "graphql";
import { Unanswerable } from "./complete";
import type { Row } from "./finishing";
import { ownerOf } from "./noting";
import type { RecordSelection } from "./selection";
import type { Link } from "./traced";

/** Compiles a field that answers the record of an id, those that hang on the row, or those of some ids. */
export function compileLinked(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  link: Link,
  key: string,
  nodes: readonly FieldNode[],
): void {
  if (link.how === "one") compileOne(selection, field, link, key, nodes);
  else compileSome(selection, link, key, nodes);
}

/** One record is joined to the row: the database then looks it up in the same step. */
function compileOne(
  selection: RecordSelection,
  { type }: GraphQLField<unknown, unknown>,
  { record, column }: Link,
  key: string,
  nodes: readonly FieldNode[],
): void {
  const { compiling } = selection;
  const alias = compiling.alias();
  const { metadata, joins, json, finish } = selection.compileInner(compiling, record, alias, nodes);
  const on = `${alias}.id = ${selection.sql(column)} AND ${compiling.seen(record, alias)}`;
  selection.joins.push(`LEFT JOIN "${metadata.tableName}" ${alias} ON ${on}`, ...joins);
  selection.answer(key, `CASE WHEN ${alias}.id IS NOT NULL THEN ${json} END`);
  selection.steps.push((row, finishing) => {
    const one = row[key] as Row | null;
    if (one) finish(one, finishing);
    // It is not there, or not theirs to see.
    else if (isNonNullType(type)) throw new Unanswerable();
  });
}

function compileSome(
  selection: RecordSelection,
  { how, record, key: by, column }: Link,
  key: string,
  nodes: readonly FieldNode[],
): void {
  const { compiling } = selection;
  const alias = compiling.alias();
  const some = selection.compileInner(compiling, record, alias, nodes, ownerOf(selection, by));
  const { metadata, columns, joins, finish } = some;
  const table = `"${metadata.tableName}" ${alias}`;
  const seen = compiling.seen(record, alias);
  const from =
    how === "of"
      ? `${table} ${joins.join(" ")} WHERE ${some.sql(by)} = ${selection.sql(column)} AND ${seen} ORDER BY ${alias}.id`
      : `unnest(${selection.sql(column)}) WITH ORDINALITY AS named(id, place) JOIN ${table} ON ${alias}.id = named.id
          ${joins.join(" ")} WHERE ${seen} ORDER BY named.place`;
  selection.answer(key, `ARRAY(SELECT row_to_json(x) FROM (SELECT ${columns.join(", ")} FROM ${from}) x)`);
  selection.steps.push((row, finishing) => {
    for (const one of row[key] as Row[]) finish(one, finishing);
  });
}
