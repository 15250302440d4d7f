import { buildSchema, execute, parse } from "graphql";
import { filters } from "../../src/access/filters";
import { nothingOpened } from "../../src/access/viewer";
import { redacting } from "../../src/graphql/redacting";

/** A list that can be narrowed by what may be sensitive: the API has none such now, and one may come. */
const schema = () =>
  redacting(
    buildSchema(`
      input ChildFilter { suicidal: Boolean, name: String }
      type Child { name: String! }
      type Query { children(filter: ChildFilter): [Child!] }`),
  );

beforeAll(() => {
  filters.ChildFilter = { suicidal: "Child.suicidal", name: "Child.name" };
});
afterAll(() => {
  delete filters.ChildFilter;
});

const ask = async (filter: string, purpose: "CASE_WORK" | "TECHNICAL") =>
  execute({
    schema: schema(),
    document: parse(`{ children(filter: ${filter}) { name } }`),
    rootValue: { children: () => [{ name: "Maya" }] },
    contextValue: {
      viewer: {
        workerId: "",
        name: "",
        role: "COUNTY_WORKER",
        countyIds: [],
        opened: nothingOpened,
        purpose,
      },
    },
  });

test("what one may not read one cannot filter by, whatever there is to find", async () => {
  for (const value of [true, false]) {
    const { errors } = await ask(`{ suicidal: ${value} }`, "TECHNICAL");
    expect(errors![0].extensions.code).toBe("BAD_USER_INPUT");
    expect(errors![0].message).toContain("HEALTH");
  }
  expect((await ask(`{ suicidal: true }`, "CASE_WORK")).data!.children).toHaveLength(1);
  expect((await ask(`{ name: "Maya" }`, "TECHNICAL")).data!.children).toHaveLength(1);
  expect((await ask(`{ suicidal: null }`, "TECHNICAL")).data!.children).toHaveLength(1);
});
