import { spawnSync } from "node:child_process";
import os from "node:os";

const pinned = spawnSync("taskset", ["--version"]).status === 0 && os.cpus().length > 1;

/** The first core is the server's; the load and PostgreSQL share the others. */
export const cores = {
  server: (nth: number) => String(nth % os.cpus().length),
  rest: `1-${os.cpus().length - 1}`,
};

/** A command that stays on some cores, where the machine can hold it there. */
export const onCores = (which: string, command: string, args: string[]): [string, string[]] =>
  pinned ? ["taskset", ["-c", which, command, ...args]] : [command, args];

/** Moves a process, and whatever it starts from now on. */
export function moveTo(which: string, pid: number): void {
  if (pinned) spawnSync("taskset", ["-acp", which, String(pid)]);
}

/** In words, for the heading of the table. */
export const placement = pinned
  ? `server on core 0, PostgreSQL and the load on ${cores.rest}`
  : "no process held on a core";
