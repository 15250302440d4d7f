import { unwrapResolverError } from "@apollo/server/errors";
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";
import { asYetNobody } from "../platform/capacity";
import { currentRequestId, inRequest, type Log } from "../platform/logging";

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The largest request body that is read, in bytes. */
export const BODY_LIMIT = 100 * 1024;

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
  refuse(response, 405, "BAD_REQUEST", "Send the query as JSON with POST.");
};

/** Answers what no address matched. */
export const nothingHere: RequestHandler = (_request, response) =>
  refuse(response, 404, "NOT_FOUND", "There is nothing here: the API is at /graphql, the explorer at /.");

/** Answers what went wrong before GraphQL could, in the form of a GraphQL error. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: { type?: unknown; status?: unknown } | undefined, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = reasons[String(error?.type)];
    if (known) return refuse(response, known.status, known.code, known.message);
    const status = Number(error?.status);
    if (status >= 400 && status < 500)
      return refuse(response, status, "BAD_REQUEST", "The request cannot be read.");
    log.error({ err: error }, "A request failed.");
    refuse(response, 500, "INTERNAL_SERVER_ERROR", "Something went wrong on our side.");
  };
}

const reasons: Record<string, { status: number; code: string; message: string }> = {
  "entity.too.large": {
    status: 413,
    code: "LIMIT_EXCEEDED",
    message: `The request body is larger than ${BODY_LIMIT / 1024} KB.`,
  },
  "entity.parse.failed": {
    status: 400,
    code: "BAD_REQUEST",
    message: "The request body is not a JSON object.",
  },
};

/** Logs what the server itself did wrong, and names the request to whoever is told no more than that. */
export function accountable(format: FormatError = (formatted) => formatted, log: Log): FormatError {
  return (formatted, error) => {
    const shown = format(formatted, error);
    if (shown.extensions?.code !== "INTERNAL_SERVER_ERROR") return shown;
    log.error({ err: unwrapResolverError(error), path: formatted.path }, "A request failed.");
    return { ...shown, extensions: { ...shown.extensions, requestId: currentRequestId() } };
  };
}

function refuse(response: Response, status: number, code: string, message: string): void {
  // Reading a body outside the request's own flow can lose the id of the request, the answer never does.
  const requestId = currentRequestId() ?? response.getHeader("x-request-id");
  response.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
}
