import pg, { type Connection, type QueryResult } from "pg";
import { nobody, settingNames, type Capacity } from "./capacity";

const set = (from: number) =>
  settingNames.map((name, index) => `set_config('app.${name}', $${index + from}, true)`).join(", ");

/** The statement that gives a name. */
export const identity = {
  name: "hearthline_identity",
  text: `select set_config('role', $1, true), ${set(2)}`,
};

/** The same for someone remembered: where access has changed since, it is nobody's name that is given. */
export const identityThen = {
  name: "hearthline_identity_then",
  text: `select set_config('role', case when (select version from access_epoch) = $2 then $1
    else '${nobody.role}' end, true), ${set(3)}`,
};

/** The values that these two take of a name. */
export const valuesOf = ({ role, settings, standing }: Capacity): string[] => [
  role,
  ...(standing ? [standing.epoch] : []),
  ...settingNames.map((name) => settings[name] ?? ""),
];

/** In whose name a connection last was put, while the transaction lasts in which it was; null outside of one. */
export interface NameInForce {
  open: boolean;
  inForce: Capacity | null;
}

/** What is thrown when a statement was asked for by someone who may not be any more who they were. */
export class StaleIdentity extends Error {
  override readonly name = "StaleIdentity";
  constructor() {
    super("Access has changed since it was looked up who asks.");
  }
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
    const { standing } = capacity;
    super(config, values, (error, result) =>
      standing?.holds === false ? done(new StaleIdentity()) : done(error, result),
    );
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
    const { standing } = this.capacity;
    this.named = this.turn.open && this.turn.inForce === this.capacity && !standing;
    if (!this.named) {
      const statement = standing ? identityThen.name : identity.name;
      connection.bind({ statement, values: valuesOf(this.capacity) }, true);
      connection.execute({}, true);
      this.turn.inForce = this.capacity;
    }
    super.prepare(connection);
  }

  /** The first row and the first end are those of the name. */
  override handleDataRow(message: unknown): void {
    if (this.named) return super.handleDataRow(message);
    const { standing, role } = this.capacity;
    const [given] = (message as { fields: unknown[] }).fields;
    if (standing && standing.holds !== false) standing.holds = given === role;
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.named) super.handleCommandComplete(message, connection);
    this.named = true;
  }
}
