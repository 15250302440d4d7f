import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { DataSource } from "typeorm";
import { rowSecurity } from "../access/row-security";
import { startApi } from "../graphql/api";
import { type EditionId, referralDay } from "../journey/edition";
import { roles, type Tokens } from "../journey/people";
import type { Stage } from "../journey/stage";
import { prepareDataFolder, secret } from "../platform/data-folder";
import { migrate } from "../platform/database";
import { identityFor, loadDevKeys } from "../platform/identity";
import { createLog } from "../platform/logging";
import { readSettings, type Settings } from "../platform/settings";
import type { Closers } from "../platform/shutdown";
import { entities } from "../records";
import { adopt } from "../records/adoption/adopt";
import { connect, openOwnDatabase } from "./database";
import { tokenFor } from "./journey-sign-in";

const county = "Hinds";

/** Starts a server on a scratch database that is gone afterwards. */
export async function ownStage(edition: EditionId, closers: Closers): Promise<Stage> {
  const settings = scratchSettings(scratchFolder(closers));
  const dataFolder = prepareDataFolder(settings.dataFolder);
  const databaseUrl = await openOwnDatabase(settings, dataFolder, closers);
  await migrate(databaseUrl, entities, rowSecurity());
  const source = await connect(databaseUrl, settings, closers, "server");

  const keys = await loadDevKeys(dataFolder);
  const tokens = {} as Tokens;
  for (const role of roles) tokens[role] = await tokenFor({ source, keys }, role, county);
  await adopt(source.manager, { editionId: edition, countyName: county, from: referralDay, now: new Date() });

  const served = await connect(databaseUrl, settings, closers, "app");
  const url = await startServer(served, settings, dataFolder, closers);
  const remarks = [
    "The server is the journey's own, on a scratch database that is removed afterwards.",
    `${edition} is adopted in ${county} County from ${referralDay}.`,
  ];
  return { url, tokens, county, remarks };
}

function scratchFolder(closers: Closers): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-journey-"));
  closers.add(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Nobody else's database is touched, whatever DATABASE_URL says. */
const scratchSettings = (dataFolder: string): Settings =>
  readSettings({
    NODE_ENV: "development",
    LOG_LEVEL: process.env.LOG_LEVEL,
    HEARTHLINE_DATA: dataFolder,
    HEARTHLINE_TIME_TRAVEL: "1",
    HEARTHLINE_DEMO: "0",
    PORT: "0",
  });

async function startServer(
  dataSource: DataSource,
  settings: Settings,
  dataFolder: string,
  closers: Closers,
): Promise<string> {
  const log = createLog(settings.logLevel);
  const identity = await identityFor(settings, dataFolder);
  const app = { settings, dataSource, identity, cursorSecret: secret(dataFolder), log };
  const http = await startApi(app);
  closers.add(() => http.stop());
  return http.url;
}
