import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { rowSecurity } from "../../src/access/row-security";
import { migrate } from "../../src/platform/database";
import { openEmbedded } from "../../src/platform/embedded-postgres";
import { entities } from "../../src/records";

/** The template that every test file's own database is copied from; runs that share a server have one each. */
export const template = (): string => process.env.HEARTHLINE_TEST_TEMPLATE!;

/** The address of another database on the same server. */
export function database(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

export async function execute(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Drops a database once its clients have gone. Without FORCE: that would end autovacuum's workers too, which an
 * ordinary owner may not, while a plain DROP waits for clients that are leaving and asks autovacuum to give way.
 */
export const drop = (server: string, name: string): Promise<void> =>
  execute(server, `DROP DATABASE IF EXISTS ${name}`);

/** Starts PostgreSQL once for all tests (the embedded one, or that of DATABASE_URL) and migrates the template. */
export default async function globalSetup(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-test-"));
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await openEmbedded(folder, { owner: true });
  // A cluster that lives for one run need not survive a power cut.
  if (!given) await execute(server.url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()");
  const name = `hearthline_template_${process.pid}`;
  await execute(server.url, `CREATE DATABASE ${name}`);
  await migrate(database(server.url, name), entities, rowSecurity());
  process.env.HEARTHLINE_TEST_TEMPLATE = name;
  process.env.HEARTHLINE_TEST_SERVER = server.url;
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = async () => {
    await drop(server.url, name);
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
