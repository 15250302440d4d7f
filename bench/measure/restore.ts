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
  /** How many rows of what is owed differ from what was kept. */
  changed(): Promise<number>;
  end(): Promise<void>;
}

export async function keepCases(url: string, referralIds: readonly string[]): Promise<Kept> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  const began = new Date();
  await client.query("CREATE TEMP TABLE target AS SELECT unnest($1::uuid[]) AS id", [referralIds]);
  await client.query(
    "CREATE TEMP TABLE kept AS SELECT o.* FROM obligation o JOIN target ON target.id = referral_id",
  );
  await client.query("CREATE UNIQUE INDEX ON kept (id)");
  await client.query("ANALYZE kept, target");
  const columns = await columnsOf(client, "obligation");
  const differing = `FROM kept WHERE kept.id = obligation.id AND obligation.* IS DISTINCT FROM kept.*`;
  return {
    async restore() {
      await client.query(
        "DELETE FROM contact USING target WHERE referral_id = target.id AND contact.created_at >= $1",
        [began],
      );
      await client.query(
        "DELETE FROM obligation USING target WHERE referral_id = target.id AND obligation.id NOT IN (SELECT id FROM kept)",
      );
      await client.query(
        `UPDATE obligation SET (${columns.join()}) = (SELECT ${columns.map((one) => `kept.${one}`).join()}) ${differing}`,
      );
      await client.query("INSERT INTO obligation SELECT * FROM kept ON CONFLICT (id) DO NOTHING");
    },
    async changed() {
      const { rows } = await client.query<{ n: string }>(
        `SELECT count(*) AS n FROM obligation JOIN target ON target.id = obligation.referral_id
          LEFT JOIN kept ON kept.id = obligation.id WHERE obligation.* IS DISTINCT FROM kept.*`,
      );
      return Number(rows[0].n);
    },
    end: () => client.end(),
  };
}
