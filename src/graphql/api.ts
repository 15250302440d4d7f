import type { App } from "../platform/app";
import { Metrics } from "../platform/metrics";
import { News } from "../records/outbox/news";
import { gatewayOf } from "./compiled/gateway";
import { contextFor } from "./context";
import { cubeFiles } from "./cube-csv";
import { introspectionForStaff } from "./documents/introspection";
import { TrustedDocuments } from "./documents/trusted";
import type { SignIn } from "./explorer";
import { reportFiles } from "./report-csv";
import { metricsPage } from "./metrics-page";
import { startHttp, type RunningHttp } from "./http";
import { formatError } from "./problems";
import { noted } from "./noted";
import { readingRecorded } from "./reading";
import { buildHearthlineSchema } from "./schema";
import { simulations } from "./simulations";
import { stream } from "./stream";

/** Starts the API of an application on its port: schema, context, errors and explorer put together once. */
export async function startApi(app: App, signIns: SignIn[] = []): Promise<RunningHttp> {
  const { settings, dataSource, log } = app;
  const schema = noted(await buildHearthlineSchema());
  const trusted = TrustedDocuments.of(settings);
  const metrics = new Metrics();
  const news = new News(dataSource, log);
  const http = await startHttp({
    schema,
    gateway: settings.compiledReads ? gatewayOf(schema, dataSource, metrics) : undefined,
    context: contextFor(app, trusted),
    prepare: trusted.resolved,
    plugins: [introspectionForStaff(settings.production), readingRecorded(log)],
    formatError,
    routes: [
      ...[stream(app, schema, { news, trusted }), simulations(app), reportFiles(app), cubeFiles(app)],
      ...(settings.metrics ? [metricsPage(metrics)] : []),
    ],
    port: settings.port,
    host: settings.host,
    explorer: { signIns, timeTravel: settings.timeTravel },
    ping: () => dataSource.query("SELECT 1"),
    log,
  });
  // Those who listen are told first that it is over: an open stream would hold the server up.
  return { url: http.url, stop: () => news.stop().then(() => http.stop()) };
}
