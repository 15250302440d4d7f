import pg, { type ClientConfig, type QueryResult } from "pg";
import { capacityNow, nobody, type Capacity } from "./capacity";
import { identity, identityThen, NamedQuery, valuesOf, type Done } from "./named-query";

/** Transactions are opened and closed by nobody in particular. */
const control = /^\s*(start|begin|commit|rollback|savepoint|release|set)\b/i;

/** The nil UUID is no version of access: nobody is remembered by it. */
const noEpoch = { epoch: "00000000-0000-0000-0000-000000000000" };

/**
 * A client of the database that has no name of its own: every statement carries the name that the code runs in
 * which asks it. On a connection that many share, nothing of a viewer outlasts their statement.
 */
export const clientActingAs = (fallback: Capacity) =>
  class GuardedClient extends pg.Client {
    private ready = false;

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
      if (!this.ready || control.test(text)) return super.query(...asked) as never;
      const capacity = capacityNow() ?? fallback;
      const send = (given: unknown, end: Done) =>
        super.query(new NamedQuery(capacity, config, given, end) as never);
      const end = [values, done].find((one) => typeof one === "function") as Done | undefined;
      const given = typeof values === "function" ? undefined : values;
      if (end) return send(given, end);
      return new Promise<QueryResult | undefined>((resolve, reject) => {
        send(given, (error, result) => (error ? reject(error) : resolve(result)));
      }) as never;
    }
  } as new (config?: string | ClientConfig) => pg.Client;
