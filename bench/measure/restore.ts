import { Client } from "pg";

/** The columns of a table in a fixed order. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped",
    [table],
  );
  return rows.map(({ name }) => `"${name}"`);
}

/** Keeps the cases that are written to as they were, so that every round finds the same. */
export interface Kept {
  /** Takes away what was logged since, and what it changed. */
  restore(): Promise<void>;
  /** How many rows of what is owed were written since. */
  changed(): Promise<number>;
  end(): Promise<void>;
}

/** What was written to what is owed since a transaction. */
const writtenSince = `
  SELECT o.id FROM target JOIN obligation o ON o.referral_id = target.id WHERE o.xmin::text::bigint >= $1`;

export async function keepCases(url: string, referralIds: readonly string[]): Promise<Kept> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  // Along the indexes: the cases are a small part of their tables.
  for (const way of ["seqscan", "hashjoin", "mergejoin"]) await client.query(`SET enable_${way} = off`);
  const transaction = async () =>
    (await client.query<{ xid: string }>("SELECT pg_current_xact_id()::xid::text AS xid")).rows[0].xid;
  const began = new Date();
  await client.query("CREATE TEMP TABLE target AS SELECT unnest($1::uuid[]) AS id", [referralIds]);
  await client.query(
    "CREATE TEMP TABLE kept AS SELECT o.* FROM target JOIN obligation o ON o.referral_id = target.id",
  );
  await client.query("CREATE UNIQUE INDEX ON kept (id)");
  await client.query("ANALYZE kept, target");
  const columns = await columnsOf(client, "obligation");
  let since = await transaction();
  return {
    async restore() {
      await client.query(
        "DELETE FROM contact USING target WHERE referral_id = target.id AND contact.created_at >= $1",
        [began],
      );
      await client.query("DROP TABLE IF EXISTS written");
      await client.query(`CREATE TEMP TABLE written AS ${writtenSince.replace("$1", since)}`);
      await client.query("DELETE FROM obligation USING written WHERE obligation.id = written.id");
      await client.query(
        `INSERT INTO obligation (${columns.join()}) SELECT ${columns.join()} FROM kept ON CONFLICT (id) DO NOTHING`,
      );
      since = await transaction();
    },
    async changed() {
      const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM (${writtenSince}) w`, [
        since,
      ]);
      return Number(rows[0].n);
    },
    end: () => client.end(),
  };
}
