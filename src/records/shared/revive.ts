import type { EntityManager, EntityMetadata, ValueTransformer } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";

/** Makes of a column's JSON what TypeORM would have made of its value. */
export type Revive = (value: unknown) => unknown;

function revival({ type, transformer }: ColumnMetadata): Revive {
  if (transformer) return (value) => (transformer as ValueTransformer).from(value) as unknown;
  if (type === "timestamptz") return (value) => (value === null ? null : new Date(value as string));
  return (value) => value;
}

/** How each property of a record comes back from JSON, in the order of its columns. */
export const revivalsOf = ({ columns }: EntityMetadata): Map<string, Revive> =>
  new Map(columns.map((column) => [column.propertyName, revival(column)]));

/** A row that came as JSON, as the record that TypeORM would have made of it. */
export function rowFrom<T extends object>(
  { connection }: EntityManager,
  kind: new () => T,
  json: Record<string, unknown>,
): T {
  const metadata = connection.getMetadata(kind);
  const row = new kind() as Record<string, unknown>;
  for (const column of metadata.columns)
    row[column.propertyName] = revival(column)(json[column.databaseName]);
  return row as T;
}
