import { setTimeout as pause } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { Log } from "../../platform/logging";
import type { OutboxKind } from "./outbox-entry";

/** Word of a record that changed or was written; who may know is decided by whoever reads it. */
export interface Word {
  kind: OutboxKind;
  recordId: string;
}

/** What one listener has not yet taken. */
class Listener {
  private readonly waiting: Word[] = [];
  private wake: () => void = () => {};
  private ended = false;

  hear(words: readonly Word[]): void {
    this.waiting.push(...words);
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  async *words(): AsyncGenerator<Word, void, void> {
    while (!this.ended) {
      const word = this.waiting.shift();
      if (word) yield word;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

/**
 * What happened, for those who listen: read from the outbox while there is a listener. Every transaction is read
 * once all older ones have ended, so that none is missed that commits late, whichever server wrote it.
 */
export class News {
  private readonly listeners = new Set<Listener>();
  private looking: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly source: DataSource,
    private readonly log: Log,
    private readonly everyMs = 250,
  ) {}

  /** Words from now on, until the listener goes away or the server stops. */
  async *listen(gone: AbortSignal): AsyncGenerator<Word, void, void> {
    const listener = new Listener();
    const end = () => listener.end();
    gone.addEventListener("abort", end, { once: true });
    if (this.stopped || gone.aborted) end();
    this.listeners.add(listener);
    this.looking ??= this.look();
    try {
      yield* listener.words();
    } finally {
      this.listeners.delete(listener);
      gone.removeEventListener("abort", end);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const listener of this.listeners) listener.end();
    await this.looking;
  }

  private async look(): Promise<void> {
    let from: string | null = null;
    while (!this.stopped && this.listeners.size > 0) {
      try {
        const { horizon, words } = await this.since(from);
        from = horizon;
        if (words.length > 0) for (const listener of this.listeners) listener.hear(words);
      } catch (error) {
        this.log.error({ err: error }, "the outbox cannot be read");
      }
      await pause(this.everyMs);
    }
    this.looking = null;
  }

  /** What transactions wrote from a horizon on, up to the oldest that is still under way: the next horizon. */
  private async since(from: string | null): Promise<{ horizon: string; words: Word[] }> {
    const rows = await this.source.query<{ horizon: string; kind: OutboxKind | null; recordId: string }[]>(
      `with horizon as (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as transaction)
       select horizon.transaction as horizon, outbox.kind, outbox.record_id as "recordId"
         from horizon left join outbox
           on outbox.transaction >= $1 and outbox.transaction < horizon.transaction
        order by outbox.transaction, outbox.number`,
      // The largest bigint: nothing is told of what was before the first look.
      [from ?? "9223372036854775807"],
    );
    const words = rows.flatMap(({ kind, recordId }) => (kind ? [{ kind, recordId }] : []));
    return { horizon: rows[0].horizon, words };
  }
}
