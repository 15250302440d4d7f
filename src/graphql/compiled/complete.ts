import {
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { Uncompilable, type Compiling } from "./compiling";
import { Column } from "./traced";

/** Makes of a value what the API answers, as the executor would. */
export type Complete = (value: unknown) => unknown;

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
    return (value) => (value === null || value === undefined ? null : complete(value));
  return (value) => {
    if (value === null || value === undefined) throw new Unanswerable();
    return complete(value);
  };
}

function ofSome(compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isLeafType(type)) return isItself(type) ? itself : (value) => type.serialize(value);
  if (isListType(type)) {
    const each = completing(compiling, type.ofType as GraphQLOutputType, nodes);
    return (values) => (values as unknown[]).map(each);
  }
  if (!isObjectType(type)) throw new Uncompilable(`${String(type)} is no one type.`);
  const { around, fragments, bound } = compiling;
  const selected = collectSubfields(around.schema, fragments, bound.variables, type, nodes);
  const parts = [...selected].map(([key, fieldNodes]): [string, Complete] => {
    const name = fieldNodes[0].name.value;
    if (name === "__typename") return [key, () => type.name];
    const origin = around.origins.get(type.name)?.get(name);
    if (!(origin instanceof Column)) throw new Uncompilable(`${type.name}.${name} is reckoned.`);
    const complete = completing(compiling, type.getFields()[name].type, fieldNodes);
    return [key, (value) => complete((value as Record<string, unknown>)[origin.property])];
  });
  return (value) => Object.fromEntries(parts.map(([key, part]) => [key, part(value)]));
}
