import type { CryptoKey, JWK } from "jose";
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from "jose";
import { keptSecret } from "./data-folder";
import type { Settings } from "./settings";

/** Tells who sends a request. */
export interface Identity {
  /** The subject of a token, or `InvalidToken`. */
  verifyToken(token: string): Promise<{ sub: string }>;
}

/** A token that is not accepted, for whatever reason: a caller learns no more than that. */
export class InvalidToken extends Error {
  override readonly name = "InvalidToken";
  constructor() {
    super("The token is not valid.");
  }
}

/** The key pair that signs in during development. */
export interface DevKeys {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

const ALGORITHM = "ES256";
const TYPE = "at+jwt";
const ISSUER = "urn:hearthline:dev";
const AUDIENCE = "hearthline";

/** The identity of this run: development sign-in, and in production nobody until OpenID Connect is there. */
export async function identityFor(settings: Settings, dataFolder: string): Promise<Identity> {
  if (settings.production) return nobody;
  return developmentIdentity(await loadDevKeys(dataFolder));
}

/** Accepts the tokens that these keys signed. */
export function developmentIdentity(keys: DevKeys): Identity {
  return { verifyToken: (token) => verifyDevToken(keys, token) };
}

// The place of OpenID Connect: another Identity, on the agency's own issuer and published keys.
const nobody: Identity = {
  verifyToken: () => Promise.reject(new InvalidToken()),
};

/** The development keys of the data folder, made at the first start. */
export async function loadDevKeys(dataFolder: string): Promise<DevKeys> {
  const fresh = await generateKeyPair(ALGORITHM, { extractable: true });
  const made = JSON.stringify(await exportJWK(fresh.privateKey));
  const { d, ...open } = JSON.parse(keptSecret(dataFolder, "dev-keys.json", () => made)) as JWK;
  return {
    privateKey: (await importJWK({ ...open, d }, ALGORITHM)) as CryptoKey,
    publicKey: (await importJWK(open, ALGORITHM)) as CryptoKey,
  };
}

/** A development token for this subject. Tokens live by the real clock, also under time travel. */
export function signDevToken(keys: DevKeys, claims: { sub: string }, expiresIn = "30d"): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(keys.privateKey);
}

/** The subject of a development token, or `InvalidToken`. */
export async function verifyDevToken(keys: DevKeys, token: string): Promise<{ sub: string }> {
  const verified = await jwtVerify(token, keys.publicKey, {
    algorithms: [ALGORITHM],
    typ: TYPE,
    issuer: ISSUER,
    audience: AUDIENCE,
    requiredClaims: ["sub", "iat", "exp"],
    clockTolerance: 30,
  }).catch(() => {
    throw new InvalidToken();
  });
  const { sub } = verified.payload;
  if (!sub) throw new InvalidToken();
  return { sub };
}
