import { Client } from "pg";
import { Pipelines } from "../../src/platform/pipelines";
import { execute } from "../support/global-setup";

const url = process.env.HEARTHLINE_TEST_SERVER!;
const never = () => Promise.reject(new Error("It was not asked on a pipeline."));
let clients: Client[];
let pipelines: Pipelines;

beforeEach(() => {
  clients = [];
  const newClient = () => {
    const client = new Client({ connectionString: url, pipeline: true });
    clients.push(client);
    return client;
  };
  pipelines = new Pipelines(newClient, 2, 3);
});
afterEach(() => pipelines.end());

/** Asks several times, the first time by the other way, and answers what came last. */
async function often(text: string, values: unknown[] = [], times = 5): Promise<unknown[]> {
  await pipelines.ask(text, values, () => Promise.resolve([]));
  let rows: unknown[] = [];
  for (let time = 1; time < times; time += 1) rows = await pipelines.ask(text, values, never);
  return rows;
}

test("What is asked for the first time goes by the other way, and what comes again is sent with the others", async () => {
  expect(await pipelines.ask("select 1 as one", [], () => Promise.resolve(["otherwise"]))).toEqual([
    "otherwise",
  ]);
  expect(await pipelines.ask("select 1 as one", [], never)).toEqual([{ one: 1 }]);
});

test("A hundred statements at once are answered each with its own rows, a failure among them with its own error", async () => {
  await often("select $1::int as one", [0]);
  await often("select 1 / $1::int as one", [1]);
  const asked = Array.from({ length: 100 }, (_one, index) =>
    index % 10 === 5
      ? pipelines.ask("select 1 / $1::int as one", [0], never).catch((error: Error) => error.message)
      : pipelines.ask("select $1::int as one", [index], never),
  );
  const expected = asked.map((_one, index) => (index % 10 === 5 ? "division by zero" : [{ one: index }]));
  expect(await Promise.all(asked)).toEqual(expected);
});

test("The connections keep so many statements prepared and no more, and what was forgotten is prepared anew", async () => {
  const texts = Array.from({ length: 8 }, (_text, index) => `select $1::int + ${index} as sum`);
  for (const text of texts) await often(text, [1]);
  for (const [index, text] of texts.entries())
    expect(await pipelines.ask(text, [1], never)).toEqual([{ sum: 1 + index }]);
  for (const client of clients) {
    const { rows } = await client.query("select count(*)::int as kept from pg_prepared_statements");
    expect(rows[0].kept).toBeLessThanOrEqual(3);
  }
});

test("After its connections were cut, it makes new ones", async () => {
  await often("select pg_backend_pid() as pid");
  await execute(
    url,
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query like 'select pg_backend_pid()%'",
  );
  await pipelines.ask("select pg_backend_pid() as pid", [], never).catch(() => []);
  expect(await pipelines.ask("select pg_backend_pid() as pid", [], never)).toHaveLength(1);
});
