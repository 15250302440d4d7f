import { execute } from "../../test/support/global-setup";
import { rowsOf } from "../database/cluster";
import type { Contestant } from "../servers/contestant";
import type { Question } from "../work/operation";
import type { Bench } from "./round";

const settled = "SELECT to_regclass('bench_settled') IS NOT NULL AS done";

/**
 * Has Hearthline write once to every case that will be written to, for good: what is owed in a copy of a case was
 * reckoned on the day of its last command, and the first one brings it up to date. Once for a caseload.
 */
export async function settleCases(
  { load }: Bench,
  contestants: readonly Contestant[],
  questions: readonly Question[],
): Promise<void> {
  const ours = contestants.find(({ peer }) => peer.name === "ours");
  if (!ours) return;
  const { databaseUrl } = ours.caseload;
  const [{ done }] = await rowsOf<{ done: boolean }>(databaseUrl, settled);
  if (done) return;
  const requests = questions.map((question) => ours.peer.request(question));
  await load.prepare("settling", requests);
  const ports = ours.servers.map(({ port }) => port);
  for (let written = 0; written < questions.length;) {
    const told = await load.run({ name: "settling", ports, concurrency: 8, seconds: 1 });
    written += told.count;
  }
  await execute(databaseUrl, "CREATE TABLE bench_settled (at timestamptz)", "VACUUM ANALYZE obligation");
}
