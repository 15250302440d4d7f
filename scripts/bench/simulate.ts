import "reflect-metadata";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { DataSource } from "typeorm";
import { rowSecurity } from "../../src/access/row-security";
import { loadDemonstration } from "../../src/demo";
import { dataSource, migrate } from "../../src/platform/database";
import { openEmbedded } from "../../src/platform/embedded-postgres";
import { ms1994 } from "../../src/policy/editions/ms-1994";
import { entities } from "../../src/records";
import { Referral } from "../../src/records/referral/referral";
import { simulate } from "../../src/records/simulation/simulate";
import { multiply } from "./multiply";

/**
 * `npm run bench:simulate`: how many cases a second are replayed under another edition, on caseloads of one size
 * and of eight times that, in a database that it makes and drops; and how much memory each takes.
 */
const COPIES = [7, 7];
const MB = 2 ** 20;

async function measured(source: DataSource, now: Date): Promise<number> {
  globalThis.gc?.();
  const query = source.createQueryBuilder(Referral, "referral");
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let most = 0;
  const { total } = await simulate({
    ...{ manager: source.manager, query, edition: ms1994, now },
    onProgress: () => (most = Math.max(most, process.memoryUsage().heapUsed)),
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const own = (user + system) / 1e6;
  const { replayed } = total;
  console.log(
    `${replayed} cases in ${seconds.toFixed(2)} s: ${Math.round(replayed / seconds)} a second; ` +
      `${Math.round(replayed / own)} a second of processor time; heap ${Math.round(most / MB)} MB at most`,
  );
  return replayed / own;
}

async function run(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-bench-"));
  const server = await openEmbedded(folder, { owner: true });
  try {
    await migrate(server.url, entities, rowSecurity());
    const app = await dataSource(server.url, { entities, as: "server" }).initialize();
    const owner = await dataSource(server.url, { entities, as: "owner", poolSize: 1 }).initialize();
    const now = new Date();
    await loadDemonstration(app, () => {}, { now });
    await measured(app, now);
    const rates: number[] = [];
    for (const copies of COPIES) {
      await multiply(owner, copies);
      rates.push(await measured(app, now));
    }
    console.log(`Eight times the cases: ${(rates[0] / rates[1]).toFixed(2)} × the time for each.`);
    await Promise.all([app.destroy(), owner.destroy()]);
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void run();
