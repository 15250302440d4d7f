import {
  getNamedType,
  isLeafType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import type { ValueTransformer } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";
import { sensitiveFields } from "../../access/classes";
import type { Request } from "../../records/shared/request";
import { placeOf } from "../../records/shared/list";
import { completing, isItself } from "./complete";
import type { Compiling } from "./compiling";
import { compileLight, factsOf } from "./light";
import { compileLinked } from "./linked";
import { compileSifted, siftingOf } from "./sifted";
import { compileNoting } from "./noting";
import { compilePageLink } from "./page-link";
import { compileRest } from "./rest";
import { RecordSelection, type CompileRecord } from "./selection";
import { Column, Link, PageLink } from "./traced";

/** The one way in which the selection of a record is compiled, at whatever level it stands. */
export const compileRecord: CompileRecord = (compiling, name, alias, nodes, owner = null) => {
  const { around, fragments, bound } = compiling;
  const type = around.schema.getType(name) as GraphQLObjectType;
  const selection = new RecordSelection(compiling, name, alias, compileRecord);
  const rest: [string, readonly FieldNode[]][] = [];
  let answersSomething = false;
  for (const [key, fieldNodes] of collectSubfields(around.schema, fragments, bound.variables, type, nodes)) {
    const fieldName = fieldNodes[0].name.value;
    if (fieldName === "__typename") selection.answer(key, `'${name}'`);
    else {
      answersSomething = true;
      const compiled = compileField(selection, type.getFields()[fieldName], key, fieldNodes);
      if (compiled) continue;
      // Its place in the answer is kept.
      selection.answer(key, "NULL");
      rest.push([key, fieldNodes]);
    }
  }
  if (rest.length > 0) compileRest(selection, type, rest);
  if (answersSomething) compileNoting(selection, owner);
  return selection;
};

/** Compiles one field; false when its resolver has to be asked. */
function compileField(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
): boolean {
  const { compiling, name } = selection;
  const origin = compiling.around.origins.get(name)!.get(field.name);
  const isSensitive = sensitiveFields(name).has(field.name);
  if (field.name === "id") selection.answerId(key);
  else if (field.name === "redacted") compileRedacted(selection, key);
  else if (origin instanceof Column) return compileColumn(selection, field, origin, key, nodes);
  else if (isSensitive) return false;
  else if (origin instanceof Link) compileLinked(selection, field, origin, key, nodes);
  else if (siftingOf(field)) compileSifted(selection, field, key, nodes);
  else if (origin instanceof PageLink) return compilePageLink(selection, field, origin, key, nodes);
  else if (factsOf(field)) return compileLight(selection, field, key, nodes);
  else return false;
  return true;
}

function compileColumn(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  { property }: Column,
  key: string,
  nodes: readonly FieldNode[],
): boolean {
  const { compiling, name, alias } = selection;
  const column = selection.metadata.findColumnWithPropertyName(property);
  if (!column) return false;
  const complete = completed(compiling, field, column, nodes);
  if (complete === undefined) return false;
  const sql = selection.sql(property);
  const value = column.type === "timestamptz" ? placeOf(sql, column.type) : sql;
  const open = sensitiveFields(name).has(field.name) ? compiling.reading(name, field.name, alias) : null;
  selection.answer(key, open === null ? value : `CASE WHEN ${open} THEN ${value} END`);
  if (complete) selection.steps.push((row, { request }) => (row[key] = complete(row[key], request)));
  return true;
}

/** What is made of a column's JSON: nothing where it is the answer; undefined where that takes a resolver. */
function completed(
  compiling: Compiling,
  { type }: GraphQLField<unknown, unknown>,
  { transformer, isNullable, type: columnType }: ColumnMetadata,
  nodes: readonly FieldNode[],
) {
  const leaf = getNamedType(type);
  const neverMissing = !isNonNullType(type) || !isNullable;
  if (isLeafType(leaf) && !transformer && neverMissing && (isItself(leaf) || columnType === "timestamptz"))
    return null;
  const complete = compiling.attempt(() => completing(compiling, type, nodes));
  if (!complete) return undefined;
  const revive = transformer as ValueTransformer | undefined;
  if (!revive) return complete;
  return (value: unknown, request: Request) => complete(value === null ? null : revive.from(value), request);
}

/** The names of what is withheld, as `withheldOf` finds them. */
function compileRedacted(selection: RecordSelection, key: string): void {
  const { compiling, name, alias } = selection;
  const each = [...sensitiveFields(name).keys()].flatMap((field) => {
    const open = compiling.reading(name, field, alias);
    return open === null ? [] : [`CASE WHEN COALESCE(${open}, FALSE) THEN NULL ELSE '${field}' END`];
  });
  selection.answer(
    key,
    each.length > 0 ? `array_remove(ARRAY[${each.join(", ")}], NULL)` : "ARRAY[]::text[]",
  );
}
