import { GraphQLError } from "graphql";

/** The errors that a client may meet beside refusals; everything else is masked (graphql/problems.ts). */
export interface BadField {
  /** Where, e.g. `input.goals.0.statement`. */
  path: string;
  /** What was wrong, and what would be right. */
  message: string;
}

export const badUserInput = (fields: BadField[]) =>
  new GraphQLError(fields.map(({ path, message }) => `${path}: ${message}`).join("; "), {
    extensions: { code: "BAD_USER_INPUT", fields },
  });

/** The same answer for what does not exist and for what the viewer may not see. */
export const notFound = (typeName: string) =>
  new GraphQLError(`No such ${typeName}, or it is not yours to see.`, { extensions: { code: "NOT_FOUND" } });

export const conflict = (message: string) => new GraphQLError(message, { extensions: { code: "CONFLICT" } });

export const unauthenticated = () =>
  new GraphQLError("Sign in: send the header `Authorization: Bearer <token>`.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
