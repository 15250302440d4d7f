import type { EntityManager, EntityMetadata } from "typeorm";
import { send, type Statement } from "../shared/ask";

type Values = Record<string, unknown>;
type Kind = new () => object;

/** The columns that a row names, in the order of the table; a column that it does not name keeps its default. */
const namedIn = ({ columns }: EntityMetadata, row: Values) =>
  columns.filter(({ propertyName }) => row[propertyName] !== undefined);

/** A row as JSON has it, by the names of its columns. */
export const asJson = ({ columns }: EntityMetadata, row: Values): Values =>
  Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName]]));

const quoted = (names: readonly string[], of = "") => names.map((name) => `${of}"${name}"`).join(", ");

/** The statements made so far, by what they do: there are as many as there are shapes of rows. */
const made = new Map<string, Statement>();

function statement(kind: string, metadata: EntityMetadata, row: Values, text: Text): Statement {
  const columns = namedIn(metadata, row).map(({ databaseName }) => databaseName);
  const shape = `${kind} ${metadata.tableName} ${columns.join()}`;
  const known = made.get(shape);
  if (known) return known;
  const given = `json_populate_recordset(null::"${metadata.tableName}", $1::json) given`;
  const one = { name: `${kind}_${made.size}`, text: text(`"${metadata.tableName}"`, columns, given) };
  made.set(shape, one);
  return one;
}
type Text = (table: string, columns: string[], given: string) => string;

const inserting: Text = (table, columns, given) =>
  `insert into ${table} (${quoted(columns)}) select ${quoted(columns, "given.")} from ${given}`;

/** What the database's policies keep from the viewer is no row of theirs to write, and no error by itself: here it is. */
const updating =
  (besides: string): Text =>
  (table, columns, given) => {
    const set = columns.filter((name) => name !== "id").map((name) => `"${name}" = given."${name}"`);
    return `with written as (
      update ${table} kept set ${[...set, ...(besides ? [besides] : [])].join(", ")} from ${given}
      where kept.id = given.id returning 1)
    select case when count(*) = $2 then 0 else (count(*) || ' of ' || $3 || ' is written.')::int end from written`;
  };

/** Inserts rows that name the same columns. */
export function insertRows(manager: EntityManager, kind: Kind, rows: readonly Values[]): Promise<void> {
  const metadata = manager.connection.getMetadata(kind);
  const json = JSON.stringify(rows.map((row) => asJson(metadata, row)));
  return send(manager, statement("insert", metadata, rows[0], inserting), [json]);
}

/** Changes rows by their ids, each in the same columns; every one of them must be there to be written. */
export function updateRows(
  manager: EntityManager,
  kind: Kind,
  rows: readonly (Values & { id: string })[],
  { counted = false } = {},
): Promise<void> {
  const metadata = manager.connection.getMetadata(kind);
  const json = JSON.stringify(rows.map((row) => asJson(metadata, row)));
  const text = updating(counted ? `"version" = kept."version" + 1` : "");
  return send(manager, statement(counted ? "count" : "update", metadata, rows[0], text), [
    json,
    rows.length,
    `${metadata.name} ${rows.map(({ id }) => id).join(", ")}`,
  ]);
}

/** The names of the columns that a row has values for: rows with the same are written together. */
export const shapeOf = (manager: EntityManager, kind: Kind, row: Values): string =>
  namedIn(manager.connection.getMetadata(kind), row)
    .map(({ databaseName }) => databaseName)
    .join();
