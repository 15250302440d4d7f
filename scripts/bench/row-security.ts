import "reflect-metadata";
import { performance } from "node:perf_hooks";
import pg from "pg";
import type { DataSource } from "typeorm";
import { guardedTables, rowSecurity } from "../../src/access/row-security";
import { loadDemonstration } from "../../src/demo";
import { startApi } from "../../src/graphql/api";
import { dataSource, migrate } from "../../src/platform/database";
import { developmentIdentity, signDevToken } from "../../src/platform/identity";
import { createLog } from "../../src/platform/logging";
import { readSettings } from "../../src/platform/settings";
import { entities } from "../../src/records";
import { Client } from "../../test/support/client";
import globalSetup, { database, drop, execute } from "../../test/support/global-setup";
import globalTeardown from "../../test/support/global-teardown";
import { testKeys } from "../../test/support/keys";
import { median } from "./median";
import { multiply } from "./multiply";

/**
 * `npm run bench:row-security`: three kinds of request over HTTP, on one caseload, with row-level security and
 * without it: no policies, and statements without a name. The two take turns, so that whatever else the machine
 * does falls on both.
 */
const FAMILIES = 100;
const COPIES = 7;
const ROUNDS = 150;
const WARM_UP = 20;

const page = `{ referrals(first: 25) { totalCount nodes { id status family { id name } county { name } } } }`;
const one = `query ($id: ID!) { referral(id: $id) { id status family { name children { name } caregivers { name } }
  contacts(first: 10) { nodes { id startedAt } } obligations { id type status } plans { id } assessments { id } } }`;

interface Side {
  name: string;
  specialist: Client;
  supervisor: Client;
  stop(): Promise<void>;
}

/** The API on a database, guarded or with everything that guards its rows taken away. */
async function side(
  url: string,
  guarded: boolean,
  ids: { specialist: string; supervisor: string },
): Promise<Side> {
  const source = dataSource(url, { entities, as: "app", poolSize: 4 });
  if (!guarded) {
    Object.assign((source.options as { extra: object }).extra, { Client: pg.Client });
    await execute(url, ...guardedTables().map((table) => `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`));
  }
  await execute(url, "ANALYZE");
  await source.initialize();
  const keys = await testKeys();
  const settings = readSettings({ ...process.env, PORT: "0", NODE_ENV: "test" });
  const identity = developmentIdentity(keys);
  const log = createLog("silent");
  const http = await startApi({ settings, dataSource: source, identity, cursorSecret: "bench", log });
  const signedIn = async (sub: string) => new Client(http.url, await signDevToken(keys, { sub }));
  return {
    name: guarded ? "with" : "without",
    specialist: await signedIn(ids.specialist),
    supervisor: await signedIn(ids.supervisor),
    stop: async () => {
      await http.stop();
      await source.destroy();
    },
  };
}

/** A case in intensive service, its specialist and a supervisor of its county. */
async function castOf(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string; specialist: string; supervisor: string }>(
    `select r.id, r.assigned_worker_id as specialist, held.worker_id as supervisor from referral r
      join role_assignment held on r.county_id = any(held.county_ids)
      where r.status = 'INTENSIVE' and held.role = 'ASWS' and held."from" <= now() and coalesce(held."to" > now(), true)
      order by (select count(*) from referral o where o.county_id = r.county_id) desc, r.id limit 1`,
  );
  await client.end();
  return rows[0];
}

/** Whatever comes of the work, nothing stays connected: a database in use cannot be dropped. */
async function using(url: string, as: "server" | "owner", work: (source: DataSource) => Promise<unknown>) {
  const source = await dataSource(url, { entities, as }).initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

async function filled(url: string): Promise<void> {
  await migrate(url, entities, rowSecurity());
  await using(url, "server", (source) => loadDemonstration(source, () => {}, { families: FAMILIES }));
  await using(url, "owner", (source) => multiply(source, COPIES));
}

async function compare(sides: Side[], referralId: string): Promise<void> {
  const call = (minutes: number) => ({
    ...{ referralId, type: "TELEPHONE", durationMinutes: 1 },
    startedAt: new Date(Date.now() - (minutes + 1) * 60_000).toISOString(),
  });
  const kinds: [string, (side: Side, round: number) => Promise<unknown>][] = [
    ["a page of the caseload", ({ supervisor }) => supervisor.get(page)],
    ["one referral", ({ specialist }) => specialist.get(one, { id: referralId })],
    ["log a contact", ({ specialist }, round) => specialist.do("logContact", call(round % 30))],
  ];
  for (const [kind, ask] of kinds) {
    const took = sides.map(() => [] as number[]);
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      // Whoever begins has the colder machine: they take turns in that, too.
      const order = round % 2 === 0 ? [0, 1] : [1, 0];
      for (const index of order) {
        const began = performance.now();
        await ask(sides[index], round);
        if (round >= WARM_UP) took[index].push(performance.now() - began);
      }
    }
    const [withIt, without] = took.map(median);
    console.log(
      `${kind.padEnd(24)} ${without.toFixed(2)} ms without, ${withIt.toFixed(2)} ms with: ${(without / withIt).toFixed(2)} of the rate`,
    );
  }
}

async function main(): Promise<void> {
  await globalSetup();
  const server = process.env.HEARTHLINE_TEST_SERVER!;
  const names = ["with", "without"].map((which) => `hearthline_bench_${process.pid}_${which}`);
  const sides: Side[] = [];
  try {
    const [guarded, bare] = names.map((name) => database(server, name));
    await execute(server, `CREATE DATABASE ${names[0]}`);
    await filled(guarded);
    const cast = await castOf(guarded);
    await execute(server, `CREATE DATABASE ${names[1]} TEMPLATE ${names[0]}`);
    sides.push(await side(guarded, true, cast), await side(bare, false, cast));
    console.log(`${FAMILIES * (COPIES + 1)} families; the median of ${ROUNDS} requests each`);
    await compare(sides, `Referral:${cast.id}`);
  } finally {
    for (const one of sides) await one.stop();
    for (const name of names) await drop(server, name);
    await globalTeardown();
  }
}

void main();
