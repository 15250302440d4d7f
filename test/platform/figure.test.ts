import { actingAs, nobody, theServer } from "../../src/platform/capacity";
import type { Database } from "../../src/platform/database";
import { startTestServer, type TestServer } from "../support/server";

const statement = "select count(*)::int as count from county where name <> $1";
let server: TestServer;
let served: Database;
beforeAll(async () => {
  server = await startTestServer();
  served = server.served as Database;
});
afterAll(() => server.stop());

test("The same figure asked by many in one name at once is reckoned once, and anew afterwards", async () => {
  const read = jest.spyOn(served, "read");
  const many = () =>
    actingAs(theServer, () =>
      Promise.all(Array.from({ length: 20 }, () => served.figure(statement, ["Hinds"]))),
    );
  const answers = await many();
  expect(read).toHaveBeenCalledTimes(1);
  expect(new Set(answers.map((rows) => JSON.stringify(rows)))).toEqual(new Set(['[{"count":81}]']));
  await many();
  expect(read).toHaveBeenCalledTimes(2);
  read.mockRestore();
});

test("Another name or another value is another figure", async () => {
  const inName = (name: typeof nobody, value: string) =>
    actingAs(name, () => served.figure<{ count: number }>(statement, [value]));
  const asked = await Promise.all([
    ...[inName(theServer, "Hinds"), inName(nobody, "Hinds"), inName(theServer, "nowhere")],
  ]);
  expect(asked.map(([{ count }]) => count)).toEqual([81, 0, 82]);
});
