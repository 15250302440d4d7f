import fs from "node:fs";
import path from "node:path";
import { KEPT } from "../database/cluster";
import { ask, type Running } from "../measure/agree";
import { peers, type Peer, type PeerName, type Place } from "../peers";
import type { Question } from "../work/operation";
import { start, type Server } from "./server";

/** How the servers are started. */
export interface Fleet {
  databaseUrl: string;
  node: string;
  poolSize: number;
  /** What is asked until a server answers. */
  first: Question;
  /** Everything that will be asked. */
  questions: readonly Question[];
  env?: Record<string, string>;
}

/** Starts one process of a peer, with a folder of its own. */
export async function startOne(peer: Peer, fleet: Fleet, nth = 0): Promise<Server> {
  const { node, databaseUrl, poolSize, questions, first } = fleet;
  const folder = path.join(KEPT, `${peer.name}-${nth}`);
  const place: Place = { node, databaseUrl, poolSize, folder };
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = path.join(KEPT, `${peer.name}-0`, "dev-keys.json");
  // Tokens are signed once: all processes know the same key.
  if (nth > 0 && fs.existsSync(keys)) fs.copyFileSync(keys, path.join(folder, "dev-keys.json"));
  await peer.ready?.(place, questions);
  const command = peer.command(place);
  return start({ ...command, env: { ...command.env, ...fleet.env } }, async (port) => {
    await ask({ peer, port }, first);
    return true;
  });
}

/** Starts the peers one after the other. */
export async function startAll(names: readonly PeerName[], fleet: Fleet): Promise<Running[]> {
  const running: Running[] = [];
  try {
    for (const name of names) {
      const peer = peers[name];
      running.push({ peer, server: await startOne(peer, fleet) });
    }
    return running;
  } catch (error) {
    await stopAll(running);
    throw error;
  }
}

export const stopAll = (running: readonly Running[]): Promise<unknown> =>
  Promise.all(running.map(({ server }) => server.stop()));
