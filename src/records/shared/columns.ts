import { Field, Float, Int } from "type-graphql";
import { Column, type ColumnOptions, type ValueTransformer } from "typeorm";
import { Day as DayScalar, EditionId, Instant as InstantScalar } from "./scalars";

/**
 * A column of the table and a field of the API at once, said in one line. `Hidden` columns are stored and
 * never leave: a field is only what is declared with a description.
 */
interface Options {
  nullable?: boolean;
  /** What a new row starts with. */
  startsAt?: number | boolean;
}
type Type = () => unknown;

const column = (type: string, extra: object = {}) => Column({ type, ...extra } as ColumnOptions);

function both(
  graphql: Type,
  sql: string,
  description: string,
  { nullable = false, startsAt }: Options,
  extra: object = {},
) {
  return ((target: object, key: string) => {
    column(sql, { nullable, ...(startsAt === undefined ? {} : { default: startsAt }), ...extra })(
      target,
      key,
    );
    Field(graphql as () => never, { nullable, description })(target, key);
  }) as PropertyDecorator;
}

export const Text = (description: string, options: Options = {}) =>
  both(() => String, "text", description, options);
export const Texts = (description: string) => both(() => [String], "text", description, {}, { array: true });
export const Flag = (description: string, options: Options = {}) =>
  both(() => Boolean, "boolean", description, options);
export const Whole = (description: string, options: Options = {}) =>
  both(() => Int, "integer", description, options);
export const Decimal = (description: string, options: Options = {}) =>
  both(() => Float, "double precision", description, options);
export const Moment = (description: string, options: Options = {}) =>
  both(() => InstantScalar, "timestamptz", description, options);
export const Day = (description: string, options: Options = {}) =>
  both(() => DayScalar, "date", description, options);

export const OfEdition = (description: string, options: Options = {}) =>
  both(() => EditionId, "text", description, options);

/** One of a fixed set; PostgreSQL holds it as an enum type of the set's own name. */
export const Choice = (set: EnumSet, description: string, options: Options = {}) =>
  both(() => set.type, "enum", description, options, { enum: set.values, enumName: set.sqlName });
export const Choices = (set: EnumSet, description: string) =>
  both(() => [set.type], "enum", description, {}, { enum: set.values, enumName: set.sqlName, array: true });

/**
 * A document within the record: a typed list, kept as JSON. JSON knows no instants: `instants` names the
 * properties that become dates again on reading.
 */
export const Documents = (type: Type, description: string, instants: string[] = []) =>
  both(
    () => [type()],
    "jsonb",
    description,
    {},
    instants.length > 0 ? { transformer: reviving(instants) } : {},
  );

const reviving = (instants: string[]): ValueTransformer => ({
  to: (documents: unknown) => documents,
  from: (documents: Record<string, unknown>[] | null) =>
    documents?.map((document) => ({
      ...document,
      ...Object.fromEntries(instants.map((name) => [name, new Date(document[name] as string)])),
    })) ?? null,
});

/** Stored, and not part of the API. */
export const Hidden = (type: string, extra: object = {}) => column(type, extra);

export interface EnumSet {
  type: object;
  values: string[];
  sqlName: string;
}
