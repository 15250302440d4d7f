import { Field, ObjectType } from "type-graphql";
import { edition } from "../../policy/editions";
import type { ParameterChanges, Parameters, ShippedEditionId } from "../../policy/editions/edition";

@ObjectType({ description: "A figure or switch of an edition." })
export class Parameter {
  @Field(() => String, { description: "Its name, e.g. `target.maxAge`." })
  name!: string;

  @Field(() => String, { description: "Its value, as JSON; `null` where the edition has no such rule." })
  value!: string;
}

@ObjectType({ description: "A figure or switch in which two editions differ." })
export class ParameterDifference {
  @Field(() => String, { description: "Its name, e.g. `target.maxAge`." })
  name!: string;

  @Field(() => String, { description: "Its value in the one, as JSON." })
  from!: string;

  @Field(() => String, { description: "Its value in the other, as JSON." })
  to!: string;
}

const flat = (value: unknown, name = ""): [string, string][] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}.${key}` : key))
    : [[name, JSON.stringify(value)]];

/** Every figure and switch by its name. */
export const parametersOf = (parameters: Parameters): Parameter[] =>
  flat(parameters).map(([name, value]) => Object.assign(new Parameter(), { name, value }));

/** The figures and switches in which two editions differ, in the order of the first. */
export function differences(one: Parameters, other: Parameters): ParameterDifference[] {
  const there = new Map(flat(other));
  return flat(one)
    .filter(([name, value]) => there.get(name) !== value)
    .map(([name, from]) => Object.assign(new ParameterDifference(), { name, from, to: there.get(name)! }));
}

/** What changes mean beside the values of the base, by name. */
export function differencesOf(base: ShippedEditionId, changes: ParameterChanges): ParameterDifference[] {
  const values = new Map(flat(edition(base).parameters));
  return Object.entries(changes).map(([name, value]) =>
    Object.assign(new ParameterDifference(), { name, from: values.get(name), to: JSON.stringify(value) }),
  );
}
