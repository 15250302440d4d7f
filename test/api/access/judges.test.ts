import { judge } from "../../support/judges/judges";
import { stageFor } from "../../support/judges/stage";
import { execute } from "../../support/global-setup";
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

test("a policy that says otherwise than the table is found out", async () => {
  const policy = `POLICY "SELECT hearthline_fps_worker" ON contact`;
  await execute(server.ownerUrl, `ALTER ${policy} USING (NOT sealed)`);
  const { disagreements } = await judge(server, { seed, tuples: 50_000 });
  expect(disagreements.length).toBeGreaterThan(0);
  for (const { viewer, record, says } of disagreements) {
    expect([viewer.role, record]).toEqual(["FPS_WORKER", "Contact"]);
    expect(says).toEqual({ memory: false, compiled: false, rows: true, reference: false });
  }
}, 300_000);
