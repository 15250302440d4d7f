import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";

const known = new WeakMap<GraphQLSchema, Set<string>>();

/** The types that hold a page of a list: what the fields answer that take `first`. */
export function pageTypesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const types = known.get(schema) ?? find(schema);
  known.set(schema, types);
  return types;
}

function find(schema: GraphQLSchema): Set<string> {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const paged = fields.filter(({ args }) => args.some(({ name }) => name === "first"));
  return new Set(paged.map(({ type }) => getNamedType(type).name));
}
