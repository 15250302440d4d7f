import { type BaseContext, ApolloServer, type ApolloServerOptions } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import express from "express";
import type { GraphQLSchema } from "graphql";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../platform/logging";
import { OperatorError } from "../platform/operator-error";
import { answering, type ContextOf } from "./answering";
import type { Gateway } from "./compiled/gateway";
import { knownOperations } from "./documents/known-operations";
import { type ExplorerOptions, explorer } from "./explorer";
import {
  accountable,
  answerErrors,
  type FormatError,
  nothingHere,
  onlyPost,
  withRequestId,
} from "./http-edge";
import { BODY_LIMIT, limitRules, limitsWithVariables, TOKEN_LIMIT } from "./limits/limits";

export interface HttpOptions<C extends BaseContext> {
  schema: GraphQLSchema;
  /** What executes operations; without it, every field is asked of its resolver. */
  gateway?: Gateway;
  context: ContextOf<C>;
  formatError?: FormatError;
  plugins?: ApolloServerOptions<C>["plugins"];
  /** What is done to a body before the API reads it. */
  prepare?: express.RequestHandler;
  /** What else is served beside the API. */
  routes?: express.Router[];
  port: number;
  host?: string;
  explorer: ExplorerOptions;
  /** Resolves when the database answers. */
  ping: () => Promise<unknown>;
  log: Log;
}

export interface RunningHttp {
  /** The address of the explorer; the API is at `${url}graphql`. */
  url: string;
  stop(): Promise<void>;
}

/** Serves the API at /graphql, the explorer at / and the state at /health. */
export async function startHttp<C extends BaseContext>(options: HttpOptions<C>): Promise<RunningHttp> {
  const app = express();
  const server = http.createServer({ requestTimeout: 30_000 }, app);
  const apollo = new ApolloServer<C>({
    ...(options.gateway ? { gateway: options.gateway } : { schema: options.schema }),
    formatError: accountable(options.formatError, options.log),
    validationRules: [knownOperations, ...limitRules],
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 5_000 }),
      limitsWithVariables(),
      ...(options.plugins ?? []),
    ],
    logger: options.log,
    // Who may ask for the schema depends on who asks: a plugin sees to it.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    persistedQueries: false,
    // The command stops the server, in the right order with the database.
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  app.disable("x-powered-by");
  app.use(withRequestId(options.log));
  app.get("/health", health(options));
  app.all("/graphql", onlyPost);
  app.post(
    "/graphql",
    express.json({ limit: BODY_LIMIT }),
    options.prepare ?? ((_request, _response, next) => next()),
    answering(apollo, options.context),
  );
  for (const route of options.routes ?? []) app.use(route);
  app.use(explorer(options.explorer));
  app.use(nothingHere);
  app.use(answerErrors(options.log));

  try {
    return { url: await listen(server, options), stop: () => apollo.stop() };
  } catch (error) {
    await apollo.stop();
    throw error;
  }
}

/** Throws an `OperatorError` when nothing can listen there, before anything long is begun. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = http.createServer();
  await listen(probe, { port, host });
  await new Promise((resolve) => probe.close(resolve));
}

function health({ ping, log }: Pick<HttpOptions<BaseContext>, "ping" | "log">): express.RequestHandler {
  return async (_request, response) => {
    const status = await ping().then(
      () => "ok",
      (error: unknown) => {
        log.error({ err: error }, "The database does not answer.");
        return "unavailable";
      },
    );
    response.status(status === "ok" ? 200 : 503).json({ status });
  };
}

function listen(
  server: http.Server,
  { port, host = "127.0.0.1" }: { port: number; host?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen({ port, host }, () => {
      const actual = (server.address() as AddressInfo).port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${actual}/`);
    });
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: stop the program that uses it, or set PORT to another (0 takes any).`,
    EACCES: `Port ${port} may not be used by this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known.`,
  };
  const reason = reasons[error.code ?? ""];
  return reason ? new OperatorError(reason) : error;
}
