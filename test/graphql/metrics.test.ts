import type { Client } from "../support/client";
import { startTestServer, type TestServer } from "../support/server";

let server: TestServer;
let worker: Client;

beforeAll(async () => {
  server = await startTestServer({ settings: { metrics: true } });
  worker = await server.as("ASWS", "Sam", "Hinds");
}, 60_000);
afterAll(() => server?.stop());

/** The counts of a field, by who answered it and why. */
async function counted(field: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${server.url}metrics`)).text();
  const lines = text.matchAll(
    /^hearthline_answers_total\{field="(\w+)",by="(\w+)",reason="(\w*)"\} (\d+)$/gm,
  );
  const own = [...lines].filter(([, name]) => name === field);
  return Object.fromEntries(own.map(([, , by, why, count]) => [`${by} ${why}`.trim(), Number(count)]));
}

test("a field of records is counted as answered by a statement, under the name that it has in the schema", async () => {
  expect(await counted("referrals")).toEqual({});
  await worker.ask("{ a: referrals(first: 1) { nodes { id } } b: referrals(first: 2) { nodes { id } } }");
  expect(await counted("referrals")).toEqual({ statement: 2 });
  expect(await counted("a")).toEqual({});
});

test("a field that is reckoned is counted as answered by its resolver, beside one that is not", async () => {
  await worker.ask("{ editions { id } workers(first: 1) { nodes { id } } }");
  expect(await counted("editions")).toEqual({ "resolvers reckoned": 1 });
  expect(await counted("workers")).toEqual({ statement: 1 });
});

test("an error is counted as put into words by resolvers", async () => {
  const { errors } = await worker.ask('{ families(first: 1, after: "no cursor") { nodes { id } } }');
  expect(errors).toHaveLength(1);
  expect(await counted("families")).toEqual({ "resolvers error": 1 });
});

test("a selection that no statement can say is counted so", async () => {
  const key = "k".repeat(64);
  const { errors } = await worker.ask(`{ families(first: 1) { nodes { ${key}: id } } }`);
  expect(errors).toBeUndefined();
  expect(await counted("families")).toMatchObject({ "resolvers uncompilable": 1 });
});

test("nothing is told where no setting says so", async () => {
  const other = await startTestServer({ on: server });
  expect((await fetch(`${other.url}metrics`)).status).toBe(404);
  await other.stop();
});
