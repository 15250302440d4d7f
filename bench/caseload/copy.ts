import type { Client } from "pg";
import type { ModelTable } from "./model";
import { quoted, type Column } from "./tables";

/** The columns of which every copy needs another value than its ids give it. */
const special: Record<string, string> = {
  "family.name": "f.surname",
  "satisfaction_form.link_hash": "encode(sha256(convert_to(t.link_hash || f.head, 'UTF8')), 'hex')",
  // Long ago, so that the first seal of a server does not take every chain for new.
  "history_chain.moved": "'3'::xid8",
};

function valueOf({ name: table, words }: ModelTable, { name, type }: Column): string {
  const own = special[`${table}.${name}`];
  if (own) return own;
  const column = `t.${quoted(name)}`;
  const replaced = words
    .get(name)!
    .reduce((sql, word) => `replace(${sql}, '${word}', f.${word.replaceAll("~", "")})`, column);
  if (replaced === column) return column;
  // A list stands in its model as JSON.
  return type.endsWith("[]") ? `translate(${replaced}, '[]" ', '{}')::${type}` : `(${replaced})::${type}`;
}

/**
 * The rows of all copies of one table, in the order of their making: as in a caseload that grew, the rows of a
 * family lie scattered over the table.
 */
const fill = (table: ModelTable): string => {
  const { name, columns } = table;
  const order = columns.some((column) => column.name === "created_at") ? "ORDER BY created_at" : "";
  return `
    INSERT INTO public.${quoted(name)} (${columns.map((column) => quoted(column.name)).join(", ")})
    SELECT ${columns.map((column) => valueOf(table, column)).join(", ")}
    FROM (SELECT * FROM model.${quoted(name)} ${order} OFFSET 0) t
    CROSS JOIN LATERAL (SELECT * FROM model.copies WHERE model = t.model OFFSET 0) f`;
};

const withoutFamily = ({ name, familyId }: ModelTable) => `
  CREATE TEMP TABLE ${quoted(`kept_${name}`)} ON COMMIT DROP AS
  SELECT * FROM public.${quoted(name)} WHERE (${familyId}) IS NULL`;

/**
 * Replaces the families of the database by copies of the models, in one transaction and without indexes, which are
 * built at the end. What belongs to no family stays.
 */
export async function copyModels(
  client: Client,
  tables: readonly ModelTable[],
  say: (line: string) => void,
): Promise<void> {
  const names = tables.map(({ name }) => `public.${quoted(name)}`);
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query("SET LOCAL synchronous_commit = off");
  await client.query("SET LOCAL max_parallel_maintenance_workers = 2");
  for (const table of tables) await client.query(withoutFamily(table));
  await client.query(`TRUNCATE ${names.join(", ")}, public.outbox, public.answer`);
  await client.query(
    "UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid = ANY ($1::regclass[])",
    [names],
  );
  for (const [index, table] of tables.entries()) {
    await client.query(`INSERT INTO ${names[index]} SELECT * FROM ${quoted(`kept_${table.name}`)}`);
    const { rowCount } = await client.query(fill(table));
    await client.query(`REINDEX TABLE ${names[index]}`);
    if ((rowCount ?? 0) > 100_000) say(`${table.name}: ${rowCount} rows`);
  }
  await client.query("COMMIT");
}
