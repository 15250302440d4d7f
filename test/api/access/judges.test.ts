import { judge } from "../../support/judges/judges";
import { stageFor } from "../../support/judges/stage";
import { startTestServer, type TestServer } from "../../support/server";

const seed = Number(process.env.HEARTHLINE_SEED ?? 20060223);
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await stageFor(server, 16, seed);
}, 300_000);
afterAll(() => server.stop());

test("CASL in memory, CASL in SQL, row-level security and a reference agree on 100,000 tuples", async () => {
  const { tuples, viewers, rows, seen, disagreements } = await judge(server, { seed, tuples: 100_000 });
  console.log(
    `Seed ${seed}: ${tuples} tuples of ${viewers} viewers and ${rows} rows, ${seen} of them seen, ${disagreements.length} disagreements.`,
  );
  expect(disagreements.slice(0, 5)).toEqual([]);
  expect(tuples).toBeGreaterThanOrEqual(100_000);
  // Both verdicts are given often enough to be told apart.
  expect(seen).toBeGreaterThan(tuples / 10);
  expect(seen).toBeLessThan((tuples * 9) / 10);
}, 300_000);
