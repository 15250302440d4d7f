import type { Client } from "pg";
import { contentOf, GENESIS, linked } from "../../../src/platform/chain/link";
import { rootOf, type Head } from "../../../src/records/history/seal";
import { ledgers, type Ledger } from "../../../src/records/history/verify/ledger";

/** One who owns the database: every trigger is off, every hash can be reckoned anew. Only the anchors are elsewhere. */
export class Evil {
  constructor(readonly client: Client) {}

  async do(sql: string, ...parameters: unknown[]): Promise<void> {
    const { rowCount } = await this.client.query(sql, parameters);
    if (rowCount === 0) throw new Error(`The tampering changes nothing: ${sql}`);
  }

  async ask<T extends object>(sql: string, ...parameters: unknown[]): Promise<T[]> {
    return (await this.client.query<T>(sql, parameters)).rows;
  }

  ledgerOf(chain: string): Ledger {
    return ledgers.find(({ holds }) => holds(chain))!;
  }

  /** Reckons the hashes of a chain anew from an entry on, and its head with them. */
  async rechain(chain: string, from: number): Promise<void> {
    const { table, columns, row, content } = this.ledgerOf(chain);
    const before = await this.ask<{ hash: Buffer }>(
      `SELECT hash FROM ${table} WHERE chain = $1 AND seq = $2`,
      ...[chain, from - 1],
    );
    let previous = before[0]?.hash ?? GENESIS;
    const rows = await this.ask<Record<string, unknown>>(
      `SELECT id, seq, hash, ${columns} FROM ${table} WHERE chain = $1 AND seq >= $2 ORDER BY seq`,
      ...[chain, from],
    );
    let length = from - 1;
    for (const one of rows.map(row)) {
      length = Number(one.seq);
      previous = linked(previous, length, content(one));
      await this.do(`UPDATE ${table} SET hash = $2 WHERE id = $1`, one.id, previous);
    }
    await this.do(
      "UPDATE history_chain SET length = $2, head = $3 WHERE chain = $1",
      chain,
      length,
      previous,
    );
  }

  /** Reckons the seals anew: the heads that they name of a chain, and every root from there on. */
  async reseal(chain: string): Promise<number> {
    const { table } = this.ledgerOf(chain);
    const changed = await this.ask<{ seal: number }>(
      `UPDATE history_sealed_head h SET head = e.hash FROM ${table} e
        WHERE h.chain = $1 AND e.chain = $1 AND e.seq = h.length AND e.hash <> h.head RETURNING h.seal::int`,
      chain,
    );
    const first = Math.min(...changed.map(({ seal }) => seal));
    const seals = await this.ask<{ seal: number; at: string; watermark: string; previous: Buffer }>(
      `SELECT seal::int, watermark::text, previous,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
        FROM history_seal WHERE seal >= $1 ORDER BY seal`,
      first,
    );
    let previous = seals[0].previous;
    for (const seal of seals) {
      const heads = await this.ask<Head>(
        "SELECT chain, length, head FROM history_sealed_head WHERE seal = $1",
        seal.seal,
      );
      const root = rootOf({ ...seal, previous }, heads);
      await this.do(
        "UPDATE history_seal SET previous = $2, root = $3 WHERE seal = $1",
        seal.seal,
        previous,
        root,
      );
      previous = root;
    }
    return first;
  }

  /** A hash that is none of anything. */
  static readonly nonsense = contentOf({ nonsense: true });
}
