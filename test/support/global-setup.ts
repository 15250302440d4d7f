import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { migrate } from "../../src/platform/database";
import { openEmbedded } from "../../src/platform/embedded-postgres";
import { entities } from "../../src/records";

/** The template that every test file's own database is copied from. */
export const TEMPLATE = "hearthline_template";

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

/** Starts PostgreSQL once for all tests (the embedded one, or that of DATABASE_URL) and migrates the template. */
export default async function globalSetup(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-test-"));
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await openEmbedded(folder, { owner: true });
  await execute(server.url, `DROP DATABASE IF EXISTS ${TEMPLATE}`, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(database(server.url, TEMPLATE), entities);
  process.env.HEARTHLINE_TEST_SERVER = server.url;
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = async () => {
    await execute(server.url, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
