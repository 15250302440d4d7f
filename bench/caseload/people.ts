import type { Client } from "pg";
import { men, surnames, women } from "../../src/demo/names";

/** Two specialists share so many families: each then has from 12 to 25 cases, as some referrals are not accepted. */
const PAIR = 45;

/** A number from 0 to 1 that follows from the family's number and the seed. */
const chance = (salt: number) => `(abs(hashint8extended(number, seed + ${salt})) % 1000003) / 1000003.0`;

/** An id that sorts by a number. */
const idOf = (kind: string, number: string) =>
  `('01900000-${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/**
 * Which family comes from which model, and where it lives: some counties are large and most are small. Families
 * begin one after the other over two years, and every id begins with that moment.
 */
const families = `
  CREATE TABLE model.copy AS
  WITH given AS (SELECT $1::int AS families, $2::bigint AS seed, $3::int[] AS slots),
  place AS (SELECT id, row_number() OVER (ORDER BY name <> 'Hinds', md5(name)) - 1 AS place FROM county),
  drawn AS (
    SELECT number, slots[1 + floor(${chance(4)} * cardinality(slots))::int] AS model, seed, floor(82 * power(${chance(1)}, 2))::int AS place,
      floor(${chance(2)} * cardinality($4::text[]))::int + 1 AS surname, ${chance(3)} AS turn
    FROM given, generate_series(0, families - 1) number),
  begun AS (SELECT *, row_number() OVER (ORDER BY turn, number) AS rank,
      row_number() OVER (PARTITION BY place ORDER BY turn, number) - 1 AS nth FROM drawn),
  seated AS (SELECT *, nth / ${PAIR} AS pair,
      nth % ${PAIR} >= 15 + abs(hashint8extended(place * 100000 + nth / ${PAIR}, seed)) % 16 AS second FROM begun),
  moment AS (SELECT to_hex((extract(epoch FROM now() - interval '2 years') * 1000)::bigint
      + floor(rank * (63072000000.0 / (SELECT families + 1 FROM given)))::bigint) AS hex, number AS of FROM seated)
  SELECT model::int, place.id::text AS county, lpad(hex, 12, '0') AS hex,
    place * 100000 + pair * 2 + second::int AS specialist, place * 100000 + pair AS county_worker,
    place * 100000 + pair / 4 AS supervisor, ($4::text[])[surname] AS surname
  FROM seated JOIN moment ON of = number JOIN place USING (place) ORDER BY model, rank`;

const workers = (kind: string, column: string, role: string, names: string) => `
  WITH made AS (SELECT DISTINCT ${column} AS number, county FROM model.copy),
  hired AS (
    INSERT INTO worker (id, created_at, name, active)
    SELECT ${idOf(kind, "number")}, now(), (${names}::text[])[1 + number % cardinality(${names}::text[])] || ' ' ||
      ($2::text[])[1 + (number * 7) % cardinality($2::text[])], true
    FROM made)
  INSERT INTO role_assignment (id, created_at, worker_id, role, county_ids, "from")
  SELECT ${idOf(`${kind.slice(0, 3)}f`, "number")}, now(), ${idOf(kind, "number")}, '${role}', ARRAY[county::uuid],
    '1990-01-01' FROM made`;

/** Draws the families of the caseload, and hires whoever works with them. */
export async function drawFamilies(
  client: Client,
  count: number,
  seed: number,
  slots: readonly number[],
): Promise<void> {
  await client.query("SET max_parallel_workers_per_gather = 0");
  await client.query(families, [count, seed, slots, surnames]);
  for (const [kind, column, role] of [
    ["0010", "specialist", "FPS_WORKER"],
    ["0020", "county_worker", "COUNTY_WORKER"],
    ["0030", "supervisor", "ASWS"],
  ])
    await client.query(workers(kind, column, role, "$1"), [[...women, ...men], surnames]);
  // What the models' words become.
  await client.query(`
    CREATE TABLE model.copies AS
    SELECT model, surname, substr(hex, 1, 8) || '-' || substr(hex, 9) AS head, county,
      ${idOf("0010", "specialist")}::text AS specialist, ${idOf("0020", "county_worker")}::text AS county_worker,
      ${idOf("0030", "supervisor")}::text AS supervisor
    FROM model.copy ORDER BY model, hex`);
  await client.query("CREATE INDEX ON model.copies (model)");
  await client.query("ANALYZE model.copies");
}
