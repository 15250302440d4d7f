import { createMongoAbility } from "@casl/ability";
import { ApolloServer, type ApolloServerOptions, type BaseContext } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import type { GraphQLSchema } from "graphql";
import { buildSchema } from "graphql";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { HearthlineAbility } from "../../../src/access/ability";
import { startHttp } from "../../../src/graphql/http";
import { introspectionForStaff } from "../../../src/graphql/documents/introspection";
import { formatError } from "../../../src/graphql/problems";
import { buildHearthlineSchema } from "../../../src/graphql/schema";
import { become, theServer } from "../../../src/platform/capacity";
import { DEVELOPMENT_ISSUER } from "../../../src/platform/identity";
import { createLog } from "../../../src/platform/logging";
import { Request } from "../../../src/records/shared/request";
import { findViewer } from "../../../src/records/worker/viewer";
import { Client } from "../../support/client";
import type { TestServer } from "../../support/server";

/** A server that an attack works on, and how to put it away. */
export interface Sibling {
  url: string;
  stop: () => Promise<unknown>;
}

const everything = createMongoAbility([{ action: "manage", subject: "all" }], {
  detectSubjectType: (record) => (typeof record === "string" ? record : record.constructor.name),
}) as unknown as HearthlineAbility;

/**
 * Hearthline itself over the same database, without its access rules and without verifying a token: whoever comes is
 * the worker whose id is given, in the header of the token or in one of one's own.
 */
export async function withoutAccess(
  server: TestServer,
): Promise<Sibling & { as: (workerId: string) => Client }> {
  const sibling = await startHttp({
    schema: await buildHearthlineSchema(),
    context: async ({ req }) => {
      const { "x-hearthline-now": moment, "x-worker": worker, authorization } = req.headers;
      const now = new Date((moment as string | undefined) ?? Date.now());
      const subject = (worker as string | undefined) ?? authorization!.split(" ")[1];
      become(theServer);
      const viewer = (await findViewer(
        server.source.manager,
        { sub: subject, issuer: DEVELOPMENT_ISSUER },
        now,
      ))!;
      return new Request(
        { dataSource: server.source, viewer, ability: everything, now, requestId: null },
        "for siblings",
      );
    },
    formatError,
    port: 0,
    explorer: { signIns: [], timeTravel: true },
    ping: async () => {},
    log: createLog("silent"),
  });
  return { ...sibling, as: (workerId) => new Client(sibling.url, workerId.split(":").at(-1)) };
}

/** A small schema for the edges of the transport, which are the same whatever is served. */
export function smallSchema(): GraphQLSchema {
  const schema = buildSchema(`type Query { hello: String, broken: String } type Mutation { write: Int }`);
  schema.getQueryType()!.getFields().broken.resolve = () => {
    throw new Error("connect ECONNREFUSED 10.0.0.7:5432");
  };
  schema.getMutationType()!.getFields().write.resolve = () => (writes.count += 1);
  return schema;
}
/** How often the small schema was written to. */
export const writes = { count: 0 };

/** The small schema behind Apollo with its guards off, and a body parser that takes anything. */
export async function careless(
  options: Partial<ApolloServerOptions<BaseContext>> = {},
  { limit = "50mb", before = [] as express.RequestHandler[] } = {},
): Promise<Sibling> {
  const apollo = new ApolloServer<BaseContext>({
    schema: smallSchema(),
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: true,
    stopOnTerminationSignals: false,
    ...options,
  } as ApolloServerOptions<BaseContext>);
  await apollo.start();
  const app = express();
  const anyBody = [express.json({ limit, type: () => true, strict: false })];
  app.use("/graphql", ...before, ...anyBody, (request, _response, next) => {
    request.body ??= {};
    next();
  });
  app.use("/graphql", expressMiddleware(apollo));
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      await apollo.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The same small schema as Hearthline serves its own. */
export const careful = (production = false): Promise<Sibling> =>
  startHttp({
    schema: smallSchema(),
    context: async () => ({}),
    formatError,
    port: 0,
    explorer: { signIns: [{ label: "Alice", token: "a-secret-token" }], timeTravel: true },
    plugins: [introspectionForStaff(production) as never],
    ping: async () => {},
    log: createLog("silent"),
  });

/** A request as it is, and what came back. */
export async function send(url: string, init: RequestInit = {}) {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}
export const post = (
  url: string,
  body: string,
  headers: Record<string, string> = { "content-type": "application/json" },
) => send(`${url}graphql`, { method: "POST", body, headers });
