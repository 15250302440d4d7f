import { Client } from "pg";
import { rowSecurity } from "../../src/access/row-security";
import { migrate } from "../../src/platform/database";
import { entities } from "../../src/records";
import { database, drop, execute } from "../../test/support/global-setup";
import { copyModels } from "../caseload/copy";
import { demonstrate } from "../caseload/demonstration";
import { makeModels } from "../caseload/model";
import { drawFamilies } from "../caseload/people";
import { rowsOf, type Cluster } from "./cluster";
import { originNow, standing, type Origin } from "./kept";

/** About as many contacts a family as there are in the practice of the programme. */
const CONTACTS = 30;

const say = (line: string): void => console.log(`  ${line}`);

async function originOf({ url }: Cluster, name: string): Promise<Origin | null> {
  const [found] = await rowsOf<{ comment: string | null }>(
    url,
    "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
    [name],
  );
  return found?.comment ? (JSON.parse(found.comment) as Origin) : null;
}

const sign = ({ url }: Cluster, name: string, origin: Origin) =>
  execute(url, `COMMENT ON DATABASE ${name} IS '${JSON.stringify(origin)}'`);

/** A database that is kept: as it is, with the migrations that are new, or made anew. */
async function keep(
  cluster: Cluster,
  name: string,
  of: "demonstration" | "caseload",
  make: (url: string) => Promise<void>,
): Promise<string> {
  const url = database(cluster.url, name);
  const now = originNow(of);
  const state = standing(await originOf(cluster, name), now);
  if (state === "ready") return url;
  if (state === "to migrate") await migrate(url, entities, rowSecurity());
  else {
    await drop(cluster.url, name);
    await make(url);
  }
  await execute(url, "VACUUM ANALYZE");
  await sign(cluster, name, now);
  return url;
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** The address of a caseload of that many families, which is made if it is not there. */
export async function caseloadOf(cluster: Cluster, families: number, seed: number): Promise<string> {
  return keep(cluster, `bench_${families}_${seed}`, "caseload", async (url) => {
    const began = performance.now();
    console.log(`Making a caseload of ${families} families; it is kept for the next time.`);
    const demonstration = "bench_demonstration";
    await keep(cluster, demonstration, "demonstration", async (own) => {
      await execute(cluster.url, `CREATE DATABASE ${demonstration}`);
      await demonstrate(own, say);
    });
    await execute(cluster.url, `CREATE DATABASE bench_${families}_${seed} TEMPLATE ${demonstration}`);
    await fill(url, families, seed);
    say(`made in ${seconds(began)}`);
  });
}

async function fill(url: string, families: number, seed: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { tables, slots } = await makeModels(client, seed, CONTACTS);
    await drawFamilies(client, families, seed, slots);
    await copyModels(client, tables, say);
    await client.query("DROP SCHEMA model CASCADE");
  } finally {
    await client.end();
  }
}
