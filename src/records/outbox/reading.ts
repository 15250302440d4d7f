import type { DataSource } from "typeorm";
import type { OutboxKind } from "./outbox-entry";

/** Word of a record that changed or was written; who may know is decided by whoever reads it. */
export interface Word {
  kind: OutboxKind;
  recordId: string;
}

interface Row extends Word {
  number: string;
}

/** Longer than any transaction of ours may last (platform/database.ts): a number that is missing then was given up. */
const PATIENCE_MS = 120_000;
/** How far below the newest a first look expects transactions that are still under way. */
const UNDER_WAY = 1_000;

/**
 * Reads the outbox from the moment of its first look on. Numbers are given out before they are committed: one that
 * is missing between others is looked for again until it comes, or was given up.
 */
export class OutboxReading {
  private last: number | null = null;
  private readonly missing = new Map<number, number>();

  constructor(private readonly source: DataSource) {}

  /** What was committed since the look before. */
  async next(): Promise<Word[]> {
    if (this.last === null) {
      await this.begin();
      return [];
    }
    const rows = await this.source.query<Row[]>(
      `select number, kind, record_id as "recordId" from outbox
        where number > $1 or number = any($2) order by number`,
      [this.last, [...this.missing.keys()]],
    );
    this.take(this.last, rows);
    return rows.map(({ kind, recordId }) => ({ kind, recordId }));
  }

  /** What was told before is not told again; what is under way will be. */
  private async begin(): Promise<void> {
    const [{ newest }] = await this.source.query<{ newest: string }[]>(
      `select coalesce(max(number), 0) as newest from outbox`,
    );
    const from = Math.max(Number(newest) - UNDER_WAY, 0);
    const known = await this.source.query<{ number: string }[]>(
      `select number from outbox where number > $1 order by number`,
      [from],
    );
    this.take(from, known);
  }

  private take(from: number, rows: readonly { number: string }[]): void {
    const now = performance.now();
    let last = from;
    for (const number of rows.map((row) => Number(row.number))) {
      this.missing.delete(number);
      for (let gap = last + 1; gap < number; gap++) this.missing.set(gap, now);
      last = Math.max(last, number);
    }
    this.last = last;
    for (const [number, since] of this.missing) if (now - since > PATIENCE_MS) this.missing.delete(number);
  }
}
