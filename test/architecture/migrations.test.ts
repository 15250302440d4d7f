import { dataSource } from "../../src/platform/database";
import { entities } from "../../src/records";
import { database, drop, execute, template } from "../support/global-setup";

const server = process.env.HEARTHLINE_TEST_SERVER!;
const scratch = `hearthline_drift_${process.pid}`;

// The template has been made by the migrations alone. It is copied, for nobody else can copy it while it is open.
beforeAll(() => execute(server, `CREATE DATABASE ${scratch} TEMPLATE ${template()}`));
afterAll(() => drop(server, scratch));

test("the migrations make the very tables that the entities describe", async () => {
  const source = dataSource(database(server, scratch), { entities, as: "owner", poolSize: 1 });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    // What stands here is missing in the migrations: write one that does it.
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});
