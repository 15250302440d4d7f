import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from "graphql";
import { buildHearthlineSchema } from "../../src/graphql/schema";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildHearthlineSchema();
});

interface Described {
  description?: string | null;
}

/** Every named part of our schema with its description: types, fields, arguments, inputs and enums. */
function parts(): [string, Described][] {
  const all: [string, Described][] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (!["Query", "Mutation", "Subscription"].includes(type.name)) all.push([type.name, type]);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        all.push([`${type.name}.${field.name}`, field]);
        if ("args" in field)
          for (const arg of field.args) all.push([`${type.name}.${field.name}(${arg.name})`, arg]);
      }
    }
  }
  return all;
}

test("every type, enum, field, argument and input field has a description", () => {
  const all = parts();
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(([, { description }]) => !description?.trim()).map(([name]) => name)).toEqual([]);
});

test("every description is a sentence: it begins with a capital or a name and ends with a full stop", () => {
  const odd = parts().filter(
    ([name, { description }]) =>
      !["DateTimeISO", "LocalDate"].includes(name) && !/^[A-Z\d`].*\.$/s.test(description?.trim() ?? ""),
  );
  expect(odd.map(([name, { description }]) => `${name}: ${description}`)).toEqual([]);
});

test("every enum has values, and every mutation one input of its own and a payload that can hold a refusal", () => {
  for (const type of Object.values(schema.getTypeMap()))
    if (isEnumType(type)) expect(type.getValues().length).toBeGreaterThan(0);
  for (const { name, args, type } of Object.values(schema.getMutationType()!.getFields())) {
    const input = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
    expect(args.map((arg) => [arg.name, String(arg.type)])).toEqual([["input", input]]);
    expect(String(type)).toMatch(/^(Family|Referrals?|Programme|IssuedForm|FormAnswer)Payload!$/);
  }
  const payloads = ["FamilyPayload", "ReferralPayload", "ProgrammePayload", "IssuedFormPayload"];
  for (const payload of [...payloads, "FormAnswerPayload"]) {
    const type = schema.getType(payload);
    expect(isObjectType(type) && Object.keys(type.getFields())).toContain("refusal");
  }
});
