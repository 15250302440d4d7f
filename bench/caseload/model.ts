import type { Client } from "pg";
import { addContacts, type Row, type Rows } from "./contacts";
import { slotsOf } from "./mix";
import { seeded } from "./random";
import { familyTables, quoted, type Column, type FamilyTable } from "./tables";

/**
 * What stands in a model for what each copy has of its own: the beginning of all its ids, its workers, its county.
 * A copy is then a matter of replacing words.
 */
export const words = ["~head~", "~specialist~", "~county_worker~", "~supervisor~", "~county~"] as const;
export type Word = (typeof words)[number];

/** A table of models: its columns, and the words that occur in each. */
export interface ModelTable extends FamilyTable {
  words: Map<string, Word[]>;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const seats: Record<string, Word> = {
  FPS_WORKER: "~specialist~",
  COUNTY_WORKER: "~county_worker~",
  ASWS: "~supervisor~",
};

/** The rows of all families, by table, and with each the family that it belongs to. */
async function read(client: Client, tables: FamilyTable[]): Promise<Rows> {
  const rows: Rows = {};
  for (const { name, familyId } of tables) {
    const found = await client.query<{ row: Row }>(
      `SELECT to_jsonb(t) || jsonb_build_object('model', ${familyId}) AS row FROM ${quoted(name)} t
        WHERE ${familyId} IS NOT NULL`,
    );
    rows[name] = found.rows.map(({ row }) => row);
  }
  return rows;
}

/** Which word stands for an id; undefined for what all copies share. */
async function wordsOf(client: Client, rows: Rows): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const workers = await client.query<{ id: string; role: string }>(
    "SELECT worker_id AS id, role::text FROM role_assignment",
  );
  for (const { id, role } of workers.rows) if (seats[role]) known.set(id, seats[role]);
  const counties = await client.query<{ id: string }>("SELECT id FROM county");
  for (const { id } of counties.rows) known.set(id, "~county~");
  // Ids count up with time, so that within a family they sort as they were made.
  const made = Object.values(rows)
    .flat()
    .filter(({ id }) => typeof id === "string")
    .sort((a, b) => ((a.created_at as string) < (b.created_at as string) ? -1 : 1));
  const hex = (n: number) => n.toString(16).padStart(12, "0");
  for (const [number, { id }] of made.entries()) known.set(id as string, `~head~-7000-8000-${hex(number)}`);
  return known;
}

const found = (text: string): Word[] => words.filter((word) => text.includes(word));

/** What copies are made of: the tables, and the models of a thousand families. */
export interface Models {
  tables: ModelTable[];
  slots: number[];
}

/** The status of each family's case, as last written. */
const statusesOf = (rows: Rows): string[] => {
  const statuses = new Map(rows.referral.map((referral) => [referral.family_id, referral.status as string]));
  return rows.family.map(({ id }) => statuses.get(id)!);
};

/** Makes the models in a schema of their own, of the families of this database. */
export async function makeModels(client: Client, seed: number, perFamily: number): Promise<Models> {
  const tables = await familyTables(client);
  const rows = await read(client, tables);
  const slots = slotsOf(statusesOf(rows));
  addContacts(rows, { perFamily, slots, now: Date.now() }, seeded(seed));
  const known = await wordsOf(client, rows);
  const numbers = new Map(rows.family.map(({ id }, index) => [id as string, index]));
  await client.query("CREATE SCHEMA model");
  const models: ModelTable[] = [];
  for (const table of tables) {
    const texts = rows[table.name].map(({ model, ...row }) => {
      const text = JSON.stringify(row).replace(uuid, (id) => known.get(id) ?? id);
      return { model: numbers.get(model as string)!, ...(JSON.parse(text) as Row) };
    });
    const used = new Map(table.columns.map(({ name }) => [name, wordsIn(texts, name)]));
    const model = { ...table, words: used };
    await store(client, model, texts);
    models.push(model);
  }
  return { tables: models, slots };
}

function wordsIn(rows: readonly Row[], column: string): Word[] {
  const all = new Set<Word>();
  for (const row of rows) {
    const value = row[column];
    if (value !== null && value !== undefined) for (const word of found(JSON.stringify(value))) all.add(word);
  }
  return [...all];
}

async function store(client: Client, { name, columns, words: used }: ModelTable, rows: readonly Row[]) {
  const typed = ({ name: column, type }: Column) =>
    `${quoted(column)} ${used.get(column)!.length > 0 ? "text" : type}`;
  await client.query(
    `CREATE TABLE model.${quoted(name)} (model integer NOT NULL, ${columns.map(typed).join(", ")})`,
  );
  for (let from = 0; from < rows.length; from += 500)
    await client.query(
      `INSERT INTO model.${quoted(name)}
        SELECT (json_populate_record(null::model.${quoted(name)}, one)).* FROM json_array_elements($1::json) one`,
      [JSON.stringify(rows.slice(from, from + 500))],
    );
}
