import { Field, Float, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { isCivilDate, type CivilDate } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import { isShipped } from "../../policy/editions";
import { editionIds } from "../../policy/editions/edition";
import type { EnumSet } from "./columns";
import { badUserInput } from "./problems";
import { Day as DayScalar, EditionId, editionNamed, Instant } from "./scalars";

/**
 * Fields of inputs: the GraphQL field and the check of its value, said in one line. GraphQL checks the type;
 * zod checks the value, and the answer names the path of every bad field.
 */
type Shape = Record<string, (today: CivilDate) => z.ZodType>;
const shapes = new Map<object, Shape>();

const shapeOf = (prototype: object): Shape => {
  const inherited = Object.getPrototypeOf(prototype) as object | null;
  return { ...(inherited ? shapeOf(inherited) : {}), ...shapes.get(prototype) };
};

interface FieldSettings {
  description: string;
  nullable?: boolean;
  defaultValue?: unknown;
}

function field(
  type: () => unknown,
  settings: FieldSettings,
  check: (today: CivilDate) => z.ZodType,
): PropertyDecorator {
  return (target, key) => {
    shapes.set(target, { ...shapes.get(target), [key as string]: check });
    Field(type as () => never, settings as never)(target, key);
  };
}

interface Optional {
  optional?: boolean;
}
const maybe = (schema: z.ZodType, { optional = false }: Optional) =>
  optional ? schema.nullish().transform((value) => value ?? null) : schema;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const ids = new Map<string, ReturnType<typeof newIdOf>>();

/** The row id within a global id of the expected type. */
export const idOf = (typeName: string) => {
  const known = ids.get(typeName) ?? newIdOf(typeName);
  ids.set(typeName, known);
  return known;
};

const newIdOf = (typeName: string) =>
  z
    .string()
    .refine((id) => id.startsWith(`${typeName}:`) && uuid.test(id.slice(typeName.length + 1)), {
      message: `is no id of a ${typeName}; send one as the API answered it`,
    })
    .transform((id) => id.slice(typeName.length + 1));

const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(max, `must have at most ${max} characters`)
    .refine((text) => !text.includes("\0"), "must not contain NUL")
    .refine((text) => !/\p{Surrogate}/u.test(text), "must not contain half of a surrogate pair");

const day = (past: boolean) => (today: CivilDate) =>
  z
    .string()
    .refine(isCivilDate, { message: "is no day; send e.g. 2006-03-06", abort: true })
    .refine((value) => value >= "1900-01-01" && value < "2100-01-01", "must lie between 1900 and 2100")
    .refine((value) => !past || value <= today, "lies in the future");

export const Reference = (typeName: string, description: string, options: Optional = {}) =>
  field(
    () => ID,
    { description, nullable: options.optional },
    () => maybe(idOf(typeName), options),
  );
export const References = (typeName: string, description: string, { optional = false }: Optional = {}) =>
  field(
    () => [ID],
    { description, ...(optional ? { defaultValue: [] } : {}) },
    () => z.array(idOf(typeName)).max(50, "must have at most 50 entries"),
  );
export const Words = (description: string, options: Optional & { max?: number } = {}) =>
  field(
    () => String,
    { description, nullable: options.optional },
    () => maybe(words(options.max ?? 4000), options),
  );
export const WordList = (description: string) =>
  field(
    () => [String],
    { description, defaultValue: [] },
    () => z.array(words(1000)).max(50, "must have at most 50 entries"),
  );
export const YesNo = (description: string, options: Optional & { default?: boolean } = {}) =>
  field(
    () => Boolean,
    { description, nullable: options.optional, defaultValue: options.default },
    () => maybe(z.boolean(), options),
  );
const shippedOnly = `must be one of ${editionIds.join(", ")}`;
export const AnEdition = (
  description: string,
  { shipped = false, optional }: Optional & { shipped?: boolean } = {},
) =>
  field(
    () => EditionId,
    { description, nullable: optional },
    () =>
      maybe(
        z
          .string()
          .transform((name) => editionNamed(name) ?? "")
          .refine((id) => id !== "", "names no edition")
          .refine((id) => !shipped || isShipped(id), shippedOnly),
        { optional },
      ),
  );
export const OneOf = (set: EnumSet, description: string, options: Optional & { default?: string } = {}) =>
  field(
    () => set.type,
    { description, nullable: options.optional, defaultValue: options.default },
    () => maybe(z.enum(set.values as [string]), options),
  );
export const SomeOf = (set: EnumSet, description: string) =>
  field(
    () => [set.type],
    { description, defaultValue: [] },
    () =>
      z
        .array(z.enum(set.values as [string]))
        .refine((values) => new Set(values).size === values.length, "names a value twice"),
  );
export const At = (description: string, options: Optional = {}) =>
  field(
    () => Instant,
    { description, nullable: options.optional },
    () =>
      maybe(
        z
          .date()
          .min(new Date("1990-01-01T00:00:00Z"), "must not lie before 1990")
          .max(new Date("2100-01-01T00:00:00Z"), "must lie before 2100"),
        options,
      ),
  );
export const OnDay = (description: string, options: Optional & { past?: boolean } = {}) =>
  field(
    () => DayScalar,
    { description, nullable: options.optional },
    (today) => maybe(day(options.past ?? false)(today), options),
  );
export const Count = (
  description: string,
  options: Optional & { min: number; max: number; default?: number },
) =>
  field(
    () => Int,
    { description, nullable: options.optional, defaultValue: options.default },
    () =>
      maybe(
        z
          .number()
          .int()
          .min(options.min, `must be at least ${options.min}`)
          .max(options.max, `must be at most ${options.max}`),
        options,
      ),
  );
export const Hours = (description: string, { max }: { max: number }) =>
  field(
    () => Float,
    { description },
    () =>
      z
        .number()
        .min(0.25, "must be at least 0.25")
        .max(max, `must be at most ${max}`)
        .multipleOf(0.25, "must be in quarters of an hour"),
  );
export const Scores = (description: string) =>
  field(
    () => [Int],
    { description },
    () =>
      z
        .array(z.number().int().min(1, "must be at least 1").max(5, "must be at most 5"))
        .max(50, "must have at most 50 entries"),
  );
export const Figure = (description: string) =>
  field(
    () => Float,
    { description },
    () => z.number().min(-1_000_000, "must be at least -1000000").max(1_000_000, "must be at most 1000000"),
  );
export const Part = (type: () => new () => object, description: string) =>
  field(type, { description }, (today) => schemaOf(type(), today));
export const ListOf = (type: () => new () => object, description: string) =>
  field(
    () => [type()],
    { description, defaultValue: [] },
    (today) => z.array(schemaOf(type(), today)).max(50, "must have at most 50 entries"),
  );

/** At least one part, and none twice by the field that tells them apart. */
export const PartsOf = (type: () => new () => object, description: string, key: string) =>
  field(
    () => [type()],
    { description },
    (today) =>
      z
        .array(schemaOf(type(), today))
        .min(1, "must have at least one entry")
        .max(50, "must have at most 50 entries")
        .refine(
          (parts) =>
            new Set(parts.map((part) => (part as Record<string, unknown>)[key])).size === parts.length,
          `names the same ${key} twice`,
        ),
  );

const made = new Map<object, { today: CivilDate; schema: z.ZodType }>();

/** Nothing but the day makes a difference to how an input is checked: it is made once a day. */
function schemaOf(type: new () => object, today: CivilDate): z.ZodType {
  const known = made.get(type);
  if (known?.today === today) return known.schema;
  const checks = Object.entries(shapeOf(type.prototype as object));
  const schema = z.object(Object.fromEntries(checks.map(([key, check]) => [key, check(today)])));
  made.set(type, { today, schema });
  return schema;
}

/** The names of an input's fields. */
export const fieldsOf = (type: new () => object): string[] => Object.keys(shapeOf(type.prototype as object));

/** Checks an input as a whole; refuses with the path of each bad field. */
export function checked<T extends object>(input: T, now: Date, at = "input"): T {
  const result = schemaOf(input.constructor as new () => object, civilDateOf(now)).safeParse(input);
  if (result.success) return result.data as T;
  throw badUserInput(
    result.error.issues.map(({ path, message }) => ({ path: [at, ...path].join("."), message })),
  );
}

/** What every command may carry beside its own content. */
@InputType()
export abstract class KeyedInput {
  @Words("The same key again, with the same content, has one effect and one answer.", {
    optional: true,
    max: 200,
  })
  idempotencyKey!: string | null;
}

/** What a command on one record may carry besides. */
@InputType()
export abstract class CommandInput extends KeyedInput {
  @Count("The `version` that the command was prepared on; CONFLICT when the record has changed since.", {
    min: 0,
    max: 2 ** 31 - 1,
    optional: true,
  })
  expectedVersion!: number | null;
}

/** A command on a case. */
@InputType()
export abstract class CaseInput extends CommandInput {
  @Reference("Referral", "The case.")
  referralId!: string;
}

/** A command on a family. */
@InputType()
export abstract class FamilyInput extends CommandInput {
  @Reference("Family", "The family.")
  familyId!: string;
}

/** A command on a case that needs a reason. */
@InputType()
export abstract class ReasonInput extends CaseInput {
  @Words("The reason, as it will be read later.")
  reason!: string;
}
