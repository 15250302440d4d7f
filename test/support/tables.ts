import { Client } from "pg";

/** A look at the whole database from outside the server: how many rows each table holds, and a digest of them. */
export class Tables {
  private constructor(
    readonly client: Client,
    private readonly names: string[],
  ) {}

  static async of(url: string): Promise<Tables> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    );
    return new Tables(
      client,
      rows.map(({ name }) => name),
    );
  }

  /** Every table with the number of its rows and a digest of their contents: equal when nothing was written. */
  async snapshot(): Promise<Record<string, string>> {
    const parts = this.names.map(
      (name) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM "${name}" t`,
    );
    const { rows } = await this.client.query<{ name: string; digest: string }>(parts.join(" UNION ALL "));
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  }

  async count(table: string, where = "true"): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`,
    );
    return rows[0].n;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
