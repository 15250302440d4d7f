import { rowsOf } from "../database/cluster";

/** What a database takes on disk. */
export interface Sizes {
  tables: { name: string; rows: number; heap: number; indexes: number }[];
  indexes: { name: string; bytes: number }[];
  /** All of it, in bytes. */
  total: number;
  /** How many entries a page of the index of contacts holds. */
  fanOut: number;
}

// What is this benchmark's own is no part of it.
const tablesOf = `
  SELECT relname AS name, reltuples AS rows, pg_table_size(oid)::float8 AS heap, pg_indexes_size(oid)::float8 AS indexes
  FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'bench_audit'
  ORDER BY pg_total_relation_size(oid) DESC`;

const indexesOf = `
  SELECT format('%s (%s)', t.relname, regexp_replace(pg_get_indexdef(i.indexrelid), '^.*? USING ', '')) AS name,
    pg_relation_size(i.indexrelid)::float8 AS bytes
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid WHERE t.relnamespace = 'public'::regnamespace
  ORDER BY 2 DESC LIMIT 12`;

const fanOutOf = `
  SELECT reltuples / greatest(relpages, 1) AS fan FROM pg_class
  WHERE oid = (SELECT indexrelid FROM pg_index WHERE indrelid = 'contact'::regclass AND indisprimary)`;

/** The tables by what they take, the largest indexes, and how dense the index of contacts is. */
export async function sizesOf(url: string): Promise<Sizes> {
  const tables = await rowsOf<Sizes["tables"][number]>(url, tablesOf);
  const indexes = await rowsOf<Sizes["indexes"][number]>(url, indexesOf);
  const [{ fan }] = await rowsOf<{ fan: number }>(url, fanOutOf);
  const total = tables.reduce((sum, { heap, indexes: own }) => sum + heap + own, 0);
  // What holds the settings of a programme is small, and stays so.
  return {
    tables: tables.filter(({ heap, indexes: own }) => heap + own > total / 1000),
    indexes,
    total,
    fanOut: fan,
  };
}
