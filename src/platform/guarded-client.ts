import pg, { type ClientConfig, type QueryResult } from "pg";
import { capacityNow, nobody, type Capacity } from "./capacity";
import { identity, identityThen, NamedQuery, valuesOf, type Done } from "./named-query";
import { Turn } from "./turn";

/** Transactions are opened and closed by nobody in particular. */
const control = /^\s*(start|begin|commit|rollback|savepoint|release|set)\b/i;

/** The nil UUID is no version of access: nobody is remembered by it. */
const noEpoch = { epoch: "00000000-0000-0000-0000-000000000000" };

type Sent = Promise<QueryResult | undefined>;

/**
 * A client of the database that has no name of its own: every statement runs in the name that the code runs in
 * which asks it. On a connection that many share, nothing of a viewer outlasts their statement or, within a
 * transaction, the next name. What is asked without waiting is sent without waiting (`Turn`).
 */
export const clientActingAs = (fallback: Capacity) =>
  class GuardedClient extends pg.Client {
    private ready = false;
    private readonly turn = new Turn((text) => super.query(text));

    /** The statements that name are prepared once, before the connection is anyone's. */
    override connect(): Promise<this>;
    override connect(done: (error: Error) => void): void;
    override connect(done?: (error: Error) => void): Promise<this> | void {
      const connected = super
        .connect()
        .then(() => super.query({ ...identity, values: valuesOf(fallback) }))
        .then(() => this.prepareForRemembered())
        .then(() => {
          this.ready = true;
          return this;
        });
      if (!done) return connected;
      connected.then(() => done(null as unknown as Error), done);
    }

    /** Where viewers come to the door, some of them are remembered. */
    private async prepareForRemembered(): Promise<void> {
      if (fallback === nobody)
        await super.query({ ...identityThen, values: valuesOf({ ...nobody, standing: noEpoch }) });
    }

    override query(config: unknown, values?: unknown, done?: unknown): never {
      const asked = [config, values, done] as [string, unknown[], Done];
      const text = typeof config === "string" ? config : (config as { text?: string }).text;
      if (typeof text !== "string") throw new Error("Only statements carry a name, and streams do not.");
      if (!this.ready) return super.query(...asked) as never;
      const end = [values, done].find((one) => typeof one === "function") as Done | undefined;
      const given = typeof values === "function" ? undefined : values;
      this.gather();
      const sent = control.test(text) ? this.turn.control(text) : this.named(config, given);
      if (!end) return sent as never;
      return void sent.then((result) => end(null, result), end) as never;
    }

    private named(config: unknown, given: unknown): Sent {
      const capacity = capacityNow() ?? fallback;
      return this.turn.statement(
        () =>
          new Promise((resolve, reject) => {
            const end: Done = (error, result) => (error ? reject(error) : resolve(result));
            super.query(new NamedQuery(capacity, this.turn, config, given, end) as never);
          }),
      );
    }

    /** What is asked in one go leaves in one write. */
    private gather(): void {
      const { stream } = (this as unknown as { connection: { stream: NodeJS.WritableStream } }).connection;
      const { cork, uncork } = stream as unknown as { cork?(): void; uncork?(): void };
      if (!cork || !uncork) return;
      cork.call(stream);
      process.nextTick(() => uncork.call(stream));
    }
  } as new (config?: string | ClientConfig) => pg.Client;
