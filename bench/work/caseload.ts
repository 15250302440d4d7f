import fs from "node:fs";
import path from "node:path";
import { execute } from "../../test/support/global-setup";
import { caseloadOf } from "../database/caseload";
import { rowsOf, type Cluster } from "../database/cluster";
import { drawWork, type Work } from "./viewers";

/** A caseload of some size with the questions asked of it. */
export interface Caseload {
  families: number;
  databaseUrl: string;
  work: Work;
}

const functions = path.join(__dirname, "..", "peers", "functions.sql");

/** Cleans what earlier runs left behind: while one measures, nothing is cleaned. */
async function tidy(url: string): Promise<void> {
  const worn = await rowsOf<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_stat_user_tables WHERE n_dead_tup > 1000 OR n_mod_since_analyze > 0.1 * n_live_tup",
  );
  for (const { name } of worn) await execute(url, `VACUUM ANALYZE "${name}"`);
}

/** The caseload of that many families, with what the peers need in it; it is made if it is not there. */
export async function openCaseload(cluster: Cluster, families: number, seed: number): Promise<Caseload> {
  const databaseUrl = await caseloadOf(cluster, families, seed);
  await execute(databaseUrl, fs.readFileSync(functions, "utf8"));
  await tidy(databaseUrl);
  return { families, databaseUrl, work: await drawWork(databaseUrl, seed) };
}
