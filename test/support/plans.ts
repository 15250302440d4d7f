import { Client } from "pg";
import type { Capacity } from "../../src/platform/capacity";
import { identity, NamedQuery, valuesOf } from "../../src/platform/named-query";

/** A statement as a server sent it, and in whose name. */
export interface Sent {
  text: string;
  values: unknown[];
  capacity: Capacity;
}

/** Everything that the servers of this process send while some work is done. */
export async function sentBy(work: () => Promise<unknown>): Promise<Sent[]> {
  const submit = jest.spyOn(NamedQuery.prototype, "submit");
  try {
    await work();
    const queries = submit.mock.contexts as unknown as Sent[];
    return queries.map(({ text, values, capacity }) => ({ text, values: values ?? [], capacity }));
  } finally {
    submit.mockRestore();
  }
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Node[];
}

const scanned = (node: Node): string[] => [
  ...(node["Node Type"] === "Seq Scan" ? [node["Relation Name"]!] : []),
  ...(node.Plans ?? []).flatMap(scanned),
];

/** Reads how PostgreSQL would carry out a statement, in the name of whoever asked it. */
export class Planner {
  private constructor(private readonly client: Client) {}

  static async at(url: string): Promise<Planner> {
    const client = new Client({ connectionString: url });
    await client.connect();
    // As a server on disks without moving parts is told.
    await client.query("SET random_page_cost = 1.1");
    return new Planner(client);
  }

  end(): Promise<void> {
    return this.client.end();
  }

  /** The tables with more rows than this. */
  async largeTables(rows: number): Promise<Set<string>> {
    const found = await this.client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > $1",
      [rows],
    );
    return new Set(found.rows.map(({ name }) => name));
  }

  /** The tables that are read from end to end: with these values, and by a plan for any. */
  async scannedBy({ text, values, capacity }: Sent): Promise<string[]> {
    await this.client.query("BEGIN");
    try {
      await this.client.query({ ...identity, values: valuesOf({ ...capacity, standing: undefined }) });
      const own = await this.explained(text, values);
      await this.client.query("SET LOCAL plan_cache_mode = force_generic_plan");
      await this.client.query(`PREPARE asked AS ${text}`);
      const any = values.length > 0 ? `(${values.map(() => "NULL").join(", ")})` : "";
      return [...own, ...(await this.explained(`EXECUTE asked${any}`))];
    } finally {
      await this.client.query("ROLLBACK");
      await this.client.query("DEALLOCATE asked").catch(() => {});
    }
  }

  private async explained(text: string, values: unknown[] = []): Promise<string[]> {
    const { rows } = await this.client.query<{ "QUERY PLAN": [{ Plan: Node }] }>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      values,
    );
    return scanned(rows[0]["QUERY PLAN"][0].Plan);
  }
}
