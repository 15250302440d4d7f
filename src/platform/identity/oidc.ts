import { decodeJwt, type JWSHeaderParameters, jwtVerify } from "jose";
import type { Log } from "../logging";
import type { Settings } from "../settings";
import { keysOf } from "./discovery";
import { IssuerKeys, type Patience } from "./issuer-keys";
import { demands, type Identity, InvalidToken, SignInUnavailable } from "./token";
import { type Verified, VerifiedTokens } from "./verified-tokens";

export interface Issuer {
  issuer: string;
  audience: string;
  jwksUri?: string;
  algorithms: readonly string[];
}

/** No access token is accepted that is older than this, whatever it says of its end, in seconds. */
const OLDEST = 24 * 3600;

/** The issuer that the settings name, if they name one. */
export const issuerOf = ({ oidcIssuer, oidcAudience, oidcJwksUri, oidcAlgorithms }: Settings) =>
  oidcIssuer && oidcAudience
    ? { issuer: oidcIssuer, audience: oidcAudience, jwksUri: oidcJwksUri, algorithms: oidcAlgorithms }
    : undefined;

/** Who says that a token is theirs, before anything is believed. */
export function claimedIssuer(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** Accepts the access tokens of an OpenID Connect issuer, by the keys that it publishes. */
export function oidcIdentity(of: Issuer, log?: Log, patience?: Patience): Identity {
  const keys = new IssuerKeys(keysOf(of.issuer, of.jwksUri), patience);
  const options = {
    ...demands,
    algorithms: [...of.algorithms],
    issuer: of.issuer,
    audience: of.audience,
    maxTokenAge: OLDEST,
  };
  const verify = async (token: string): Promise<Verified> => {
    // Another issuer's token is no reason to ask this one for its keys.
    if (claimedIssuer(token) !== of.issuer) throw new InvalidToken();
    const { payload } = await jwtVerify(
      token,
      (header: JWSHeaderParameters) => keys.find(header),
      options,
    ).catch((error: unknown) => {
      if (!(error instanceof SignInUnavailable)) throw new InvalidToken();
      log?.error({ err: error.cause }, "The issuer's keys cannot be had.");
      throw error;
    });
    const { sub } = payload;
    if (typeof sub !== "string" || sub === "" || sub.length > 255) throw new InvalidToken();
    return { subject: { sub, issuer: of.issuer }, payload };
  };
  const tokens = new VerifiedTokens(() => keys.current(), verify, OLDEST);
  return { verifyToken: (token) => tokens.subjectOf(token) };
}
