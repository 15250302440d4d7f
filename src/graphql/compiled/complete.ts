import {
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { readable } from "../../records";
import type { Request } from "../../records/shared/request";
import { Uncompilable, type Compiling } from "./compiling";
import { Column, type Origin } from "./traced";

/** Makes of a value what the API answers, as the executor would. */
export type Complete = (value: unknown, request: Request) => unknown;

/** What was read cannot be answered as it is: ordinary resolvers then say what is wrong with it. */
export class Unanswerable extends Error {}

/** What JSON holds just as the API answers it. */
const asTheyAre = new Set(["String", "Int", "Float", "Boolean", "ID", "LocalDate"]);

/** Whether a leaf's value in JSON is already its answer. */
export const isItself = (type: GraphQLLeafType): boolean =>
  isEnumType(type) ? type.getValues().every(({ name, value }) => name === value) : asTheyAre.has(type.name);

const itself: Complete = (value) => value;

/** The answer of a field whose value is there: a leaf, a list of them, or a document within a record. */
export function completing(
  compiling: Compiling,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Complete {
  const complete = ofSome(compiling, getNullableType(type), nodes);
  if (!isNonNullType(type))
    return (value, request) => (value === null || value === undefined ? null : complete(value, request));
  return (value, request) => {
    if (value === null || value === undefined) throw new Unanswerable();
    return complete(value, request);
  };
}

function ofSome(compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isLeafType(type)) return isItself(type) ? itself : (value) => type.serialize(value);
  if (isListType(type)) {
    const each = completing(compiling, type.ofType as GraphQLOutputType, nodes);
    return (values, request) => (values as unknown[]).map((value) => each(value, request));
  }
  // What is a record is read by who may see it, and not answered as it lies.
  if (!isObjectType(type) || Object.hasOwn(readable, type.name))
    throw new Uncompilable(`${String(type)} is no part of a record.`);
  const { around, fragments, bound } = compiling;
  const selected = collectSubfields(around.schema, fragments, bound.variables, type, nodes);
  const parts = [...selected].map(([key, fieldNodes]): [string, Complete] => {
    const name = fieldNodes[0].name.value;
    if (name === "__typename") return [key, () => type.name];
    const field = type.getFields()[name];
    const value = partOf(field, around.origins.get(type.name)?.get(name));
    const complete = completing(compiling, field.type, fieldNodes);
    return [key, (whole, request) => complete(value(whole, request), request)];
  });
  return (value, request) => Object.fromEntries(parts.map(([key, part]) => [key, part(value, request)]));
}

/** The value of a part: as it lies in the whole, or reckoned from it alone. */
function partOf(field: GraphQLField<unknown, unknown>, origin: Origin | undefined): Complete {
  if (origin instanceof Column) return (whole) => (whole as Record<string, unknown>)[origin.property];
  const { reckonedFrom } = field.extensions as { reckonedFrom?: string[] };
  if (!reckonedFrom || field.args.length > 0) throw new Uncompilable(`${field.name} is reckoned.`);
  return (whole, request) => field.resolve!(whole, {}, request, null as never);
}
