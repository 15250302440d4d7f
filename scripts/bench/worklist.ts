import "reflect-metadata";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { DataSource } from "typeorm";
import { rowSecurity } from "../../src/access/row-security";
import { abilityOf } from "../../src/access/ability";
import type { RoleName } from "../../src/access/roles";
import { nothingOpened } from "../../src/access/viewer";
import { dataSource, migrate } from "../../src/platform/database";
import { openEmbedded } from "../../src/platform/embedded-postgres";
import { entities } from "../../src/records";
import { worklist } from "../../src/records/obligation/worklist";
import { WorklistFilter } from "../../src/records/obligation/worklist.inputs";
import { Request } from "../../src/records/shared/request";
import { database, drop, execute } from "../../test/support/global-setup";
import { fill } from "./fill";
import { median } from "./median";

/**
 * `npm run bench:worklist`: what a page of each worklist costs with 10,000 open cases and with 100,000, in a
 * database that it makes and drops: on DATABASE_URL, or on a PostgreSQL of its own. `-- 500 1000` takes other sizes.
 */
const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length === 2 ? asked : [10_000, 100_000];
const ROUNDS = 60;
const WARM_UP = 10;
const first = 25;

interface Kind {
  name: string;
  role: RoleName;
  /** How many counties the viewer serves; the largest are taken, none for the state. */
  counties?: number;
  filter: Partial<WorklistFilter>;
}

const kinds: Kind[] = [
  { name: "me, a specialist", role: "FPS_WORKER", counties: 1, filter: { of: "ME" } },
  { name: "my unit, a specialist", role: "FPS_WORKER", counties: 1, filter: { of: "MY_UNIT" } },
  { name: "all that I see, a specialist", role: "FPS_WORKER", counties: 1, filter: {} },
  { name: "my unit, a supervisor", role: "ASWS", counties: 1, filter: { of: "MY_UNIT" } },
  { name: "my county", role: "ASWS", counties: 1, filter: { of: "MY_COUNTY" } },
  { name: "my county, the county's duties", role: "COUNTY_WORKER", counties: 1, filter: { of: "ME" } },
  {
    name: "my county, overdue",
    role: "ASWS",
    counties: 1,
    filter: { of: "MY_COUNTY", statuses: ["OVERDUE"] },
  },
  {
    name: "my county, due soon",
    role: "ASWS",
    counties: 1,
    filter: { of: "MY_COUNTY", statuses: ["DUE_SOON"] },
  },
  { name: "my county, missed", role: "ASWS", counties: 1, filter: { of: "MY_COUNTY", statuses: ["MISSED"] } },
  {
    name: "my county, one rule",
    role: "ASWS",
    counties: 1,
    filter: { of: "MY_COUNTY", ruleIds: ["FP-PL-08"] },
  },
  { name: "my seven counties", role: "ASWS", counties: 7, filter: { of: "MY_COUNTY" } },
  { name: "my seven counties, due soon", role: "ASWS", counties: 7, filter: { statuses: ["DUE_SOON"] } },
  { name: "the state", role: "COORDINATOR", filter: { of: "STATE" } },
  { name: "the state, overdue", role: "COORDINATOR", filter: { statuses: ["OVERDUE"] } },
  { name: "the state, due soon", role: "COORDINATOR", filter: { statuses: ["DUE_SOON"] } },
  { name: "the state, late", role: "COORDINATOR", filter: { statuses: ["LATE"] } },
  { name: "the state, open", role: "COORDINATOR", filter: { statuses: ["OPEN"] } },
  { name: "the state, one rule", role: "COORDINATOR", filter: { ruleIds: ["FP-FU-02"] } },
];

async function requestFor(source: DataSource, { role, counties = 0 }: Kind): Promise<() => Request> {
  const places = await source.query<{ id: string }[]>(
    "SELECT county_id AS id FROM referral GROUP BY 1 ORDER BY count(*) DESC LIMIT $1",
    [counties],
  );
  const [worker] = await source.query<{ id: string }[]>(
    `SELECT assigned_worker_id AS id FROM referral WHERE county_id = $1 AND assigned_worker_id IS NOT NULL
      GROUP BY 1 HAVING count(*) > 9 ORDER BY 1 LIMIT 1`,
    [places[0]?.id ?? null],
  );
  const viewer = {
    workerId: worker?.id ?? "00000000-0000-4000-8000-000000000000",
    name: "Someone",
    role,
    countyIds: places.map(({ id }) => id),
    organizationId: null,
    opened: nothingOpened,
  };
  const ability = abilityOf(viewer);
  return () =>
    new Request({ dataSource: source, viewer, ability, now: new Date(), requestId: null }, "bench");
}

