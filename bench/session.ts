import { spawnSync } from "node:child_process";
import { openCluster, type Cluster } from "./database/cluster";
import { startLoad, type Load } from "./load/load";
import type { Options } from "./options";
import { cores, moveTo } from "./servers/cores";
import type { Fleet } from "./servers/fleet";
import { installPeers, nodeForAll } from "./servers/node";

/** What all measurements need; it is opened once and closed whatever comes. */
export interface Session {
  cluster: Cluster;
  load: Load;
  node: { path: string; version: string };
}

/** Works in a session, and stops whatever it started. */
export async function inSession(
  { build }: Pick<Options, "build">,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  installPeers();
  const node = nodeForAll();
  if (build) {
    const { status } = spawnSync("npm", ["run", "--silent", "build"], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
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

/** How servers are started in a session. */
export const fleetOf = ({ node }: Session, { pool }: Pick<Options, "pool">, processes = 1): Fleet => ({
  ...{ node: node.path, poolSize: pool, processes },
});
