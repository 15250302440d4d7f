import express from "express";
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  getOperationAST,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import type { RequestParams, Response as LibraryResponse } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/express";
import type { App } from "../platform/app";
import type { News } from "../records/outbox/news";
import type { Heard } from "../records/outbox/news.resolver";
import { listeningFor } from "./context";
import { MAX_TOKENS } from "./http";
import { BODY_LIMIT } from "./http-edge";
import { formatError } from "./problems";

type Answer = Omit<ExecutionResult, "errors"> & { errors?: GraphQLFormattedError[] };

/** The errors as the API answers them everywhere, the mistakes of the server masked and logged. */
const shown = (log: App["log"], { errors, ...answer }: ExecutionResult): Answer => ({
  ...answer,
  ...(errors && {
    errors: errors.map((error) => {
      const formatted = formatError(error.toJSON());
      if (formatted.extensions?.code === "INTERNAL_SERVER_ERROR")
        log.error({ err: error.originalError ?? error }, "A subscription failed.");
      return formatted;
    }),
  }),
});

/** Each event is executed under the request that found it: what may be seen is decided anew at every word. */
async function* executed(
  args: ExecutionArgs,
  events: AsyncIterable<unknown>,
  log: App["log"],
): AsyncGenerator<Answer> {
  try {
    for await (const event of events) {
      const { request } = event as Heard<unknown>;
      yield shown(log, await execute({ ...args, rootValue: event, contextValue: request }));
    }
  } catch (error) {
    yield shown(log, { errors: [asGraphQLError(error)] });
  }
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });

const problem = (message: string, code: string) => new GraphQLError(message, { extensions: { code } });

/** The document of a subscription, or all that is wrong with what was sent. */
function subscriptionOf(
  schema: GraphQLSchema,
  { query, operationName }: RequestParams,
): DocumentNode | GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [problem("Only subscriptions are answered here; send the rest to /graphql.", "BAD_REQUEST")];
  const faults = validate(schema, document);
  return faults.length > 0
    ? faults.map(({ message }) =>
        problem(message.replace(/ ?Did you mean .*$/, ""), "GRAPHQL_VALIDATION_FAILED"),
      )
    : document;
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return problem((error as Error).message, "GRAPHQL_PARSE_FAILED");
  }
}

const statuses: Record<string, number> = { UNAUTHENTICATED: 401, INTERNAL_SERVER_ERROR: 500 };

/** The answer to what cannot become a stream. */
function refused(log: App["log"], errors: readonly GraphQLError[]): LibraryResponse {
  const answer = shown(log, { errors });
  const status = statuses[String(answer.errors?.[0].extensions?.code)] ?? 400;
  const headers = { "content-type": "application/json; charset=utf-8" };
  return [JSON.stringify(answer), { status, statusText: "", headers }];
}

/** Subscriptions as server-sent events at /graphql/stream, a connection for each (the graphql-sse protocol). */
export function stream(app: App, schema: GraphQLSchema, news: News): express.Router {
  const contextOf = listeningFor(app, news);
  const handler = createHandler({
    schema,
    authenticate: () => undefined,
    validate: () => [],
    // The library's own way would run queries and mutations here too, and past the limits of /graphql.
    onSubscribe: async ({ raw, context }, params) => {
      const document = subscriptionOf(schema, params);
      if (Array.isArray(document)) return refused(app.log, document);
      try {
        const contextValue = await contextOf({ req: raw, res: context.res });
        const { variables: variableValues, operationName } = params;
        return { schema, document, variableValues, operationName, contextValue } as never;
      } catch (error) {
        return refused(app.log, [asGraphQLError(error)]);
      }
    },
    subscribe: async (args: ExecutionArgs) => {
      const events = await createSourceEventStream(args);
      return (Symbol.asyncIterator in events
        ? executed(args, events, app.log)
        : shown(app.log, events)) as unknown as ExecutionResult;
    },
  });
  const router = express.Router();
  router.post("/graphql/stream", express.json({ limit: BODY_LIMIT }), (req, res, next) => {
    handler(req, res).catch(next);
  });
  return router;
}
