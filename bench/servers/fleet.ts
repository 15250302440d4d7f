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
  const folder = (process: number) => path.join(KEPT, `${peer.name}-${families}-${process}`);
  fs.mkdirSync(folder(nth), { recursive: true, mode: 0o700 });
  const keys = path.join(folder(0), "dev-keys.json");
  // Tokens are signed once: all processes know the same key.
  if (nth > 0 && fs.existsSync(keys)) fs.copyFileSync(keys, path.join(folder(nth), "dev-keys.json"));
  const place = { node, databaseUrl, poolSize, folder: folder(nth) };
  const questions = operations.flatMap((operation) => questionsOf(operation, work, Date.now()));
  if (nth === 0) await peer.ready?.(place, questions);
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
