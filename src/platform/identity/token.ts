/** Whom a token speaks of: its subject, and who says so. */
export interface Subject {
  sub: string;
  issuer: string;
}

/** Tells who sends a request. */
export interface Identity {
  /** The subject of a token; `InvalidToken`, or `SignInUnavailable` when it cannot be told just now. */
  verifyToken(token: string): Promise<Subject>;
}

/** A token that is not accepted, for whatever reason: a caller learns no more than that. */
export class InvalidToken extends Error {
  override readonly name = "InvalidToken";
  constructor() {
    super("The token is not valid.");
  }
}

/** The issuer does not answer, and without its keys nobody can tell whether a token is good. */
export class SignInUnavailable extends Error {
  override readonly name = "SignInUnavailable";
}

/** The type that an access token says it is of (RFC 9068): no other token of the same issuer does. */
export const TOKEN_TYPE = "at+jwt";

/** What every token must hold, and how far two clocks may differ, in seconds. */
export const demands = { requiredClaims: ["sub", "iat", "exp"], clockTolerance: 30, typ: TOKEN_TYPE };
