// A real OpenID Connect issuer, in a process of its own: oidc-provider is an ES module, and its clock is its own.
// It is told what to do by messages, and counts who asks for its keys.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider from "oidc-provider";

// It keeps what it knows in memory, and says so at every start.
console.warn = () => {};

const AUDIENCE = "urn:hearthline:test";
const asked = { keys: 0, discovery: 0 };
let silent = false;
let provider;
let keys = [];

async function newKey() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "RS256", use: "sig" };
}

/** Signs with a new key from now on; the one before stays published, for the tokens that are about. */
async function rotate() {
  keys = [await newKey(), ...keys.slice(0, 1)];
  provider = new Provider(issuer, {
    jwks: { keys },
    cookies: { keys: ["of the test"] },
    clients: [
      {
        client_id: "worker-of-the-issuer",
        client_secret: "a secret of the test alone",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
    ],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => ({
          scope: "",
          audience: AUDIENCE,
          accessTokenFormat: "jwt",
          accessTokenTTL: 300,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    extraTokenClaims: (_context, { clientId }) => ({ sub: clientId }),
  });
}

const server = createServer((request, response) => {
  if (request.url.includes("/jwks")) asked.keys += 1;
  if (request.url.includes("openid-configuration")) asked.discovery += 1;
  // A silent issuer takes the question and never answers.
  if (!silent) provider.callback()(request, response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
await rotate();

const acts = {
  rotate,
  silence: () => void (silent = true),
  speak: () => void (silent = false),
  forget: () => Object.assign(asked, { keys: 0, discovery: 0 }),
  tell: () => {},
};
process.on("message", async ({ id, act }) => {
  await acts[act]();
  process.send({ id, asked: { ...asked }, keys });
});
process.on("disconnect", () => process.exit());
process.send({ issuer, audience: AUDIENCE, keys });