const filterOf = (fields: Partial<WorklistFilter>): WorklistFilter =>
  Object.assign(new WorklistFilter(), { statuses: [], ruleIds: [], types: [] }, fields);

interface Measured {
  first: number[];
  next: number[];
  rows: number;
  summary: number;
}

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
};

/** One kind of worklist in every database by turns, so that whatever else the machine does weighs on all alike. */
async function measure(sources: DataSource[], kind: Kind): Promise<Measured[]> {
  const filter = filterOf(kind.filter);
  const measured = sources.map((): Measured => ({ first: [], next: [], rows: 0, summary: 0 }));
  const viewers = await Promise.all(sources.map((source) => requestFor(source, kind)));
  const page = (index: number, after: string | null) => worklist({ first, after, filter }, viewers[index]());
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, one] of measured.entries()) {
      const [took, { edges, pageInfo }] = await timed(() => page(index, null));
      const [next] = await timed(() => page(index, pageInfo.endCursor));
      if (round < 0) continue;
      one.first.push(took);
      one.next.push(next);
      one.rows = edges.length;
    }
  }
  for (const [index, one] of measured.entries())
    [one.summary] = await timed(async () => (await page(index, null)).summary());
  return measured;
}

async function fillWith(url: string, cases: number): Promise<void> {
  await execute(
    url,
    // What a load does: the rows first, the indexes at once when they are there.
    "CREATE TEMP TABLE kept AS SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'obligation' AND indexname NOT LIKE 'PK%'",
    `DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT conname FROM pg_constraint WHERE conrelid = 'obligation'::regclass AND contype = 'f'
        LOOP EXECUTE format('ALTER TABLE obligation DROP CONSTRAINT %I', one.conname); END LOOP;
      FOR one IN SELECT indexname FROM kept LOOP EXECUTE format('DROP INDEX %I', one.indexname); END LOOP; END $$`,
    ...fill(cases),
    "DO $$ DECLARE one record; BEGIN FOR one IN SELECT indexdef FROM kept LOOP EXECUTE one.indexdef; END LOOP; END $$",
  );
  await execute(url, "VACUUM ANALYZE obligation", "ANALYZE referral", "ANALYZE family");
}

/** One database for each size, made here and dropped at the end. */
async function run(server: string): Promise<void> {
  const names = SIZES.map((size) => `hearthline_bench_${process.pid}_${size}`);
  const sources: DataSource[] = [];
  try {
    for (const [index, name] of names.entries()) sources.push(await filled(server, name, SIZES[index]));
    console.log(
      `\nMedian of ${ROUNDS} pages of ${first}, with ${SIZES.join(" and ")} open cases, and the growth`,
    );
    for (const kind of kinds) print(kind, await measure(sources, kind));
  } finally {
    for (const source of sources) await source.destroy();
    for (const name of names) await drop(server, name);
  }
}

async function filled(server: string, name: string, size: number): Promise<DataSource> {
  const begun = performance.now();
  const url = database(server, name);
  await execute(server, `CREATE DATABASE ${name}`);
  await migrate(url, entities, rowSecurity());
  await fillWith(url, size);
  const source = dataSource(url, { entities, as: "server", poolSize: 2 });
  await source.initialize();
  const [{ n }] = await source.query<{ n: number }[]>("SELECT count(*)::int AS n FROM obligation");
  console.log(
    `${size} open cases, ${n} obligations, filled in ${Math.round((performance.now() - begun) / 1000)} s`,
  );
  return source;
}

const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10);

function print({ name }: Kind, [small, large]: Measured[]): void {
  const cost = ({ first: a, next: b }: Measured) => median([...a, ...b]);
  console.log(
    `${name.padEnd(32)}${ms(cost(small))} →${ms(cost(large))}   ${(cost(large) / cost(small)).toFixed(2)}×` +
      `   (first page${ms(median(large.first))}, next${ms(median(large.next))}, ${large.rows} rows;` +
      ` counts${ms(small.summary)} →${ms(large.summary)})`,
  );
}

async function main(): Promise<void> {
  const given = process.env.DATABASE_URL;
  if (given) return run(given);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-bench-"));
  const own = await openEmbedded(folder, { owner: true });
  try {
    await run(own.url);
  } finally {
    await own.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void main();
