import fs from "node:fs";
import path from "node:path";
import { KEPT } from "../database/cluster";
import { ask } from "../measure/agree";
import { peers, type Peer, type PeerName } from "../peers";
import type { Caseload } from "../work/caseload";
import { operations, questionsOf } from "../work/operation";
import type { Contestant } from "./contestant";
import { start, type Server } from "./server";

/** How the servers are started. */
export interface Fleet {
  node: string;
  poolSize: number;
  /** How many processes of each. */
  processes: number;
}

/** Starts one process of a peer, with a folder of its own. */
async function startOne(
  peer: Peer,
  caseload: Caseload,
  { node, poolSize }: Fleet,
  nth: number,
): Promise<Server> {
  const { databaseUrl, families, work } = caseload;
  const folder = path.join(KEPT, `${peer.name}-${families}-${nth}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Tokens are signed once: all processes, on all caseloads, know the same key.
  const [shared, own] = [KEPT, folder].map((one) => path.join(one, "dev-keys.json"));
  if (fs.existsSync(shared)) fs.copyFileSync(shared, own);
  const place = { node, databaseUrl, poolSize, folder };
  const questions = operations.flatMap((operation) => questionsOf(operation, work, Date.now()));
  if (nth === 0) await peer.ready?.(place, questions);
  if (fs.existsSync(own)) fs.copyFileSync(own, shared);
  const [first] = questionsOf("one", work, 0);
  return start(peer.command(place), nth, async (port) => {
    await ask(peer, port, first);
    return true;
  });
}

async function startProcesses(peer: Peer, caseload: Caseload, fleet: Fleet): Promise<Server[]> {
  const servers: Server[] = [];
  for (let nth = 0; nth < fleet.processes; nth += 1) servers.push(await startOne(peer, caseload, fleet, nth));
  return servers;
}

/** Works with peers on some caseloads, started one after the other, and stops them whatever comes. */
export async function withContestants(
  names: readonly PeerName[],
  caseloads: readonly Caseload[],
  fleet: Fleet,
  work: (contestants: Contestant[]) => Promise<void>,
): Promise<void> {
  const contestants: Contestant[] = [];
  try {
    for (const caseload of caseloads)
      for (const name of names) {
        const peer = peers[name];
        const size = caseloads.length > 1 ? `, ${caseload.families.toLocaleString("en-US")} families` : "";
        const servers = await startProcesses(peer, caseload, fleet);
        contestants.push({ title: `${peer.title}${size}`, peer, servers, caseload });
      }
    await work(contestants);
  } finally {
    await Promise.all(contestants.flatMap(({ servers }) => servers.map((server) => server.stop())));
  }
}
