import type { CryptoKey, JWK } from "jose";
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from "jose";
import { keptSecret } from "../data-folder";
import { demands, type Identity, InvalidToken, type Subject, TOKEN_TYPE } from "./token";
import { type Verified, VerifiedTokens } from "./verified-tokens";

/** The key pair that signs in during development. */
export interface DevKeys {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

const ALGORITHM = "ES256";
/** No issuer of the world: what it signs is worth nothing where another one is asked. */
export const DEVELOPMENT_ISSUER = "urn:hearthline:dev";
const AUDIENCE = "hearthline";

/** Accepts the tokens that these keys signed. */
export function developmentIdentity(keys: DevKeys): Identity {
  const tokens = new VerifiedTokens(
    () => keys,
    (token) => verified(keys, token),
  );
  return { verifyToken: (token) => tokens.subjectOf(token) };
}

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
    .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(keys.privateKey);
}

async function verified(keys: DevKeys, token: string): Promise<Verified> {
  const { payload } = await jwtVerify(token, keys.publicKey, {
    ...demands,
    algorithms: [ALGORITHM],
    issuer: DEVELOPMENT_ISSUER,
    audience: AUDIENCE,
  }).catch(() => {
    throw new InvalidToken();
  });
  if (!payload.sub) throw new InvalidToken();
  return { subject: { sub: payload.sub, issuer: DEVELOPMENT_ISSUER }, payload };
}

/** The subject of a development token, or `InvalidToken`. */
export const verifyDevToken = async (keys: DevKeys, token: string): Promise<Subject> =>
  (await verified(keys, token)).subject;
