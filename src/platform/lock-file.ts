import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { birthmark, isAlive, placeOf } from "./process-table";

/** What a data folder is held for: a server for as long as it runs, or a short command. */
export type Purpose = "serve" | "command";

export interface Holder {
  pid: number;
  birthmark?: string;
  /** The folder that is held: a copy of it, lock and all, is another one. */
  place: string;
  purpose: Purpose;
}

/** Takes the lock; undefined when it is now ours, else who has it. */
export function take(file: string, purpose: Purpose): Holder | undefined {
  // Written aside and linked into place: nobody ever reads half a lock.
  const draft = `${file}.${process.pid}.${crypto.randomBytes(4).toString("hex")}`;
  write(draft, purpose);
  try {
    for (;;) {
      if (linked(draft, file)) return undefined;
      const text = read(file);
      if (text === undefined) continue;
      const holder = parse(text);
      if (holds(holder, path.dirname(file))) return holder;
      discard(file, text);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Changes what our own lock says. */
export function rewrite(file: string, purpose: Purpose): void {
  write(`${file}.next`, purpose);
  fs.renameSync(`${file}.next`, file);
}

/** Gives our own lock back. */
export function release(file: string): void {
  fs.rmSync(file, { force: true });
}

function write(file: string, purpose: Purpose): void {
  const { pid } = process;
  const mine: Holder = { pid, birthmark: birthmark(pid), place: placeOf(path.dirname(file)), purpose };
  fs.writeFileSync(file, JSON.stringify(mine), { mode: 0o600 });
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

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
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

function holds(holder: Partial<Holder>, folder: string): holder is Holder {
  if (typeof holder.pid !== "number" || holder.place !== placeOf(folder) || !isAlive(holder.pid))
    return false;
  const now = birthmark(holder.pid);
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
  if (read(aside) !== text) linked(aside, file);
  fs.rmSync(aside, { force: true });
}
