import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import { sensitiveFields } from "../access/classes";
import { filters } from "../access/filters";
import { mayRead } from "../access/redaction";
import type { InformationClass } from "../policy/facts/information";
import { mustOpen } from "../records/shared/closed";
import type { Request } from "../records/shared/request";

type Field = GraphQLField<object, Request>;

/** A sensitive field answers null to whoever may not read it, by whatever path its record was reached. */
function redact(field: Field, classes: readonly InformationClass[]): void {
  const answer = field.resolve ?? defaultFieldResolver;
  field.type = getNullableType(field.type);
  field.description = `${field.description} Class ${classes.join(", ")}: null where it is withheld from you (HL-08).`;
  field.resolve = (record, args, request, info) =>
    mayRead(request.performer.ability, record, field.name) ? answer(record, args, request, info) : null;
}

/** The classes that each part of a filter asks after. */
const askedBy = (filter: string): [string, readonly InformationClass[]][] =>
  Object.entries(filters[filter] ?? {}).flatMap(([part, place]) => {
    const [type, name] = (place ?? "").split(".");
    const classes = sensitiveFields(type).get(name);
    return classes ? [[part, classes] as [string, readonly InformationClass[]]] : [];
  });

/** A filter by what one may not read is refused, to everyone of the role alike. */
function guardFilters(field: Field): void {
  const guarded = field.args.flatMap(({ name, type }) => {
    const filter = getNamedType(type);
    const asked = isInputObjectType(filter) ? askedBy(filter.name) : [];
    return asked.length > 0 ? [{ name, asked }] : [];
  });
  if (guarded.length === 0) return;
  const answer = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: Record<string, Record<string, unknown> | null>, request, info) => {
    for (const { name, asked } of guarded)
      for (const [part, classes] of asked)
        if (![undefined, null].includes(args[name]?.[part] as null))
          mustOpen(request.viewer, classes, { path: `${name}.${part}`, what: part });
    return answer(source, args, request, info);
  };
}

/** Wraps the sensitive fields and the filters of a schema once, as the tables in access/ say. */
export function redacting(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const classesOf = sensitiveFields(type.name);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const classes = classesOf.get(field.name);
      if (classes) redact(field, classes);
      guardFilters(field);
    }
  }
  return schema;
}
