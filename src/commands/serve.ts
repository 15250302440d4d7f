import { Command } from "commander";
import type { DataSource } from "typeorm";
import { startApi } from "../graphql/api";
import type { SignIn } from "../graphql/explorer";
import { assertPortFree } from "../graphql/http";
import { rowSecurity } from "../access/row-security";
import type { App } from "../platform/app";
import { asServer } from "../platform/capacity";
import { prepareDataFolder, secret } from "../platform/data-folder";
import { migrate } from "../platform/database";
import { identityFor, loadDevKeys } from "../platform/identity";
import { acquireLock } from "../platform/lock";
import { createLog } from "../platform/logging";
import { readSettings, type Settings } from "../platform/settings";
import { type Closers, runUntilStopped } from "../platform/shutdown";
import { entities } from "../records";
import { connect, openOwnDatabase } from "./database";
import { demonstrateIfEmpty } from "./demonstration";
import { deliverAlways } from "./deliver";
import { escalateEveryMinute } from "./escalate";
import { anchorFile, sealEveryMinute } from "./history";
import { signInEveryRole } from "./sign-ins";

/** `hearthline serve`, the default. */
export function serveCommand(): Command {
  return (
    new Command("serve")
      .description(
        "start the server: database, migrations, demonstration caseload, API and explorer (default)",
      )
      // As the default command it is handed every word that is not a command.
      .allowExcessArguments()
      .action((_options: object, command: Command) => {
        const [unknown] = command.args;
        if (unknown) command.error(`error: there is no command ${unknown}; --help lists them`);
        const settings = readSettings();
        return runUntilStopped((closers) => serve(settings, closers));
      })
  );
}

/** Starts the server and says where it listens; what it opens is left to the closers. */
async function serve(settings: Settings, closers: Closers): Promise<void> {
  const dataFolder = prepareDataFolder(settings.dataFolder);
  const lock = await acquireLock(dataFolder, "serve");
  closers.add(() => lock.release());
  await assertPortFree(settings.port, settings.host);

  const url = await openOwnDatabase(settings, dataFolder, closers);
  await migrate(url, entities, rowSecurity());
  const source = await connect(url, settings, closers, "app");
  if (settings.demonstration) await asServer(() => demonstrateIfEmpty(source));

  const log = createLog(settings.logLevel);
  const app: App = {
    settings,
    dataSource: source,
    identity: await identityFor(settings, dataFolder, log),
    cursorSecret: settings.secret ?? secret(dataFolder),
    log,
  };
  const signIns = settings.production ? [] : await signInAll(source, dataFolder);
  const http = await startApi(app, signIns);
  closers.add(escalateEveryMinute(source, app.log));
  closers.add(asServer(() => deliverAlways(source, settings, app.log)));
  closers.add(asServer(() => sealEveryMinute(source, anchorFile(settings, dataFolder), app.log)));
  closers.add(() => http.stop());
  closers.add(() => lock.stopping());
  console.log(greeting(http.url, signIns, settings, dataFolder));
}

async function signInAll(source: DataSource, dataFolder: string): Promise<SignIn[]> {
  const keys = await loadDevKeys(dataFolder);
  return asServer(() => signInEveryRole(source, keys));
}

function greeting(url: string, signIns: SignIn[], settings: Settings, dataFolder: string): string {
  const database = settings.databaseUrl ? "the PostgreSQL of DATABASE_URL" : `PostgreSQL 18 in ${dataFolder}`;
  const tokens = signIns.flatMap(({ label, token }) => ["", `  ${label}`, `  ${token}`]);
  return [
    "Hearthline is running.",
    "",
    `  Explorer   ${url}`,
    `  API        ${url}graphql`,
    `  Database   ${database}`,
    ...(settings.timeTravel ? ["  Clock      moved by the header x-hearthline-now"] : []),
    ...(tokens.length > 0
      ? ["", "Development sign-ins, for the header Authorization: Bearer <token>", ...tokens]
      : []),
    "",
    "Ctrl-C stops it.",
  ].join("\n");
}
