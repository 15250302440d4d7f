import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** Whatever a type has, some levels deep, as far as it asks for no argument. */
function selectionOf(type: GraphQLNamedType, depth: number): string | null {
  if (isInterfaceType(type)) return "{ __typename id }";
  if (isUnionType(type)) return "{ __typename }";
  if (!isObjectType(type)) return "";
  if (depth === 0) return null;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = selectionOf(getNamedType(field.type), depth - 1);
    return inner === null ? [] : [`${field.name} ${inner}`];
  });
  return fields.length > 0 ? `{ ${fields.join(" ")} }` : null;
}

/** The values that arguments take, by their names, as they are written in a document. */
export type Values = Record<string, string>;

function documentOf(field: GraphQLField<unknown, unknown>, values: Values): string {
  const args = field.args
    .filter((arg) => isRequiredArgument(arg) || arg.name in values)
    .map(({ name }) => {
      if (!(name in values)) throw new Error(`No value is known for ${field.name}(${name}).`);
      return `${name}: ${values[name]}`;
    });
  const call = args.length > 0 ? `${field.name}(${args.join(", ")})` : field.name;
  return `{ ${call} ${selectionOf(getNamedType(field.type), 3) ?? ""} }`;
}

/** A document for every query of a schema: the new one that somebody adds is asked, too. */
export const everyQuery = (
  schema: GraphQLSchema,
  values: (query: string) => Values,
): { query: string; document: string }[] =>
  Object.values(schema.getQueryType()!.getFields()).map((field) => ({
    query: field.name,
    document: documentOf(field, values(field.name)),
  }));
