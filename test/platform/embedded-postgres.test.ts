import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { type EmbeddedPostgres, openEmbedded } from "../../src/platform/embedded-postgres";
import { another, kill, scratchFolder } from "./fixtures/scratch";

jest.setTimeout(120_000);

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", () => {
  const { folder, remove } = scratchFolder();
  const note = () => path.join(fs.realpathSync(path.join(folder, "postgres")), "postmaster.pid");
  const postmaster = () => Number(fs.readFileSync(note(), "utf8").split("\n")[0]);
  const open: EmbeddedPostgres[] = [];
  const start = async (options?: Parameters<typeof openEmbedded>[1]) => {
    const postgres = await openEmbedded(folder, options);
    open.push(postgres);
    return postgres;
  };
  afterEach(async () => {
    for (const postgres of open.splice(0)) await postgres.stop();
  });
  afterAll(remove);

  it("is made at the first start: PostgreSQL 18 in UTF-8, for this machine alone, with a password", async () => {
    const { url, attached } = await start();
    expect(attached).toBe(false);
    const sql = `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
      current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
      datlocale AS locale FROM pg_database WHERE datname = current_database()`;
    const [facts] = await query(url, sql);
    expect(facts).toMatchObject({ encoding: "UTF8", address: "127.0.0.1", sockets: "", locale: "C.UTF-8" });
    expect(facts.version).toMatch(/^18\./);
    await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow("password");
    expect(fs.statSync(path.join(folder, "postgres-password")).mode & 0o777).toBe(0o600);
    await query(url, "CREATE TABLE kept (word text)");
    await query(url, "INSERT INTO kept VALUES ('Grüße')");
  });

  it("keeps its data between starts, and is gone after a stop", async () => {
    const { url, attached, stop } = await start();
    expect(attached).toBe(false);
    expect(await query(url, "SELECT word FROM kept")).toEqual([{ word: "Grüße" }]);
    await stop();
    expect(fs.existsSync(note())).toBe(false);
    await expect(query(url, "SELECT 1")).rejects.toThrow();
  });

  it("is attached to when it runs, and then left running", async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ attached: true, url: first.url });
    await second.stop();
    expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("is waited for by a guest", async () => {
    const guest = start({ guest: true });
    const host = await start({ owner: true });
    expect(await guest).toMatchObject({ attached: true, url: host.url });
  });

  it("is found again after its server was killed, and stopped by the next owner", async () => {
    const { said: url, child } = await another("hold-postgres.ts", folder);
    await kill(child);
    const found = await start({ owner: true });
    expect(found).toMatchObject({ attached: true, url });
    await found.stop();
    await expect(query(url, "SELECT 1")).rejects.toThrow();
  });

  it("starts again after it was itself killed", async () => {
    const { child } = await another("hold-postgres.ts", folder);
    process.kill(postmaster(), "SIGKILL");
    await kill(child);
    const { url, attached } = await start();
    expect(attached).toBe(false);
    expect(await query(url, "SELECT word FROM kept")).toHaveLength(1);
  });

  it.each([
    ["names a process of another program", (text: string) => text.replace(/^\d+/, String(process.ppid))],
    ["is empty", () => ""],
  ])("starts in spite of a note of a running server that %s", async (_what, falsify) => {
    const { stop } = await start();
    const text = fs.readFileSync(note(), "utf8");
    const { uid, gid } = fs.statSync(note());
    await stop();
    fs.writeFileSync(note(), falsify(text), { mode: 0o600 });
    fs.chownSync(note(), uid, gid);
    const { url, attached } = await start();
    expect(attached).toBe(false);
    expect(await query(url, "SELECT word FROM kept")).toHaveLength(1);
  });
});
