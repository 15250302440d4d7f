import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { openEmbedded } from "../../src/platform/embedded-postgres";
import { acquireLock } from "../../src/platform/lock";
import { execute } from "../../test/support/global-setup";

/** The folder of everything that is kept from one run to the next. */
export const KEPT = path.join(__dirname, "..", "..", ".hearthline-bench");

/** A PostgreSQL for the measurements. */
export interface Cluster {
  url: string;
  /** The process that all others of it come from; null where it is not on this machine's account. */
  pid: number | null;
  stop(): Promise<void>;
}

const MB = 2 ** 20;
const share = (part: number, most: number) => `${Math.min(most, Math.floor((os.totalmem() * part) / MB))}MB`;

/** Memory as a server of this size would be given; checkpoints and cleaning do not fall into a measurement. */
const settings = (): Record<string, string> => ({
  shared_buffers: share(0.25, 8192),
  effective_cache_size: share(0.5, 65536),
  maintenance_work_mem: share(0.05, 1024),
  work_mem: "16MB",
  max_wal_size: "16GB",
  checkpoint_timeout: "1h",
  autovacuum: "off",
  max_connections: "300",
  wal_level: "minimal",
  max_wal_senders: "0",
  random_page_cost: "1.1",
});

/** Opens the PostgreSQL of DATABASE_URL, or one of its own in the folder that is kept. */
export async function openCluster(): Promise<Cluster> {
  fs.mkdirSync(KEPT, { recursive: true });
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, pid: null, stop: async () => {} };
  // Two that measure at once would measure each other, and stop each other's PostgreSQL.
  const lock = await acquireLock(KEPT, "command");
  const folder = path.join(KEPT, "postgres");
  const first = await openEmbedded(folder, { owner: true });
  const set = Object.entries(settings()).map(([name, value]) => `ALTER SYSTEM SET ${name} = '${value}'`);
  await execute(first.url, ...set);
  // Some of these count from the next start alone.
  await first.stop();
  const { url, stop } = await openEmbedded(folder, { owner: true });
  const release = () => stop().then(() => lock.release());
  return { url, pid: postmasterOf(folder), stop: release };
}

const postmasterOf = (folder: string): number =>
  Number(fs.readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

/** The rows that a statement answers. */
export async function rowsOf<T extends object>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
