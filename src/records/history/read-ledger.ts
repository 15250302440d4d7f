import type { DataSource } from "typeorm";
import { v7 as newId } from "uuid";
import { asServer } from "../../platform/capacity";
import { GENESIS, linked, sha256 } from "../../platform/chain/link";
import { prepared } from "../../platform/prepared";
import { readText, type ReadFields } from "./read-content";

type Entry = Omit<ReadFields, "id" | "chain">;

interface Waiting {
  entry: Entry;
  done: () => void;
  failed: (error: unknown) => void;
}

interface Chain {
  name: string;
  length: number;
  head: Buffer;
}

/** How many requests are recorded by one statement. */
const AT_ONCE = 200;

/** One statement: the head moves on from where this process left it, and the entries follow; or nothing does. */
const append = {
  name: "hearthline_read_entries",
  text: `
  WITH moved AS (
    INSERT INTO history_chain AS chain (chain, length, head) VALUES ($1, $3, $4)
    ON CONFLICT (chain) DO UPDATE SET length = $3, head = $4, moved = pg_current_xact_id()
      WHERE chain.length = $2
    RETURNING chain)
  INSERT INTO read_entry (id, chain, seq, hash, at, actor_id, actor_name, role, purpose, request_id, kind, operation,
    through, family_ids, records)
  SELECT r.id, moved.chain, r.seq, decode(r.hash, 'hex'), r.at, r."actorId", r."actorName", r.role, r.purpose,
    r."requestId", r.kind, r.operation, r.through, r."familyIds", r.records
  FROM moved, jsonb_to_recordset($5::jsonb) AS r(id uuid, seq bigint, hash text, at timestamptz, "actorId" uuid,
    "actorName" text, role text, purpose text, "requestId" text, kind text, operation text, through text[],
    "familyIds" uuid[], records jsonb)
  RETURNING 1`,
};

/**
 * What a server process records of reading: a chain of its own, whose head it keeps in memory. Whoever comes while
 * a statement is under way waits for the next, which takes them all: readers wait for no writer and for no lock.
 * A process that starts, or whose statement failed, begins another chain.
 */
class ReadLedger {
  private chain: Chain = newChain();
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly source: DataSource) {}

  /** Resolves when the entry is committed. */
  record(entry: Entry): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ entry, done, failed });
      void this.write();
    });
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.waiting.length > 0) {
      const some = this.waiting.splice(0, AT_ONCE);
      try {
        await asServer(() => this.commit(some.map(({ entry }) => entry)));
        for (const { done } of some) done();
      } catch (error) {
        // Whether it was committed is not known: what is there stays as it is, and this chain ends with it.
        this.chain = newChain();
        for (const { failed } of some) failed(error);
      }
    }
    this.writing = false;
  }

  private async commit(entries: readonly Entry[]): Promise<void> {
    const { name, length } = this.chain;
    let { head } = this.chain;
    const rows = entries.map((entry, index) => {
      const text = readText({ id: newId(), chain: name, ...entry });
      const seq = length + index + 1;
      head = linked(head, seq, sha256(text));
      // The very text that the hash is of, and where it stands.
      return `{"seq":${seq},"hash":"${head.toString("hex")}",${text.slice(1)}`;
    });
    const after = length + rows.length;
    const values = [name, length, after, head, `[${rows.join()}]`];
    const written = await prepared(this.source.manager, append, values);
    if (written.length !== rows.length)
      throw new Error(`The chain ${name} is not where this process left it.`);
    this.chain = { name, length: after, head };
  }
}

const newChain = (): Chain => ({ name: `reads/${newId()}`, length: 0, head: GENESIS });

const ledgers = new WeakMap<DataSource, ReadLedger>();

/** The one ledger of this process for a database. */
export function readLedgerOf(source: DataSource): ReadLedger {
  const known = ledgers.get(source) ?? new ReadLedger(source);
  ledgers.set(source, known);
  return known;
}
