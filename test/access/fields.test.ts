import { getNamedType, isInputObjectType, isObjectType, type GraphQLSchema } from "graphql";
import { fieldClassRows, sensitiveFields } from "../../src/access/classes";
import { fields } from "../../src/access/fields";
import { filters } from "../../src/access/filters";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { informationClasses } from "../../src/policy/facts/information";
import { misplacedIn, unplacedIn } from "../support/places";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildHearthlineSchema();
});

test("every field of every record type has its place, and every place its field", () => {
  expect(unplacedIn(schema)).toEqual([]);
  expect(misplacedIn(schema)).toEqual([]);
});

test("a field stands in one place, or in classes alone", () => {
  const twice = Object.entries(fields).flatMap(([type, { plain = [], within = [], ...classes }]) => {
    const sensitive = Object.values(classes).flat();
    const both = [...plain, ...within].filter((field) => sensitive.includes(field));
    return both.map((field) => `${type}.${field}`);
  });
  expect(twice).toEqual([]);
  for (const one of informationClasses)
    expect([one, fieldClassRows().find((row) => row.informationClass === one)!.fields.length > 0]).toEqual([
      one,
      true,
    ]);
});

test("a sensitive field can be null, and says of which class it is", () => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const [name, classes] of sensitiveFields(type.name)) {
      const field = type.getFields()[name];
      expect([`${type.name}.${name}`, String(field.type).endsWith("!")]).toEqual([
        `${type.name}.${name}`,
        false,
      ]);
      expect(field.description).toContain(`Class ${classes.join(", ")}:`);
    }
});

test("every part of every filter says which field it asks after, and that field exists", () => {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const parts = inputs
    .filter(({ name }) => name.endsWith("Filter"))
    .flatMap((input) => Object.keys(input.getFields()).map((part) => `${input.name}.${part}`));
  const placed = Object.entries(filters).flatMap(([name, of]) =>
    Object.keys(of).map((one) => `${name}.${one}`),
  );
  expect(placed.sort()).toEqual(parts.sort());
  for (const place of Object.values(filters).flatMap((of) => Object.values(of))) {
    if (place === null) continue;
    const [type, field] = place.split(".");
    const known = schema.getType(type);
    expect(isObjectType(known) && getNamedType(known.getFields()[field]?.type)).toBeTruthy();
  }
});
