import pg, { type Connection, type QueryResult } from "pg";
import { settingNames, type Capacity } from "./capacity";

const IDENTITY = "hearthline_identity";
const settings = settingNames.map((name, index) => `set_config('app.${name}', $${index + 2}, true)`);
/** The statement that names: prepared once on a connection, before it is anyone's. */
export const identity = {
  name: IDENTITY,
  text: `select set_config('role', $1, true), ${settings.join(", ")}`,
};

/** The values that it takes of a name. */
export const valuesOf = ({ role, settings }: Capacity): string[] => [
  role,
  ...settingNames.map((name) => settings[name] ?? ""),
];

/** In whose name a connection last was put, while the transaction lasts in which it was; null outside of one. */
export interface NameInForce {
  open: boolean;
  inForce: Capacity | null;
}

/** What the types of pg leave out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
export type Done = (error: Error | null, result?: QueryResult) => void;

interface WireQuery {
  name?: string;
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
 * first, so that the query is planned and run in this name or not at all. Within a longer transaction the name
 * stays until the next one, and is sent again only when it changes.
 */
export class NamedQuery extends PgQuery {
  private named = false;

  constructor(
    private readonly capacity: Capacity,
    private readonly turn: NameInForce,
    config: unknown,
    values: unknown,
    done: Done,
  ) {
    super(config, values, done);
    // A plan holds for the policies of one role: under another name it would be made anew each time.
    if (this.name) this.name = `${this.name}@${capacity.role}`;
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

  /** It is settled while sending whether the name is in force already: what was not sent has set no name. */
  override prepare(connection: Connection): void {
    this.named = this.turn.open && this.turn.inForce === this.capacity;
    if (!this.named) {
      connection.bind({ statement: IDENTITY, values: valuesOf(this.capacity) }, true);
      connection.execute({}, true);
      this.turn.inForce = this.capacity;
    }
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
