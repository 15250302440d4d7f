import path from "node:path";
import {
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { type Example, readExamples } from "../../src/graphql/explorer-examples";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { startTestServer, type TestServer } from "../support/server";

const examples = readExamples(path.join(__dirname, "../../src/graphql/examples"));
const operationsOf = ({ query }: Example): OperationDefinitionNode[] =>
  parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
const named = examples.map((example) => [operationsOf(example)[0].name!.value, example] as const);

let schema: GraphQLSchema;
let server: TestServer;
beforeAll(async () => {
  schema = await buildHearthlineSchema();
  server = await startTestServer();
});
afterAll(() => server.stop());

test("there are examples, and the first works for everybody as it is", () => {
  expect(named.map(([name]) => name).slice(0, 3)).toEqual(["WhoAmI", "MyCaseload", "ACaseWhole"]);
});

describe.each(named)("%s", (_name, example) => {
  test("begins with a comment that says what it is for", () => {
    expect(example.query).toMatch(/^# \S/);
  });

  test("is valid, and each of its operations has a name", () => {
    expect(validate(schema, parse(example.query)).map(({ message }) => message)).toEqual([]);
    expect(operationsOf(example).every(({ name }) => name)).toBe(true);
  });

  test("comes with the variables that it takes, and no others", () => {
    const variables = JSON.parse(example.variables ?? "{}") as Record<string, unknown>;
    const taken = new Set<string>();
    for (const { variableDefinitions = [] } of operationsOf(example)) {
      for (const { variable } of variableDefinitions) taken.add(variable.name.value);
      const { errors } = getVariableValues(schema, variableDefinitions, variables);
      expect(errors?.map(({ message }) => message)).toBeUndefined();
    }
    expect(Object.keys(variables).sort()).toEqual([...taken].sort());
  });

  test("answers every role when it needs no id", async () => {
    const queries = operationsOf(example).filter(
      ({ operation, variableDefinitions }) =>
        operation === OperationTypeNode.QUERY && !variableDefinitions?.length,
    );
    for (const role of ["COUNTY_WORKER", "ASWS", "FPS_WORKER", "COORDINATOR"] as const) {
      const client = await server.as(role, "Example", "Hinds");
      for (const query of queries) {
        const { data } = await client.ask(example.query.slice(query.loc!.start, query.loc!.end));
        expect(data).toBeTruthy();
      }
    }
  });
});
