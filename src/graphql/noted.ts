import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import { isIdentified } from "../access/through";
import type { Reads } from "../records/shared/reads";

/** A request without a viewer, a family's own, reads nothing. */
interface Context {
  reads?: Reads;
}
type Field = GraphQLField<object, Context>;

/** Notes the record of which a field is answered. */
function notingRecord(name: string, field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (record, args, context, info) => {
    context.reads?.note(name, record);
    return resolve(record, args, context, info);
  };
}

/** Notes the records whose ids a field answers. */
function notingIds(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const note = (answer: unknown, { reads }: Context): unknown => {
    for (const id of Array.isArray(answer) ? (answer as unknown[]) : [answer]) reads?.noteId(id);
    return answer;
  };
  field.resolve = (source, args, context, info) => {
    const answer: unknown = resolve(source, args, context, info);
    return answer instanceof Promise
      ? answer.then((one: unknown) => note(one, context))
      : note(answer, context);
  };
}

/**
 * Notes what leaves with an answer, at the fields through which it leaves: whatever was loaded on the way and not
 * answered is not read, and no path to a record, however it comes about, passes by.
 */
export function noted(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      if (isIdentified(type.name)) notingRecord(type.name, field);
      else if (getNamedType(field.type).name === "ID") notingIds(field);
    }
  }
  return schema;
}
