import { createHash } from "node:crypto";
import {
  decodeJwt,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
  type JWTHeaderParameters,
} from "jose";
import { developmentIdentity, InvalidToken, type DevKeys } from "../../src/platform/identity";
import { Evaluated } from "../support/acts/evaluation";
import { openDesk } from "../support/desk";
import { testKeys } from "../support/keys";
import { caseIn } from "../support/states";
import { attack } from "./support/attack";
import { withoutAccess, send } from "./support/siblings";

const desk = openDesk();
let keys: DevKeys;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  keys = await testKeys();
});

const seconds = () => Math.floor(Date.now() / 1000);
const claims = () => ({
  sub: "w-1",
  iss: "urn:hearthline:dev",
  aud: "hearthline",
  iat: seconds(),
  exp: seconds() + 60,
});
const header = { alg: "ES256", typ: "at+jwt" };
const signed = (changes: object = {}, head: object = {}, key = keys.privateKey) =>
  new SignJWT({ ...claims(), ...changes }).setProtectedHeader({ ...header, ...head }).sign(key);

const refused = async (token: string) => {
  const answer = await developmentIdentity(keys)
    .verifyToken(token)
    .catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(InvalidToken);
  // And so it is over HTTP, where nobody says why.
  const { status, errors } = await desk.server.anyone(token).ask("{ me { id } }");
  expect([status, errors![0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
};
/** Whether a verifier that lacks one check takes the token for w-1's or whoever it says. */
const taken = async (verified: Promise<{ payload: { sub?: string } }>) =>
  Boolean((await verified).payload.sub);
const all = { algorithms: ["ES256"], typ: "at+jwt", issuer: "urn:hearthline:dev", audience: "hearthline" };

/** All checks but one. */
const without = (check: keyof typeof all) => ({ ...all, [check]: undefined });

const me = "{ me { id name } }";

attack("AUTHN-01", {
  works: async () => {
    const sibling = await withoutAccess(desk.server);
    const { data } = await sibling.as(desk.office.ids.alice).ask(me);
    await sibling.stop();
    return data.me.name === "Alice";
  },
  fails: async () => expect((await desk.server.anyone().ask(me)).status).toBe(401),
});

const unsigned = () => new UnsecuredJWT(claims()).encode();
attack("AUTHN-02", {
  works: () => decodeJwt(unsigned()).sub === "w-1",
  fails: () => refused(unsigned()),
});

/** The public key is no secret: whoever takes it for one lets everybody sign. */
const confused = async () => {
  const secret = Buffer.from(await exportSPKI(keys.publicKey));
  const token = await new SignJWT(claims()).setProtectedHeader({ alg: "HS256", typ: "at+jwt" }).sign(secret);
  return { token, secret };
};
attack("AUTHN-03", {
  works: async () => {
    const { token, secret } = await confused();
    return taken(jwtVerify(token, secret));
  },
  fails: async () => refused((await confused()).token),
});

const altered = async () => {
  const [head, , signature] = (await signed()).split(".");
  const body = Buffer.from(JSON.stringify({ ...claims(), sub: "w-2" })).toString("base64url");
  return [head, body, signature].join(".");
};
attack("AUTHN-04", {
  works: async () => decodeJwt(await altered()).sub === "w-2",
  fails: async () => refused(await altered()),
});

const withItsKey = async () => {
  const own = await generateKeyPair("ES256", { extractable: true });
  return signed({}, { jwk: await exportJWK(own.publicKey) }, own.privateKey);
};
attack("AUTHN-05", {
  works: () =>
    withItsKey().then((token) =>
      taken(jwtVerify(token, async ({ jwk }: JWTHeaderParameters) => importJWK(jwk!, "ES256"), all)),
    ),
  fails: async () => refused(await withItsKey()),
});

const old = () => signed({ iat: seconds() - 200, exp: seconds() - 100 });
attack("AUTHN-06", {
  works: async () => taken(jwtVerify(await old(), keys.publicKey, { ...all, clockTolerance: "1 day" })),
  fails: async () => refused(await old()),
});

attack("AUTHN-07", {
  works: async () => taken(jwtVerify(await signed({ aud: "billing" }), keys.publicKey, without("audience"))),
  fails: async () => refused(await signed({ aud: "billing" })),
});

attack("AUTHN-08", {
  works: async () => taken(jwtVerify(await signed({ iss: "urn:other" }), keys.publicKey, without("issuer"))),
  fails: async () => refused(await signed({ iss: "urn:other" })),
});

attack("AUTHN-09", {
  works: async () => taken(jwtVerify(await signed({}, { typ: "JWT" }), keys.publicKey, without("typ"))),
  fails: async () => refused(await signed({}, { typ: "JWT" })),
});

attack("AUTHN-10", {
  works: async () => taken(jwtVerify(await signed({ exp: undefined }), keys.publicKey, all)),
  fails: async () => refused(await signed({ exp: undefined })),
});

attack("AUTHN-11", {
  works: async () =>
    (await (await desk.server.as("COUNTY_WORKER", "Gone", "Hinds")).get(me)).me.name === "Gone",
  fails: async () => {
    const gone = await desk.server.as("COUNTY_WORKER", "Gone", "Hinds");
    await desk.tables.client.query("update worker set active = false where name = 'Gone'");
    expect((await gone.ask(me)).status).toBe(401);
  },
});

const headers = () => ({
  "content-type": "application/json",
  ...{
    "x-worker": desk.office.ids.sam.split(":")[1],
    "x-forwarded-user": "Sam",
    "x-role": "STATE_OFFICE",
    "x-user-id": "1",
  },
});
attack("AUTHN-12", {
  // A server that believes its proxy, and is reached without it.
  works: async () => {
    const sibling = await withoutAccess(desk.server);
    const answer = await send(`${sibling.url}graphql`, {
      ...{ method: "POST", body: JSON.stringify({ query: me }), headers: headers() },
    });
    await sibling.stop();
    return answer.text.includes("Sam");
  },
  fails: async () => {
    const body = JSON.stringify({ query: me });
    const nobody = await send(`${desk.server.url}graphql`, { method: "POST", body, headers: headers() });
    expect(nobody.status).toBe(401);
    const token = await desk.server.token("COUNTY_WORKER", "Alice", "Hinds");
    const alice = { ...headers(), authorization: `Bearer ${token}` };
    expect(
      (await send(`${desk.server.url}graphql`, { method: "POST", body, headers: alice })).text,
    ).toContain("Alice");
  },
});

const decline = (link: string) =>
  `declineSatisfactionForm(input: { link: "${link}" }) { status refusal { violations { code } } }`;
attack("AUTHN-13", {
  works: async () => {
    const alone = await desk.server.anyone().ask(`mutation { ${decline("x")} }`);
    return alone.status === 200 && alone.data.declineSatisfactionForm.refusal !== null;
  },
  fails: async () => {
    for (const beside of [
      "query { workers(first: 5) { totalCount } }",
      `mutation { ${decline("x")} __typename }`,
    ])
      expect((await desk.server.anyone().ask(`mutation { ${decline("x")} } ${beside}`)).status).toBe(401);
    expect(
      (await desk.server.anyone().ask(`mutation { ${decline("x")} again: ${decline("y")} }`)).status,
    ).toBe(401);
  },
});

let family: Evaluated;
let link: string;
attack("AUTHN-14", {
  works: async () => {
    family = new Evaluated(await caseIn(desk.office, "ACCEPTED"));
    link = await family.issue("ACCEPTANCE");
    return (await family.declines(link)) === "DECLINED";
  },
  fails: async () => {
    const kept = await desk.tables.count("satisfaction_form", `link_hash = '${link}'`);
    expect(kept).toBe(0);
    expect(createHash("sha256").update(link).digest("hex")).not.toBe(link);
    expect(await family.declines(link)).not.toBe("DECLINED");
  },
});

attack("AUTHN-15", {
  works: async () => (await desk.office.people.alice.get(me)).me.name === "Alice",
  fails: async () => {
    const token = await desk.server.token("COUNTY_WORKER", "Alice", "Hinds");
    const asked = { method: "POST", body: JSON.stringify({ query: me }) };
    const type = { "content-type": "application/json" };
    for (const address of [`graphql?access_token=${token}`, `graphql?token=${token}`])
      expect((await send(`${desk.server.url}${address}`, { ...asked, headers: type })).status).toBe(401);
    const cookie = { ...type, cookie: `token=${token}; authorization=Bearer ${token}` };
    expect((await send(`${desk.server.url}graphql`, { ...asked, headers: cookie })).status).toBe(401);
  },
});
