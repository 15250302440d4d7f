import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "./operator-error";
import { type PostgresHome, program } from "./postgres-home";
import { isAlive, worksIn } from "./process-table";

/** A PostgreSQL server that runs on a cluster. */
export interface Postmaster {
  pid: number;
  port: number;
}

const PATIENCE_MS = 60_000;

/** The server that runs on the cluster, if any; one that is just starting or stopping is waited for. */
export async function findPostmaster(home: PostgresHome): Promise<Postmaster | undefined> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const noted = readPidFile(home.cluster);
    if (!noted || !isAlive(noted.pid) || isForeign(noted, home.cluster)) return undefined;
    if (noted.status === "ready") return { pid: noted.pid, port: noted.port };
    if (Date.now() > until) {
      throw new OperatorError(
        `PostgreSQL (pid ${noted.pid}) has been "${noted.status}" for a minute; see ${home.log}.`,
      );
    }
    await sleep(50);
  }
}

/** Starts PostgreSQL on the cluster, in a session of its own: Ctrl-C reaches only Hearthline, which stops it in order. */
export async function startPostmaster(home: PostgresHome, port: number): Promise<Postmaster> {
  disownStaleNote(home.cluster);
  fs.rmSync(home.log, { force: true });
  const log = fs.openSync(home.log, "w", 0o600);
  const configuration = Object.entries(options(port)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(program(home, "postgres"), ["-D", home.cluster, ...configuration], {
    ...home.account,
    cwd: "/",
    env: quietEnvironment(),
    stdio: ["ignore", log, log],
    detached: true,
    windowsHide: true,
  });
  fs.closeSync(log);
  let failed: string | undefined;
  child.once("error", (error) => (failed = error.message));
  child.once("exit", () => (failed = "it ended at once"));
  child.unref();
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const noted = readPidFile(home.cluster);
    if (noted && noted.pid === child.pid && noted.status === "ready") return { pid: noted.pid, port };
    if (Date.now() > until) failed ??= "it did not become ready in a minute";
    if (failed) throw new OperatorError(`PostgreSQL did not start (${failed}): ${lastWords(home.log)}`);
    await sleep(20);
  }
}

/** Stops the server of the cluster in order: open transactions are rolled back, everything is written. */
export function stopPostmaster(home: PostgresHome): void {
  const stopping = ["stop", "-D", home.cluster, "-m", "fast", "-w", "-t", "60", "-s"];
  const { status, stderr } = spawnSync(program(home, "pg_ctl"), stopping, {
    ...home.account,
    cwd: "/",
    env: quietEnvironment(),
    encoding: "utf8",
  });
  if (status !== 0 && readPidFile(home.cluster))
    throw new OperatorError(`PostgreSQL did not stop: ${stderr}`);
}

/** The environment without what would steer PostgreSQL from outside, in plain English. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}

function options(port: number) {
  return {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // The log must not become a second place where facts about families are kept.
    log_min_messages: "fatal",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
}

const pidFile = (cluster: string) => path.join(cluster, "postmaster.pid");

/**
 * Makes PostgreSQL start in spite of a note that it would take for a living server's: one whose process id another
 * program has since been given, one that came with a copy of the folder, or an empty one. The id of its own parent
 * it takes as stale, and still makes sure by the rest of the note that nothing of a crashed server is left.
 */
function disownStaleNote(cluster: string): void {
  const file = pidFile(cluster);
  const noted = readPidFile(cluster);
  if (!noted) return fs.rmSync(file, { force: true });
  if (isForeign(noted, cluster))
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^.*/, `${process.pid}`));
}

/** Whether the note speaks of something else than a server of this very cluster. */
const isForeign = (noted: { pid: number; cluster: string }, cluster: string) =>
  !(worksIn(noted.pid, cluster) ?? noted.cluster === cluster);

function readPidFile(cluster: string) {
  try {
    const note = fs.readFileSync(pidFile(cluster), "utf8");
    const [pid, folder = "", , port, , , , status] = note.split("\n");
    return note === ""
      ? undefined
      : { pid: Number(pid), cluster: folder, port: Number(port), status: status?.trim() };
  } catch {
    return undefined;
  }
}

function lastWords(log: string): string {
  const lines = fs.readFileSync(log, "utf8").trim().split("\n").slice(-5);
  return `${lines.join(" / ") || "it said nothing"} (${log})`;
}
