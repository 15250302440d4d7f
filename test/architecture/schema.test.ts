import fs from "node:fs";
import path from "node:path";
import { isObjectType, isInputObjectType, isInterfaceType, type GraphQLSchema } from "graphql";
import { buildHearthlineSchema, printedSchema } from "../../src/graphql/schema";

const file = path.join(__dirname, "..", "..", "schema", "schema.graphql");

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildHearthlineSchema();
});

test("schema/schema.graphql is what the code says", () => {
  const committed = fs.existsSync(file) ? fs.readFileSync(file, "utf8").split("\n") : [];
  const emitted = printedSchema(schema).split("\n");
  const line = emitted.findIndex((text, index) => text !== committed[index]);
  const difference =
    line < 0 && emitted.length === committed.length
      ? null
      : {
          do: "npm run schema, read the difference, and commit it; a breaking change needs a line in CHANGELOG.md",
          line: line + 1,
          committed: committed[line],
          code: emitted[line],
        };
  expect(difference).toBeNull();
});

test("every type, field and argument has a description", () => {
  const bare: string[] = [];
  const note = (name: string, { description }: { description?: string | null }) => {
    if (!description) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (!["Query", "Mutation", "Subscription"].includes(type.name)) note(type.name, type);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of "args" in field ? field.args : [])
        note(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(bare).toEqual([]);
});
