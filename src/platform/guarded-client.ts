import pg, { type ClientConfig, type Connection, type QueryResult } from "pg";
import { capacityNow, settingNames, type Capacity } from "./capacity";

const IDENTITY = "hearthline_identity";
const settings = settingNames.map((name, index) => `set_config('app.${name}', $${index + 2}, true)`);
const identity = {
  name: IDENTITY,
  text: `select set_config('role', $1, true), ${settings.join(", ")}`,
};

const valuesOf = ({ role, settings }: Capacity): string[] => [
  role,
  ...settingNames.map((name) => settings[name] ?? ""),
];

/** Transactions are opened and closed by nobody in particular. */
const control = /^\s*(start|begin|commit|rollback|savepoint|release|set)\b/i;

/** What the types of pg leave out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
type Done = (error: Error | null, result?: QueryResult) => void;

interface WireQuery {
  values?: unknown[];
  submit(connection: Connection): Error | null;
  prepare(connection: Connection): void;
  requiresPreparation(): boolean;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
const PgQuery = pg.Query as unknown as new (config: unknown, values: unknown, done: Done) => WireQuery;

/**
 * A query together with the name that it runs in, as one group of messages with a single Sync: one way to the
 * database and back, and one transaction, at whose end the name is gone. PostgreSQL does what comes first
 * first, so that the query is planned and run in this name or not at all.
 */
class NamedQuery extends PgQuery {
  private named = false;

  constructor(
    private readonly capacity: Capacity,
    config: unknown,
    values: unknown,
    done: Done,
  ) {
    super(config, values, done);
  }

  /** Only the extended protocol has groups; a text of several statements is refused by it. */
  override requiresPreparation(): boolean {
    return true;
  }

  /** A value that cannot be sent is told before anything is written: half a group must never leave. */
  override submit(connection: Connection): Error | null {
    try {
      this.values = this.values?.map((value) => prepareValue(value));
    } catch (error) {
      return error as Error;
    }
    return super.submit(connection);
  }

  override prepare(connection: Connection): void {
    connection.bind({ statement: IDENTITY, values: valuesOf(this.capacity) }, true);
    connection.execute({}, true);
    super.prepare(connection);
  }

  /** The first row and the first end are those of the name. */
  override handleDataRow(message: unknown): void {
    if (this.named) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.named) super.handleCommandComplete(message, connection);
    this.named = true;
  }
}

/**
 * A client of the database that has no name of its own: every statement carries the name that the code runs in
 * which asks it. On a connection that many share, nothing of a viewer outlasts their statement.
 */
export const clientActingAs = (fallback: Capacity) =>
  class GuardedClient extends pg.Client {
    private ready = false;

    /** The statement that names is prepared once, before the connection is anyone's. */
    override connect(): Promise<this>;
    override connect(done: (error: Error) => void): void;
    override connect(done?: (error: Error) => void): Promise<this> | void {
      const connected = super
        .connect()
        .then(() => super.query({ ...identity, values: valuesOf(fallback) }))
        .then(() => {
          this.ready = true;
          return this;
        });
      if (!done) return connected;
      connected.then(() => done(null as unknown as Error), done);
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
