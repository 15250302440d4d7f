import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";

/** What is kept of a seal outside the database: a line of JSON in a file that is only ever appended to. */
export interface Anchor {
  seal: number;
  at: string;
  chains: number;
  previous: string;
  root: string;
}

/** Every anchor of a file in turn, a line at a time; none when there is no file. */
export async function* anchorsIn(file: string): AsyncGenerator<Anchor> {
  if (!fs.existsSync(file)) return;
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) if (line.trim()) yield JSON.parse(line) as Anchor;
}

/** Longer than any line. */
const TAIL = 4_096;

/** The last anchor of a file, from its tail alone. */
export function lastAnchor(file: string): Anchor | null {
  if (!fs.existsSync(file)) return null;
  const handle = fs.openSync(file, "r");
  try {
    const { size } = fs.fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    fs.readSync(handle, tail, 0, tail.length, size - tail.length);
    const last = tail.toString("utf8").trimEnd().split("\n").at(-1);
    return last ? (JSON.parse(last) as Anchor) : null;
  } finally {
    fs.closeSync(handle);
  }
}

/** Appends anchors, and returns once they are on the disk. */
export function appendAnchors(file: string, anchors: readonly Anchor[]): void {
  const fresh = !fs.existsSync(file);
  const handle = fs.openSync(file, "a", 0o600);
  try {
    fs.writeSync(handle, anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(""));
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  if (fresh) syncFolder(path.dirname(file));
}

/** A new file is there for good only once its folder is on the disk too. */
function syncFolder(folder: string): void {
  // Windows opens no folders; it keeps the names of files by its own journal.
  if (process.platform === "win32") return;
  const handle = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
