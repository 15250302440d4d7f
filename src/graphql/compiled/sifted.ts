import { getArgumentValues, type FieldNode, type GraphQLField } from "graphql";
import type { Sifting } from "../../records/shared/reckoned";
import type { Row } from "./finishing";
import { lightRecord } from "./light";
import { ownerOf } from "./noting";
import type { RecordSelection } from "./selection";

/** Which of the records that hang on its own a field answers, where its resolver says so. */
export const siftingOf = ({
  extensions,
}: GraphQLField<unknown, unknown>): Sifting<Record<string, unknown>, unknown> | undefined =>
  extensions.sifting as Sifting<Record<string, unknown>, unknown> | undefined;

/** Compiles a field that answers some of the records that hang on the row: all are read, and then sifted. */
export function compileSifted(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
): void {
  const { compiling } = selection;
  const { record, key: owner, by, sift } = siftingOf(field)!;
  const alias = compiling.alias();
  const some = selection.compileInner(compiling, record, alias, nodes, ownerOf(selection, owner));
  const recordOf = lightRecord(some, by);
  const { metadata, columns, joins, finish } = some;
  const where = `${some.sql(owner)} = ${selection.sql("id")} AND ${compiling.seen(record, alias)}`;
  const from = `"${metadata.tableName}" ${alias} ${joins.join(" ")} WHERE ${where} ORDER BY ${alias}.id`;
  selection.answer(key, `ARRAY(SELECT row_to_json(x) FROM (SELECT ${columns.join(", ")} FROM ${from}) x)`);
  selection.steps.push((row, finishing) => {
    const rows = new Map((row[key] as Row[]).map((one) => [recordOf(one), one]));
    const asked = getArgumentValues(field, nodes[0], finishing.variables);
    const answered = sift([...rows.keys()], asked, finishing.request).map((one) => rows.get(one)!);
    for (const one of answered) finish(one, finishing);
    row[key] = answered;
  });
}
