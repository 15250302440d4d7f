import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Purpose, release, rewrite, take } from "./lock-file";
import { OperatorError } from "./operator-error";

export type { Purpose };

export interface Lock {
  /** Tells the others that it will soon be free, so that they wait for it. */
  stopping(): void;
  release(): void;
}

/** How long a short command is waited for. */
const COMMAND_MS = 120_000;
/** How long a server that has been told to stop may take until its data folder is free. */
const STOPPING_MS = 3_000;

/**
 * Takes the data folder for this process, or throws when a server has it. A short command that has it
 * is waited for. The lock of a process that was killed does not count.
 */
export async function acquireLock(folder: string, purpose: Purpose): Promise<Lock> {
  const until = Date.now() + STOPPING_MS;
  for (;;) {
    const outcome = await lockUnlessServed(folder, purpose);
    if ("release" in outcome) return outcome;
    if (Date.now() > until) {
      throw new OperatorError(
        `Hearthline is already running on the data folder ${folder} (pid ${outcome.pid}); ` +
          "stop it or set HEARTHLINE_DATA to another folder.",
      );
    }
    await sleep(100);
  }
}

/** Takes the data folder, or tells which server has it. */
export async function lockUnlessServed(folder: string, purpose: Purpose): Promise<Lock | { pid: number }> {
  const file = path.join(folder, "lock");
  const until = Date.now() + COMMAND_MS;
  for (;;) {
    const holder = take(file, purpose);
    if (!holder) return { stopping: () => rewrite(file, "command"), release: () => release(file) };
    if (holder.purpose === "serve") return { pid: holder.pid };
    if (Date.now() > until) {
      throw new OperatorError(`A command (pid ${holder.pid}) has been using ${folder} for minutes; stop it.`);
    }
    await sleep(100);
  }
}
