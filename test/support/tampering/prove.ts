import type { Client } from "pg";
import { Random } from "../../../src/demo/random";
import type { Fault } from "../../../src/records/history/verify/fault";
import { verifyHistory } from "../../../src/records/history/verify/history";
import { Evil } from "./evil";
import { tamperings, type Target } from "./kinds";

export interface Proved {
  /** How often each way of tampering was tried, found, and found in the right place. */
  kinds: Record<string, { tried: number; found: number; located: number }>;
  /** What was found with nothing altered: before, and after everything was put back. */
  untampered: Fault[];
  missed: string[];
}

const tables = ["history_entry", "read_entry", "history_chain", "history_seal", "history_sealed_head"];

async function faultsIn(client: Client, anchors: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  const ask = async <T>(sql: string, parameters: unknown[]) =>
    (await client.query(sql, parameters)).rows as T[];
  await verifyHistory(ask, anchors, (fault) => faults.push(fault));
  return faults;
}

/**
 * Tampers with a sealed history so many times, verifies the whole of it each time, and puts it back. The
 * connection is its owner's; all of it happens in one transaction that is taken back in the end.
 */
export async function prove(client: Client, anchors: string, times: number, seed: number): Promise<Proved> {
  const random = new Random(seed);
  const evil = new Evil(client);
  const names = Object.keys(tamperings);
  const kinds = Object.fromEntries(names.map((name) => [name, { tried: 0, found: 0, located: 0 }]));
  const proved: Proved = { kinds, untampered: await faultsIn(client, anchors), missed: [] };
  const targets = (await evil.ask<Target>("SELECT chain, length::int FROM history_chain")).filter(
    ({ length }) => length > 2,
  );
  await client.query("BEGIN");
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  // Whoever owns the tables is not held by an index either.
  const unique = await evil.ask<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes WHERE indexdef ~ '^CREATE UNIQUE INDEX .*[(]chain, seq[)]$'`,
  );
  for (const { name } of unique) await client.query(`DROP INDEX "${name}"`);
  await client.query(`CREATE INDEX ON history_entry (chain, seq)`);
  await client.query(`CREATE INDEX ON read_entry (chain, seq)`);
  await client.query(`ALTER TABLE history_sealed_head DROP CONSTRAINT history_sealed_head_seal_fkey`);
  for (let one = 0; one < times; one += 1) {
    const name = names[one % names.length];
    const target = random.pick(targets);
    await client.query("SAVEPOINT tampering");
    const located = await tamperings[name](evil, target, random);
    const faults = await faultsIn(client, anchors);
    const place = faults.some(located);
    kinds[name].tried += 1;
    kinds[name].found += Number(faults.length > 0);
    kinds[name].located += Number(place);
    if (!place) proved.missed.push(`${name} in ${target.chain}: ${JSON.stringify(faults)}`);
    await client.query("ROLLBACK TO SAVEPOINT tampering");
  }
  await client.query("ROLLBACK");
  proved.untampered.push(...(await faultsIn(client, anchors)));
  return proved;
}
