import type { App } from "../platform/app";
import { contextFor } from "./context";
import type { SignIn } from "./explorer";
import { reportFiles } from "./report-csv";
import { startHttp, type RunningHttp } from "./http";
import { formatError } from "./problems";
import { noted } from "./noted";
import { readingRecorded } from "./reading";
import { buildHearthlineSchema } from "./schema";
import { simulations } from "./simulations";

/** Starts the API of an application on its port: schema, context, errors and explorer put together once. */
export async function startApi(app: App, signIns: SignIn[] = []): Promise<RunningHttp> {
  const { settings, dataSource, log } = app;
  return startHttp({
    schema: noted(await buildHearthlineSchema()),
    context: contextFor(app),
    formatError,
    plugins: [readingRecorded(log)],
    routes: [simulations(app), reportFiles(app)],
    port: settings.port,
    host: settings.host,
    explorer: { signIns, timeTravel: settings.timeTravel },
    ping: () => dataSource.query("SELECT 1"),
    production: settings.production,
    log,
  });
}
