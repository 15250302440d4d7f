import type { Client } from "pg";

/** A column of a table, as PostgreSQL names its type. */
export interface Column {
  name: string;
  type: string;
}

/** A table that holds families, or what hangs on them. */
export interface FamilyTable {
  name: string;
  columns: Column[];
  /** Whose rows are a family's: SQL over the table. */
  familyId: string;
}

/** Whose family a row is: its own, the one that it names, or the one whose chain it heads. */
const familyIdOf: Record<string, string> = {
  family: "id",
  history_chain: `CASE WHEN chain LIKE 'family/%' THEN substr(chain, 8)::uuid END`,
};

/** Every table of the database with rows of families. */
export async function familyTables(client: Client): Promise<FamilyTable[]> {
  const { rows } = await client.query<{ table: string; columns: Column[] }>(
    `
    SELECT c.relname AS table,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    GROUP BY 1
    HAVING bool_or(a.attname = 'family_id') OR c.relname = ANY ($1)
    ORDER BY 1`,
    [Object.keys(familyIdOf)],
  );
  return rows.map(({ table, columns }) => ({
    name: table,
    columns,
    familyId: familyIdOf[table] ?? "family_id",
  }));
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
