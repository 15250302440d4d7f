import type { Log } from "../logging";
import type { Settings } from "../settings";
import { DEVELOPMENT_ISSUER, developmentIdentity, loadDevKeys } from "./development";
import { claimedIssuer, issuerOf, oidcIdentity } from "./oidc";
import { type Identity, InvalidToken } from "./token";

export {
  DEVELOPMENT_ISSUER,
  type DevKeys,
  developmentIdentity,
  loadDevKeys,
  signDevToken,
  verifyDevToken,
} from "./development";
export { oidcIdentity } from "./oidc";
export { type Identity, InvalidToken, SignInUnavailable, type Subject } from "./token";

const nobody: Identity = {
  verifyToken: () => Promise.reject(new InvalidToken()),
};

/** Who signs in to this run: whom the issuer knows and, outside production, whoever holds a development token. */
export async function identityFor(settings: Settings, dataFolder: string, log?: Log): Promise<Identity> {
  const issuer = issuerOf(settings);
  const agency = issuer ? oidcIdentity(issuer, log) : nobody;
  if (settings.production) return agency;
  const development = developmentIdentity(await loadDevKeys(dataFolder));
  return {
    verifyToken: (token) =>
      (claimedIssuer(token) === DEVELOPMENT_ISSUER ? development : agency).verifyToken(token),
  };
}
