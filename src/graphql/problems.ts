import type { GraphQLFormattedError } from "graphql";
import { currentRequestId } from "../platform/logging";

/** The codes whose texts are written for clients; any other error is masked. */
const meantForClients = new Set([
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "NOT_FOUND",
  "CONFLICT",
  "LIMIT_EXCEEDED",
  "CANCELLED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** The parser says only in words that a document was too long for it. */
const codeOf = ({ message, extensions }: GraphQLFormattedError): string =>
  /contains more tha[nt] \d+ tokens/.test(message) ? "LIMIT_EXCEEDED" : String(extensions?.code);

/** A misspelt name is not answered with the names that there are, in a document or in its variables. */
const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean [^?]*\?/g, "");

/** What a client reads of an error: the text where it was written for them, else only that something failed. */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions } = error;
  const code = codeOf(error);
  if (!meantForClients.has(code)) {
    return {
      message: "Something went wrong on our side; the request id names this request to us.",
      path,
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: currentRequestId() },
    };
  }
  const fields = extensions?.fields ? { fields: extensions.fields } : {};
  const told = withoutSuggestion(message);
  return { message: told, path, locations, extensions: { code, ...fields, requestId: currentRequestId() } };
}
