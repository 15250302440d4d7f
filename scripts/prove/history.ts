import "reflect-metadata";
import { Command } from "commander";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { Client } from "pg";
import { sealHistory } from "../../src/records/history/seal";
import setUp from "../../test/support/global-setup";
import tearDown from "../../test/support/global-teardown";
import { Office } from "../../test/support/office";
import { startTestServer } from "../../test/support/server";
import { caseIn } from "../../test/support/states";
import { prove } from "../../test/support/tampering/prove";

/**
 * `npm run prove:history -- --tamperings 10000`: lives through some cases over the API, seals them, and has an
 * owner of the database tamper with the history so many times, who turns triggers off and reckons hashes anew but
 * does not reach the anchors. Each time the whole history is verified, and everything is put back. Ends with 1
 * when a tampering is missed, or found in another place. On DATABASE_URL, or on a PostgreSQL of its own.
 */
async function main(tamperings: number, seed: number): Promise<void> {
  await setUp();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-anchors-"));
  const anchors = path.join(folder, "anchors.jsonl");
  const server = await startTestServer();
  const owner = new Client({ connectionString: server.ownerUrl });
  try {
    await owner.connect();
    const office = await Office.open(server);
    await office.adopt("ms-2006");
    for (const state of ["INTENSIVE", "SUBMITTED", "ACCEPTED"] as const) {
      await caseIn(office, state);
      await sealHistory(server.source, anchors, new Date());
    }
    const begun = performance.now();
    const { kinds, untampered, missed } = await prove(owner, anchors, tamperings, seed);
    const seconds = (performance.now() - begun) / 1_000;
    for (const [name, { tried, found, located }] of Object.entries(kinds))
      console.log(`${name.padEnd(52)} ${tried} tried, ${found} found, ${located} in their place`);
    console.log(`untampered: ${untampered.length} faults`);
    console.log(`seed ${seed}: ${tamperings} tamperings in ${seconds.toFixed(0)} s, ${missed.length} missed`);
    for (const line of missed.slice(0, 20)) console.log(line);
    if (missed.length + untampered.length > 0) process.exitCode = 1;
  } finally {
    await owner.end();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    await tearDown();
  }
}

const { tamperings, seed } = new Command()
  .option("--tamperings <number>", "how many", "10000")
  .option("--seed <number>", "where chance begins", "20060223")
  .parse()
  .opts<{ tamperings: string; seed: string }>();
void main(Number(tamperings), Number(seed));
