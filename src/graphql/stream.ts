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
  specifiedRules,
  validate,
} from "graphql";
import type { RequestParams, Response as LibraryResponse } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/express";
import type { App } from "../platform/app";
import type { News } from "../records/outbox/news";
import { asViewer, type Heard } from "../records/outbox/news.resolver";
import { listeningFor } from "./context";
import type { TrustedDocuments } from "./documents/trusted";
import { accountable } from "./http-edge";
import { beyondWithVariables, BODY_LIMIT, limitRules, TOKEN_LIMIT } from "./limits/limits";
import { formatError, problem, statusOf } from "./problems";
import { nameOf } from "./reading";

type Answer = Omit<ExecutionResult, "errors"> & { errors?: GraphQLFormattedError[] };

/** The errors as the API answers them everywhere, the mistakes of the server masked and logged. */
function shown(log: App["log"], { errors, ...answer }: ExecutionResult): Answer {
  const format = accountable(formatError, log);
  return { ...answer, ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }) };
}

/** Each event is executed under the request that found it: what may be seen is decided anew at every word. */
async function* executed(
  args: ExecutionArgs,
  events: AsyncIterable<unknown>,
  log: App["log"],
): AsyncGenerator<Answer> {
  try {
    for await (const event of events) {
      const { request } = event as Heard<unknown>;
      yield await asViewer(request, async () => {
        const answer = await execute({ ...args, rootValue: event, contextValue: request });
        // What cannot be recorded as read does not leave.
        await request.reads.leave({ kind: "SUBSCRIPTION", operation: operationOf(args) }, request.reader);
        return shown(log, answer);
      });
    }
  } catch (error) {
    yield shown(log, { errors: [asGraphQLError(error)] });
  }
}

/** What was asked: by the client's name for it, else by its root field. */
const operationOf = ({ document, operationName }: ExecutionArgs): string =>
  nameOf(getOperationAST(document, operationName)!);

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });

/** The document of a subscription, or all that is wrong with what was sent. */
function subscriptionOf(
  schema: GraphQLSchema,
  { query, operationName, variables }: RequestParams,
): DocumentNode | GraphQLError[] {
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [problem("BAD_REQUEST", "Only subscriptions are answered here; send the rest to /graphql.")];
  const faults = validate(schema, document, [...specifiedRules, ...limitRules]);
  if (faults.length > 0) return faults.map(coded);
  const beyond = beyondWithVariables(schema, document, operation, variables);
  return beyond ? [beyond] : document;
}

/** What a rule of GraphQL's own finds has no code yet; a limit of ours has. */
const coded = (fault: GraphQLError): GraphQLError =>
  fault.extensions.code === undefined ? problem("GRAPHQL_VALIDATION_FAILED", fault.message) : fault;

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: TOKEN_LIMIT });
  } catch (error) {
    return problem("GRAPHQL_PARSE_FAILED", (error as Error).message);
  }
}

/** The answer to what cannot become a stream. */
function refused(log: App["log"], errors: readonly GraphQLError[]): LibraryResponse {
  const answer = shown(log, { errors });
  const status = statusOf(String(answer.errors?.[0].extensions?.code));
  const headers = { "content-type": "application/json; charset=utf-8" };
  return [JSON.stringify(answer), { status, statusText: "", headers }];
}

/** Subscriptions as server-sent events at /graphql/stream, a connection for each (the graphql-sse protocol). */
export function stream(
  app: App,
  schema: GraphQLSchema,
  { news, trusted }: { news: News; trusted: TrustedDocuments },
): express.Router {
  const contextOf = listeningFor(app, news, trusted);
  const handler = createHandler({
    schema,
    authenticate: () => undefined,
    validate: () => [],
    // The library's own way would run queries and mutations here too, and past the limits of /graphql.
    onSubscribe: async ({ raw, context }, params) => {
      try {
        // Whoever is not signed in learns nothing of the schema, as at /graphql.
        const contextValue = await contextOf({ req: raw, res: context.res });
        const document = subscriptionOf(schema, params);
        if (Array.isArray(document)) return refused(app.log, document);
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
  router.post("/graphql/stream", express.json({ limit: BODY_LIMIT }), trusted.resolve, (req, res, next) => {
    handler(req, res).catch(next);
  });
  return router;
}
