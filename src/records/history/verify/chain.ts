import { GENESIS, linked, payloadHashOf } from "../../../platform/chain/link";
import { EXPUNGE, expungedBy } from "../expunge";
import { inChain, type Fault } from "./fault";
import { ledgers, type Ledger, type Row } from "./ledger";

/** Where the verifier reads: an EntityManager, or a connection of any other kind. */
export type Ask = <T>(sql: string, parameters: unknown[]) => Promise<T[]>;

export interface ChainChecked {
  chain: string;
  entries: number;
  /** How many of them no seal covers yet: only the chain itself holds those. */
  unsealed: number;
  expunged: number;
  faults: Fault[];
}

const PAGE = 500;
const same = (a: Buffer | null, b: Buffer | null) => a !== null && b !== null && a.equals(b);

async function* entriesOf(ask: Ask, { table, columns, row }: Ledger, chain: string): AsyncGenerator<Row> {
  const sql = `SELECT id, seq, hash, ${columns} FROM ${table}
    WHERE chain = $1 AND (seq, id) > ($2, $3) ORDER BY seq, id LIMIT ${PAGE}`;
  let last: [string, string] = ["-1", "00000000-0000-0000-0000-000000000000"];
  for (;;) {
    const rows = (await ask<Record<string, unknown>>(sql, [chain, ...last])).map(row);
    yield* rows;
    if (rows.length < PAGE) return;
    last = [rows.at(-1)!.seq, rows.at(-1)!.id];
  }
}

/** What the database itself and the seals say of a chain. */
interface Said {
  head: { length: number; head: Buffer } | null;
  sealed: { seal: number; length: number; head: Buffer }[];
}

async function saidOf(ask: Ask, chain: string): Promise<Said> {
  const sql = `SELECT NULL::int AS seal, length::float8 AS length, head FROM history_chain WHERE chain = $1
    UNION ALL SELECT seal::int, length::float8, head FROM history_sealed_head WHERE chain = $1 ORDER BY seal`;
  const rows = await ask<{ seal: number | null; length: number; head: Buffer }>(sql, [chain]);
  return {
    head: rows.find(({ seal }) => seal === null) ?? null,
    sealed: rows.filter((row): row is Said["sealed"][number] => row.seal !== null),
  };
}

/** Goes along one chain: every entry says what its hash says and follows the one before, as the seals saw it. */
export async function verifyChain(ask: Ask, chain: string): Promise<ChainChecked> {
  const ledger = ledgers.find(({ holds }) => holds(chain));
  if (!ledger) {
    const faults = [inChain("UNKNOWN_CHAIN", chain, [1, 1], "no such chain is ever written")];
    return { chain, entries: 0, unsealed: 0, expunged: 0, faults };
  }
  const walk = new Walk(chain, ledger, await saidOf(ask, chain));
  for await (const row of entriesOf(ask, ledger, chain)) walk.pass(row);
  return walk.end();
}

class Walk {
  private readonly faults: Fault[] = [];
  private readonly gone = new Map<string, number>();
  private readonly expunged = new Set<string>();
  private at = 0;
  private entries = 0;
  private previous: Buffer | null = GENESIS;
  /** Up to where the seals agree with the entries. */
  private agreed = 0;
  private nextSeal = 0;

  constructor(
    private readonly chain: string,
    private readonly ledger: Ledger,
    private readonly said: Said,
  ) {}

  pass(row: Row): void {
    const seq = Number(row.seq);
    this.entries += 1;
    if (seq === this.at) return void this.fault("TWICE", [seq, seq], "two entries stand in one place");
    if (seq > this.at + 1) {
      this.fault("MISSING", [this.at + 1, seq - 1], "no entry stands there");
      this.previous = null;
    }
    // After a gap nothing is known of what went before: the entry's own hash is taken for the next.
    const follows = this.previous === null || this.isSound(row, seq, this.previous);
    if (!follows) this.fault("EDITED", [seq, seq], "the entry is not what its hash says");
    this.checkPayload(row, seq);
    this.previous = row.hash;
    this.at = seq;
    this.checkSeals(row.hash);
  }

  private isSound(row: Row, seq: number, previous: Buffer): boolean {
    return same(row.hash, linked(previous, seq, this.ledger.content(row)));
  }

  private checkPayload({ id, fields, sealed }: Row, seq: number): void {
    if (sealed === null) return;
    const { payloadHash, salt, payload } = sealed;
    if (fields.action === EXPUNGE) for (const one of expungedBy(payload)) this.expunged.add(one);
    if (payload === null && salt === null) return void this.gone.set(id, seq);
    if (salt === null || !same(payloadHash, payloadHashOf(salt, payload)))
      this.fault("PAYLOAD_EDITED", [seq, seq], "the payload is not the one that was written");
  }

  private checkSeals(hash: Buffer | null): void {
    const { sealed } = this.said;
    for (; sealed[this.nextSeal]?.length <= this.at; this.nextSeal += 1) {
      const { seal, length, head } = sealed[this.nextSeal];
      if (length < this.at) continue;
      if (!same(hash, head))
        this.fault(
          "REWRITTEN",
          [this.agreed + 1, length],
          "these are not the entries that were sealed",
          seal,
        );
      this.agreed = length;
    }
  }

  end(): ChainChecked {
    this.checkEnd();
    for (const [id, seq] of this.gone)
      if (!this.expunged.has(id))
        this.fault("PAYLOAD_GONE", [seq, seq], "the payload is gone and no act of expunging names it");
    const { chain, entries, faults } = this;
    return { chain, entries, unsealed: this.at - this.agreed, expunged: this.gone.size, faults };
  }

  /** The chain is as long as its head and every seal say, and its head is its last entry. */
  private checkEnd(): void {
    const { head, sealed } = this.said;
    const whole = head !== null && head.length === this.at && same(head.head, this.previous);
    const known = Math.max(head?.length ?? 0, sealed.at(-1)?.length ?? 0);
    const seal = sealed.at(this.nextSeal)?.seal ?? null;
    if (known > this.at) {
      // A chain that was cut and made whole again may differ from wherever the seals last agreed with it.
      const from = whole ? this.agreed + 1 : this.at + 1;
      this.fault("TRUNCATED", [from, known], "entries that were there are missing", seal);
    }
    if (!whole && (head === null || head.length <= this.at))
      this.fault("HEAD_FORGED", [this.at, this.at], "the chain's head is not its last entry");
  }

  private fault(
    kind: Fault["kind"],
    place: [number, number],
    says: string,
    seal: number | null = null,
  ): void {
    this.faults.push(inChain(kind, this.chain, place, says, seal));
  }
}
