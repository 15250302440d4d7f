import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { ServerResponse } from "node:http";
import { currentRequestId, type Log } from "../platform/logging";

/** The codes whose texts are written for clients, and their HTTP status beside GraphQL; any other error is masked. */
const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  UNAUTHENTICATED: 401,
  DOCUMENT_NOT_TRUSTED: 403,
  INTROSPECTION_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  CANCELLED: 499,
  SIGN_IN_UNAVAILABLE: 503,
};

/** The parser says only in words that a document was too long for it, and the server that a limit was a rule's. */
const codeOf = ({ message, extensions }: GraphQLFormattedError): string =>
  extensions?.limit !== undefined ||
  /contains more tha[nt] \d+ tokens|recursively requests too many selections/i.test(message)
    ? "LIMIT_EXCEEDED"
    : String(extensions?.code);

/** A guess at what was meant tells what there is. */
const withoutGuess = (message: string) => message.replace(/ ?Did you mean (.+?)\?/gs, "");

/** What a client reads of an error: the text where it was written for them, else only that something failed. */
export function formatError({ message, path, locations, extensions }: GraphQLFormattedError) {
  const code = codeOf({ message, extensions });
  if (!Object.hasOwn(statuses, code)) {
    return {
      message: "Something went wrong on our side; the request id names this request to us.",
      path,
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  }
  const { fields, limit } = extensions ?? {};
  return {
    message: withoutGuess(message),
    path,
    locations,
    extensions: { code, ...(fields ? { fields } : {}), ...(limit ? { limit } : {}) },
  };
}

/** The same with the id of the request, by which it can be asked after. */
export const named = ({ extensions, ...shown }: GraphQLFormattedError): GraphQLFormattedError => ({
  ...shown,
  extensions: { ...extensions, requestId: currentRequestId() },
});

/** The HTTP status of an error that is answered beside GraphQL. */
export const statusOf = (code: string): number => statuses[code] ?? 500;

/** An error of what is beside GraphQL, or before it. */
export const problem = (code: string, message: string, status?: number) =>
  new GraphQLError(message, { extensions: { code, ...(status ? { http: { status } } : {}) } });

/** A header that cannot be read is the client's to mend, as what a document asks for is. */
export const badHeader = (name: string, message: string): GraphQLError =>
  problem("BAD_USER_INPUT", `${name}: ${message}`, 400);

/** The same of whatever was thrown, as it is sent: with its status, and the id of the request. */
export function problemOf(error: unknown, response: ServerResponse) {
  const known = error instanceof GraphQLError ? error : new GraphQLError("");
  const shown = formatError(known.toJSON());
  // Reading a body outside the request's own flow can lose the id of the request, the answer never does.
  const requestId = currentRequestId() ?? response.getHeader("x-request-id");
  const { status } = (known.extensions.http ?? {}) as { status?: number };
  const code = String(shown.extensions.code);
  return {
    status: status ?? statusOf(code),
    body: { errors: [{ ...shown, extensions: { ...shown.extensions, requestId } }] },
  };
}

/** Answers an error in the one form that there is; what is our own fault is logged. */
export function answerProblem(error: unknown, response: ServerResponse, log?: Log): void {
  const { status, body } = problemOf(error, response);
  if (status === 500) log?.error({ err: error }, "A request failed.");
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}
