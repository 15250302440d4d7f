import type { DataSource } from "typeorm";
import { rowSecurity } from "../access/row-security";
import { prepareDataFolder } from "../platform/data-folder";
import { assertReachable, dataSource, migrate } from "../platform/database";
import { openEmbedded } from "../platform/embedded-postgres";
import { lockUnlessServed } from "../platform/lock";
import type { Settings } from "../platform/settings";
import { type Closers, closingAfter } from "../platform/shutdown";
import { entities } from "../records";

/** Opens the database of a caller who holds the lock on the data folder; returns its address as the owner. */
export async function openOwnDatabase(
  settings: Settings,
  dataFolder: string,
  closers: Closers,
): Promise<string> {
  if (settings.databaseUrl) {
    await assertReachable(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const postgres = await openEmbedded(dataFolder, { owner: true });
  closers.add(() => postgres.stop());
  return postgres.url;
}

/** Opens the database: for the API, where each request names who asks, or for the server's own account. */
export async function connect(
  url: string,
  settings: Settings,
  closers: Closers,
  as: "app" | "server",
): Promise<DataSource> {
  const source = dataSource(url, { entities, as, poolSize: settings.poolSize });
  await source.initialize();
  closers.add(() => source.destroy());
  return source;
}

export interface Workplace {
  source: DataSource;
  dataFolder: string;
  /** How many migrations had been missing. */
  migrated: number;
}

/** Does the work of a short command on the database, whether or not a server is running on it. */
export function withDatabase<T>(settings: Settings, work: (workplace: Workplace) => Promise<T>): Promise<T> {
  return closingAfter(async (closers) => {
    const dataFolder = prepareDataFolder(settings.dataFolder);
    const url = await openAnyDatabase(settings, dataFolder, closers);
    const migrated = await migrate(url, entities, rowSecurity());
    return work({ source: await connect(url, settings, closers, "server"), dataFolder, migrated });
  });
}

async function openAnyDatabase(settings: Settings, dataFolder: string, closers: Closers): Promise<string> {
  if (settings.databaseUrl) return openOwnDatabase(settings, dataFolder, closers);
  const lock = await lockUnlessServed(dataFolder, "command");
  if (!("release" in lock)) return (await openEmbedded(dataFolder, { guest: true })).url;
  closers.add(() => lock.release());
  return openOwnDatabase(settings, dataFolder, closers);
}
