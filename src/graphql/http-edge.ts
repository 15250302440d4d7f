import { unwrapResolverError } from "@apollo/server/errors";
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";
import { asYetNobody } from "../platform/capacity";
import { inRequest, type Log } from "../platform/logging";
import { StaleIdentity } from "../platform/named-query";
import { BODY_LIMIT } from "./limits/limits";
import { answerProblem, named, problem } from "./problems";

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Gives every request an id, on its answer and on what is logged about it. Until it says who asks, nobody does. */
export function withRequestId(log: Log): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    response.setHeader("x-request-id", id);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    response.once("finish", () => {
      const ms = Math.round(performance.now() - began);
      log.info(
        { requestId: id, method: request.method, path: request.path, status: response.statusCode, ms },
        "request",
      );
    });
    inRequest(id, () => asYetNobody(next));
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
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: { type?: unknown; status?: unknown } | undefined, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = Number(error?.status);
    const unreadable =
      status >= 400 && status < 500
        ? problem("BAD_REQUEST", "The request cannot be read.", status)
        : undefined;
    answerProblem(reasons[String(error?.type)] ?? unreadable ?? error, response, log);
  };
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
