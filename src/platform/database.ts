import path from "node:path";
import { Client } from "pg";
import { DataSource, MigrationExecutor, type DataSourceOptions, type Logger } from "typeorm";
import { capacityNow, nobody, theServer } from "./capacity";
import { clientActingAs } from "./guarded-client";
import { OperatorError, oneLine } from "./operator-error";
import { Pipelines } from "./pipelines";
import { putInForce } from "./row-security";
import { SilentLogger } from "./silent-logger";
import { SnakeNaming } from "./snake-naming";

/** The class of a table. */
export type Entity = new () => object;

export interface DatabaseOptions {
  entities: Entity[];
  /**
   * The API works as "app", where nobody finds anything until someone is named; the command line as the server;
   * only migrations as the owner.
   */
  as: "app" | "server" | "owner";
  poolSize?: number;
  onIdleError?: (error: Error) => void;
  /** TypeORM's own messages go here instead of nowhere; its command line prints by it. */
  logger?: "advanced-console" | Logger;
}

const POOL_SIZE = 10;

// The same from src/ by tsx and from dist/src/ by node.
const MIGRATIONS = path.join(__dirname, "..", "..", "migrations", "*.{ts,js}");

// The role that the connections are under owns nothing; a migration makes it.
const served = {
  role: nobody.role,
  timezone: "UTC",
  statement_timeout: "30s",
  lock_timeout: "10s",
  idle_in_transaction_session_timeout: "60s",
};
const SESSION = { app: served, server: served, owner: { timezone: "UTC" } };
const CLIENT = { app: clientActingAs(nobody), server: clientActingAs(theServer), owner: Client };

/** A database, and beside its pool the connections that single reading statements share. */
export class Database extends DataSource {
  private readonly reckoning = new Map<string, Promise<unknown[]>>();

  constructor(
    options: DataSourceOptions,
    private readonly pipelines: Pipelines,
  ) {
    super(options);
  }

  /** The rows of a reading statement that stands by itself. */
  read<T>(text: string, values: unknown[]): Promise<T[]> {
    return this.pipelines.ask(text, values, () => this.query<T[]>(text, values));
  }

  /** The same of a figure: asked for by many in one name at once, it is reckoned once. */
  async figure<T>(text: string, values: unknown[]): Promise<T[]> {
    const { role, settings } = capacityNow() ?? nobody;
    const key = JSON.stringify([role, settings, text, values]);
    const known = this.reckoning.get(key) as Promise<T[]> | undefined;
    if (known) return known;
    const asked = this.read<T>(text, values).finally(() => this.reckoning.delete(key));
    this.reckoning.set(key, asked);
    return asked;
  }

  override async destroy(): Promise<void> {
    await this.pipelines.end();
    await super.destroy();
  }
}

/** How many of the connections are shared by reading statements: where requests come in, up to half of them. */
const sharedOf = ({ as, poolSize = POOL_SIZE }: DatabaseOptions): number =>
  as === "app" ? Math.min(4, Math.floor(poolSize / 2)) : 0;

/** The database at this address; call `initialize()` on it. */
export function dataSource(url: string, options: DatabaseOptions): Database {
  const session = Object.entries(SESSION[options.as])
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
  const shared = sharedOf(options);
  const newClient = () =>
    new CLIENT[options.as]({
      ...{ connectionString: url, application_name: "hearthline", connectionTimeoutMillis: 10_000 },
      ...{ options: `${session} -c plan_cache_mode=force_generic_plan`, pipeline: true },
    });
  const settings: DataSourceOptions = {
    type: "postgres",
    url,
    entities: options.entities,
    migrations: [MIGRATIONS],
    migrationsTransactionMode: "all",
    logger: options.logger ?? new SilentLogger(),
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    uuidExtension: "pgcrypto",
    installExtensions: false,
    poolSize: (options.poolSize ?? POOL_SIZE) - shared,
    connectTimeoutMS: 10_000,
    applicationName: "hearthline",
    // Without a listener, a connection that breaks while idle would end the process.
    poolErrorHandler: options.onIdleError ?? (() => {}),
    extra: { options: session, Client: CLIENT[options.as], pipeline: options.as !== "owner" },
  };
  return new Database(settings, new Pipelines(newClient, shared));
}

// Any number that no other program on the database is likely to choose.
const MIGRATION_LOCK = 4_327_115;

/**
 * Runs the migrations that are missing, all or none, as the owner, and puts in force who may see what, as it is
 * said from above; returns how many ran.
 */
export async function migrate(
  url: string,
  entities: Entity[],
  rowSecurity: readonly string[],
): Promise<number> {
  const logger = new SilentLogger();
  const source = dataSource(url, { entities, as: "owner", poolSize: 2, logger });
  try {
    await source.initialize();
    const runner = source.createQueryRunner();
    // Two servers that start together on one database take turns.
    await runner.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await runner.startTransaction();
    const ran = await new MigrationExecutor(source, runner).executePendingMigrations();
    await putInForce(runner, rowSecurity, ran.length > 0);
    await runner.commitTransaction();
    return ran.length;
  } catch (error) {
    const which = logger.lastMigrationMessage ?? oneLine(error);
    throw new OperatorError(`The migrations did not run, and nothing was changed. ${which}`);
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

/** Throws an `OperatorError` that says what is wrong, unless a PostgreSQL that is new enough answers. */
export async function assertReachable(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const place = `${hostname || "localhost"}:${port || 5432}${pathname}`;
    throw new OperatorError(
      `The database of DATABASE_URL (${place}) cannot be reached: ${oneLine(error)}. ` +
        "Start it, correct DATABASE_URL, or unset it to use the embedded PostgreSQL.",
    );
  }
  try {
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < 15)
      throw new OperatorError(`DATABASE_URL is PostgreSQL ${major}; Hearthline needs 15 or newer.`);
  } finally {
    await client.end();
  }
}
