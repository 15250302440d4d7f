import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { execute } from "../test/support/global-setup";
import { caseloadOf } from "./database/caseload";
import { openCluster, type Cluster } from "./database/cluster";
import { startLoad, type Load } from "./load/load";
import type { Options } from "./options";
import { cores, moveTo } from "./servers/cores";
import type { Fleet } from "./servers/fleet";
import { installPeers, nodeForAll } from "./servers/node";
import { questionsOf } from "./work/operation";
import { drawWork, type Work } from "./work/viewers";

/** What all measurements need; it is opened once and closed whatever comes. */
export interface Session {
  cluster: Cluster;
  load: Load;
  node: { path: string; version: string };
}

/** Works in a session, and stops whatever it started. */
export async function inSession(options: Pick<Options, "build">, work: (session: Session) => Promise<void>) {
  installPeers();
  const node = nodeForAll();
  if (options.build) {
    const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit", shell: true });
    if (status !== 0) throw new Error("Hearthline could not be built.");
  }
  const cluster = await openCluster();
  if (cluster.pid !== null) moveTo(cores.rest, cluster.pid);
  const load = startLoad(node.path);
  try {
    await work({ cluster, load, node });
  } finally {
    load.stop();
    await cluster.stop();
  }
}

/** A caseload of some size with the questions asked of it. */
export interface Caseload {
  databaseUrl: string;
  work: Work;
}

export async function openCaseload(cluster: Cluster, families: number, seed: number): Promise<Caseload> {
  const databaseUrl = await caseloadOf(cluster, families, seed);
  await execute(databaseUrl, fs.readFileSync(path.join(__dirname, "peers", "functions.sql"), "utf8"));
  return { databaseUrl, work: await drawWork(databaseUrl, seed) };
}

/** How servers are started on a caseload. */
export function fleetOn(
  { databaseUrl, work }: Caseload,
  { node }: Session,
  { pool }: Pick<Options, "pool">,
): Fleet {
  const questions = (["page", "one", "log"] as const).flatMap((operation) =>
    questionsOf(operation, work, Date.now()),
  );
  return { databaseUrl, node: node.path, poolSize: pool, first: questionsOf("one", work, 0)[0], questions };
}
