import { setTimeout as pause } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { Log } from "../../platform/logging";
import { asServer } from "../../platform/capacity";
import { OutboxReading, type Word } from "./reading";

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

/** What happened, for those who listen: read from the outbox while somebody does, whichever server wrote it. */
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
    const reading = new OutboxReading(this.source);
    while (!this.stopped && this.listeners.size > 0) {
      try {
        const words = await asServer(() => reading.next());
        if (words.length > 0) for (const listener of this.listeners) listener.hear(words);
      } catch (error) {
        this.log.error({ err: error }, "the outbox cannot be read");
      }
      await pause(this.everyMs);
    }
    this.looking = null;
  }
}
