import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./children";
import { cores, onCores } from "./cores";

/** How a server is started; its port comes in the environment. */
export interface Command {
  node: string;
  args: string[];
  env: Record<string, string>;
}

/** A server that answers. */
export interface Server {
  port: number;
  pid: number;
  /** From its start to its first answer, in milliseconds. */
  startedIn: number;
  stop(): Promise<void>;
}

const PATIENCE_MS = 30_000;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const tooLong = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await gone;
  clearTimeout(tooLong);
}

/** Starts the nth process of a server on its core and waits until it answers a question as it should. */
export async function start(
  { node, args, env }: Command,
  nth: number,
  answers: (port: number) => Promise<boolean>,
): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = startChild(onCores(cores.server(nth), node, args), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr!.on("data", (data: Buffer) => (said = `${said}${data.toString()}`.slice(-4_000)));
  let last = "";
  const silent = (error: unknown) => {
    last = String(error);
    return false;
  };
  while (!(await answers(port).catch(silent))) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended: ${said}`);
    if (performance.now() - began > PATIENCE_MS) {
      await ended(child);
      throw new Error(`${args[0]} does not answer: ${last} ${said}`);
    }
    await sleep(10);
  }
  const startedIn = performance.now() - began;
  return { port, pid: child.pid!, startedIn, stop: () => ended(child) };
}
