import fs from "node:fs";
import path from "node:path";
import { execute } from "../../test/support/global-setup";
import { caseloadOf } from "../database/caseload";
import type { Cluster } from "../database/cluster";
import { drawWork, type Work } from "./viewers";

/** A caseload of some size with the questions asked of it. */
export interface Caseload {
  families: number;
  databaseUrl: string;
  work: Work;
}

const functions = path.join(__dirname, "..", "peers", "functions.sql");

/** The caseload of that many families, with what the peers need in it; it is made if it is not there. */
export async function openCaseload(cluster: Cluster, families: number, seed: number): Promise<Caseload> {
  const databaseUrl = await caseloadOf(cluster, families, seed);
  await execute(databaseUrl, fs.readFileSync(functions, "utf8"));
  return { families, databaseUrl, work: await drawWork(databaseUrl, seed) };
}
