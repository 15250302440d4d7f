import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { keptSecret, prepareDataFolder } from "./data-folder";
import { OperatorError, oneLine } from "./operator-error";
import { type PostgresHome, postgresHome, program } from "./postgres-home";
import { findPostmaster, quietEnvironment, startPostmaster, stopPostmaster } from "./postmaster";
import { isAlive } from "./process-table";

export interface EmbeddedPostgres {
  url: string;
  /** Whether the server was running already. */
  attached: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The caller holds the lock on the data folder: a server that a crash left running is then its own to stop. */
  owner?: boolean;
  /** Another process starts the server: wait for it, never start one. */
  guest?: boolean;
}

const SUPERUSER = "postgres";
const DATABASE = "hearthline";

/** Opens the PostgreSQL of the data folder: the one that runs on it, or else a new start, made at first. */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const dataFolder = prepareDataFolder(folder);
  const home = postgresHome(dataFolder);
  const password = keptSecret(dataFolder, "postgres-password", () =>
    crypto.randomBytes(24).toString("base64url"),
  );
  const running = options.guest ? await awaitPostmaster(home) : await findPostmaster(home);
  const attached = running !== undefined;
  if (!attached) initialise(home, password);
  const { port, pid } = running ?? (await start(home));
  const address = (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  const mine = !attached || options.owner;
  const stop = mine ? stopOnce(home, pid) : async () => {};
  try {
    await ensureDatabase(address("postgres"));
  } catch (error) {
    await stop();
    throw new OperatorError(`The embedded PostgreSQL on ${home.cluster} does not answer: ${oneLine(error)}`);
  }
  return { url: address(DATABASE), attached, stop };
}

/** Stops the server when asked, and at the latest when this process exits without having asked. */
function stopOnce(home: PostgresHome, pid: number): () => Promise<void> {
  const atExit = () => {
    if (isAlive(pid)) process.kill(pid, "SIGINT");
  };
  process.once("exit", atExit);
  return async () => {
    process.removeListener("exit", atExit);
    stopPostmaster(home);
  };
}

async function awaitPostmaster(home: PostgresHome) {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const running = await findPostmaster(home);
    if (running) return running;
  }
  throw new OperatorError(
    `A server holds the data folder, but no PostgreSQL has come up on ${home.cluster}.`,
  );
}

/** Makes the cluster aside and moves it into place whole: an interrupted first start leaves nothing. */
function initialise(home: PostgresHome, password: string): void {
  if (fs.existsSync(path.join(home.cluster, "PG_VERSION"))) return;
  const draft = `${home.cluster}.new`;
  const passwordFile = `${home.cluster}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  if (home.account) {
    for (const mine of [draft, passwordFile]) fs.chownSync(mine, home.account.uid, home.account.gid);
  }
  const choices = {
    pgdata: draft,
    username: SUPERUSER,
    pwfile: passwordFile,
    auth: "scram-sha-256",
    encoding: "UTF8",
    // PostgreSQL's own C.UTF-8 works alike on every machine, whatever locales it has.
    "locale-provider": "builtin",
    "builtin-locale": "C.UTF-8",
    locale: "C",
  };
  const flags = Object.entries(choices).map(([name, value]) => `--${name}=${value}`);
  const made = spawnSync(program(home, "initdb"), [...flags, "--no-instructions"], {
    ...home.account,
    cwd: "/",
    env: quietEnvironment(),
    encoding: "utf8",
  });
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new OperatorError(
      `PostgreSQL could not make its data folder: ${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  fs.renameSync(draft, home.cluster);
}

/** Starts on a free port; one that is taken between finding and using it, or memory that a crash left, is tried again. */
async function start(home: PostgresHome) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startPostmaster(home, await freePort());
    } catch (error) {
      const passing = /could not create any TCP\/IP sockets|pre-existing shared memory block/.test(
        oneLine(error),
      );
      if (!passing || attempt === 5) throw error;
      await sleep(500);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
