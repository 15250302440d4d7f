import { type BaseContext, ApolloServer, type ApolloServerOptions } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import express from "express";
import type { GraphQLSchema } from "graphql";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { OperatorError } from "../platform/operator-error";
import { answering, type AnsweringOptions } from "./answering";
import type { Gateway } from "./compiled/gateway";
import { knownOperations } from "./documents/known-operations";
import { type ExplorerOptions, explorer } from "./explorer";
import {
  accountable,
  answerUnread,
  type FormatError,
  nothingHere,
  onlyPost,
  pathOf,
  withRequestId,
} from "./http-edge";
import { limitRules, limitsWithVariables, TOKEN_LIMIT } from "./limits/limits";

export interface HttpOptions<C extends BaseContext> extends AnsweringOptions<C> {
  schema: GraphQLSchema;
  /** What executes operations; without it, every field is asked of its resolver. */
  gateway?: Gateway;
  formatError?: FormatError;
  plugins?: ApolloServerOptions<C>["plugins"];
  /** What else is served beside the API. */
  routes?: express.Router[];
  port: number;
  host?: string;
  explorer: ExplorerOptions;
  /** Resolves when the database answers. */
  ping: () => Promise<unknown>;
}

export interface RunningHttp {
  /** The address of the explorer; the API is at `${url}graphql`. */
  url: string;
  stop(): Promise<void>;
}

/** Where the API is, as express knows an address. */
const isApi = (url?: string): boolean => /^(https?:\/\/[^/]*)?\/graphql\/?$/i.test(pathOf(url));

/** Serves the API at /graphql, the explorer at / and the state at /health. */
export async function startHttp<C extends BaseContext>(options: HttpOptions<C>): Promise<RunningHttp> {
  const app = express();
  const routed: http.RequestListener = (request, response) =>
    void (request.method === "POST" && isApi(request.url) ? api(request, response) : app(request, response));
  const server = http.createServer({ requestTimeout: 30_000 }, withRequestId(options.log, routed));
  const apollo = new ApolloServer<C>({
    ...(options.gateway ? { gateway: options.gateway } : { schema: options.schema }),
    formatError: accountable(options.formatError, options.log),
    validationRules: [knownOperations, ...limitRules],
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Nothing here is cached by others, and no graph is made of several: what would serve that costs every field.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
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
  const api = answering(apollo, options);

  app.disable("x-powered-by");
  app.get("/health", health(options));
  app.all("/graphql", onlyPost);
  for (const route of options.routes ?? []) app.use(route);
  app.use(explorer(options.explorer));
  app.use(nothingHere);
  app.use(((error, _request, response, _next) =>
    answerUnread(error, response, options.log)) as express.ErrorRequestHandler);

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
