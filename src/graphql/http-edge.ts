import { unwrapResolverError } from "@apollo/server/errors";
import type { RequestHandler } from "express";
import type { GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { asYetNobody } from "../platform/capacity";
import { inRequest, type Log } from "../platform/logging";
import { StaleIdentity } from "../platform/named-query";
import { BODY_LIMIT } from "./limits/limits";
import { answerProblem, named, problem } from "./problems";

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The path of an address, without what is asked of it. */
export const pathOf = (url = "/"): string => url.split("?", 1)[0];

/** Gives every request an id, on its answer and on what is logged about it. Until it says who asks, nobody does. */
export function withRequestId(log: Log, handle: Handler): Handler {
  return (request, response) => {
    const id = randomUUID();
    const began = performance.now();
    // Whoever routes the request may write another in its place.
    const { method, url } = request;
    response.setHeader("x-request-id", id);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    response.once("finish", () => {
      const ms = Math.round(performance.now() - began);
      log.info({ requestId: id, method, path: pathOf(url), status: response.statusCode, ms }, "request");
    });
    inRequest(id, () => asYetNobody(() => handle(request, response)));
  };
}

/** The API is one address and one method. */
export const onlyPost: RequestHandler = (request, response, next) => {
  if (request.method === "POST") return next();
  response.setHeader("allow", "POST");
  answerProblem(problem("BAD_REQUEST", "Send the query as JSON with POST.", 405), response);
};

/** Answers what no address matched. */
export const nothingHere: RequestHandler = (_request, response) =>
  answerProblem(
    problem("NOT_FOUND", "There is nothing here: the API is at /graphql, the explorer at /."),
    response,
  );

/** Answers what went wrong before GraphQL could, in the form of a GraphQL error. */
export function answerUnread(error: unknown, response: ServerResponse, log: Log): void {
  // Half an answer is none: the connection breaks off.
  if (response.headersSent) return void response.destroy();
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  const unreadable =
    Number(status) >= 400 && Number(status) < 500
      ? problem("BAD_REQUEST", "The request cannot be read.", Number(status))
      : undefined;
  answerProblem(reasons[String(type)] ?? unreadable ?? error, response, log);
}

const reasons: Record<string, Error> = {
  "entity.too.large": problem("LIMIT_EXCEEDED", `The request body is larger than ${BODY_LIMIT / 1024} KB.`),
  "entity.parse.failed": problem("BAD_REQUEST", "The request body is not a JSON object."),
};

/** Names the request in every error, and logs what the server itself did wrong. */
export function accountable(format: FormatError = (formatted) => formatted, log: Log): FormatError {
  return (formatted, error) => {
    const shown = format(formatted, error);
    const err = unwrapResolverError(error);
    // Whoever has to be looked up anew is asked again, and nothing of this leaves.
    if (shown.extensions?.code === "INTERNAL_SERVER_ERROR" && !(err instanceof StaleIdentity))
      log.error({ err, path: formatted.path }, "A request failed.");
    return named(shown);
  };
}
