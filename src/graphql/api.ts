import type { App } from "../platform/app";
import { contextFor } from "./context";
import { introspectionForStaff } from "./documents/introspection";
import { TrustedDocuments } from "./documents/trusted";
import type { SignIn } from "./explorer";
import { reportFiles } from "./report-csv";
import { startHttp, type RunningHttp } from "./http";
import { formatError } from "./problems";
import { buildHearthlineSchema } from "./schema";
import { simulations } from "./simulations";

/** Starts the API of an application on its port: schema, context, errors and explorer put together once. */
export async function startApi(app: App, signIns: SignIn[] = []): Promise<RunningHttp> {
  const { settings, dataSource, log } = app;
  const trusted = TrustedDocuments.of(settings);
  return startHttp({
    schema: await buildHearthlineSchema(),
    context: contextFor(app, trusted),
    prepare: trusted.resolve,
    plugins: [introspectionForStaff(settings.production)],
    formatError,
    routes: [simulations(app), reportFiles(app)],
    port: settings.port,
    host: settings.host,
    explorer: { signIns, timeTravel: settings.timeTravel },
    ping: () => dataSource.query("SELECT 1"),
    log,
  });
}
