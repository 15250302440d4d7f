import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "./operator-error";
import { birthmark, isAlive } from "./process-table";

/** Who holds a data folder: a server for as long as it runs, or a short command. */
export type Purpose = "serve" | "command";

interface Holder {
  pid: number;
  birthmark?: string;
  purpose: Purpose;
}

export interface Lock {
  /** Tells the others that it will soon be free, so that they wait for it. */
  stopping(): void;
  release(): void;
}

const PATIENCE_MS = 120_000;
/** How long a server that has been told to stop may take until its data folder is free. */
const STOPPING_MS = 3_000;

/**
 * Takes the data folder for this process, or throws when a server has it. A short command that has it
 * is waited for. The lock of a process that was killed does not count.
 */
export async function acquireLock(folder: string, purpose: Purpose): Promise<Lock> {
  let outcome = await lockUnlessServed(folder, purpose);
  for (const until = Date.now() + STOPPING_MS; !("release" in outcome) && Date.now() < until;) {
    await sleep(100);
    outcome = await lockUnlessServed(folder, purpose);
  }
  if ("release" in outcome) return outcome;
  throw new OperatorError(
    `Hearthline is already running on the data folder ${folder} (pid ${outcome.pid}); ` +
      "stop it or set HEARTHLINE_DATA to another folder.",
  );
}

/** Takes the data folder, or tells which server has it. */
export async function lockUnlessServed(folder: string, purpose: Purpose): Promise<Lock | { pid: number }> {
  const file = path.join(folder, "lock");
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const holder = tryToTake(file, purpose);
    if (!holder)
      return { stopping: () => replace(file, "command"), release: () => fs.rmSync(file, { force: true }) };
    if (holder.purpose === "serve") return { pid: holder.pid };
    if (Date.now() > until) {
      throw new OperatorError(`A command (pid ${holder.pid}) has been using ${folder} for minutes; stop it.`);
    }
    await sleep(100);
  }
}

/** Undefined when the lock is now ours, else who has it. */
function tryToTake(file: string, purpose: Purpose): Holder | undefined {
  // Written aside and linked into place: nobody ever reads half a lock.
  const draft = `${file}.${process.pid}.${crypto.randomBytes(4).toString("hex")}`;
  write(draft, purpose);
  try {
    for (;;) {
      if (linked(draft, file)) return undefined;
      const found = read(file);
      if (found && holds(found.holder)) return found.holder;
      if (found) discard(file, found.text);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function write(file: string, purpose: Purpose): void {
  const mine: Holder = { pid: process.pid, birthmark: birthmark(process.pid), purpose };
  fs.writeFileSync(file, JSON.stringify(mine), { mode: 0o600 });
}

function replace(file: string, purpose: Purpose): void {
  write(`${file}.next`, purpose);
  fs.renameSync(`${file}.next`, file);
}

function linked(draft: string, file: string): boolean {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): { holder: Partial<Holder>; text: string } | undefined {
  try {
    const text = fs.readFileSync(file, "utf8");
    return { text, holder: parse(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parse(text: string): Partial<Holder> {
  try {
    return Object(JSON.parse(text)) as Partial<Holder>;
  } catch {
    return {};
  }
}

function holds(holder: Partial<Holder>): holder is Holder {
  if (!Number.isInteger(holder.pid) || !isAlive(holder.pid!)) return false;
  const now = birthmark(holder.pid!);
  return now === undefined || holder.birthmark === undefined || now === holder.birthmark;
}

/** Removes a dead lock, and only that: another process may have replaced it a moment ago. */
function discard(file: string, text: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (fs.readFileSync(aside, "utf8") !== text) linked(aside, file);
  fs.rmSync(aside, { force: true });
}
