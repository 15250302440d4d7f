import type { EntityManager, EntityMetadata, ValueTransformer } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";

/** Makes of a column's JSON what TypeORM would have made of its value. */
export type Revive = (value: unknown) => unknown;

/** What JSON cannot hold as such, by the type of its column. */
const revivals: Record<string, Revive> = {
  timestamptz: (value) => new Date(value as string),
  bigint: (value) => String(value),
  bytea: (value) => Buffer.from((value as string).slice(2), "hex"),
};

function revival({ type, transformer }: ColumnMetadata): Revive {
  if (transformer) return (value) => (transformer as ValueTransformer).from(value) as unknown;
  const revive = revivals[type as string];
  return revive ? (value) => (value === null ? null : revive(value)) : (value) => value;
}

/** How each property of a record comes back from JSON, in the order of its columns. */
export const revivalsOf = ({ columns }: EntityMetadata): Map<string, Revive> =>
  new Map(columns.map((column) => [column.propertyName, revival(column)]));

/** Makes a row of a table, as `row_to_json` says it, an entity. */
export function reviverOf(metadata: EntityMetadata): (json: unknown) => object {
  const revivals = revivalsOf(metadata);
  const columns = metadata.columns.map(({ propertyName, databaseName }) => ({
    ...{ propertyName, databaseName, revive: revivals.get(propertyName)! },
  }));
  return (json) => {
    const row = metadata.create() as Record<string, unknown>;
    for (const { propertyName, databaseName, revive } of columns)
      row[propertyName] = revive((json as Record<string, unknown>)[databaseName]);
    return row;
  };
}

/** A row that came as JSON, as the record that TypeORM would have made of it. */
export const rowFrom = <T extends object>(
  { connection }: EntityManager,
  kind: new () => T,
  json: unknown,
): T => reviverOf(connection.getMetadata(kind))(json) as T;
