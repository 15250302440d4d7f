import { createHmac } from "node:crypto";
import { exportSPKI, generateKeyPair, importJWK, type CryptoKey, type JWK } from "jose";
import { encode, type Forge } from "./tokens";

export interface BadToken {
  what: string;
  token: string;
}

const far = 10 * 365 * 24 * 3600;

/** Tokens that must not sign anyone in, each with what is wrong about it. */
export async function badTokens(forge: Forge, development: string): Promise<BadToken[]> {
  const now = Math.floor(Date.now() / 1000);
  const all: BadToken[] = [];
  const add = async (what: string, token: string | Promise<string>) =>
    void all.push({ what, token: await token });
  const good = await forge.token();
  const [head, body, signature] = good.split(".") as [string, string, string];

  const wrongClaims: Record<string, unknown[]> = {
    iss: [
      "https://elsewhere.example",
      `${String(forge.claims().iss)}/`,
      "",
      null,
      undefined,
      ["x"],
      [forge.claims().iss],
      5,
      "urn:hearthline:dev",
    ],
    aud: [
      "payroll",
      "",
      null,
      undefined,
      [],
      ["a", "b"],
      {},
      5,
      "urn:hearthline:TEST",
      "urn:hearthline:test ",
    ],
    sub: ["", null, undefined, 5, {}, ["worker-of-the-issuer"], true, "x".repeat(300)],
    exp: [now - 31, now - 3600, 0, -1, null, undefined, "tomorrow", String(now + 300), {}, [], true],
    iat: [now + 120, now + far, now - 25 * 3600, 0, null, undefined, "now", {}, [], true],
    nbf: [now + 120, now + far, "tomorrow", {}, [], null, true],
  };
  for (const [claim, values] of Object.entries(wrongClaims))
    for (const value of values)
      await add(`${claim} is ${JSON.stringify(value)}`, forge.token({ claims: { [claim]: value } }));

  for (const typ of [undefined, "JWT", "jwt", "id_token", "at+jwt2", "", "logout+jwt", "dpop+jwt", "AT JWT"])
    await add(`typ is ${typ}`, forge.token({ header: { typ } }));
  for (const kid of [
    undefined,
    "",
    "../../dev/null",
    "' OR 1=1 --",
    "x".repeat(2000),
    "http://127.0.0.1/key",
  ])
    await add(
      `kid is ${kid?.slice(0, 30)}`,
      forge.written(JSON.stringify(forge.header({ kid })), JSON.stringify(forge.claims())),
    );
  for (const kid of [5, null, {}, []])
    await add(
      `kid is ${JSON.stringify(kid)}`,
      forge.written(JSON.stringify(forge.header({ kid })), JSON.stringify(forge.claims())),
    );

  const payload = JSON.stringify(forge.claims());
  for (const alg of ["none", "None", "NONE", "nOnE", "", "RS1", "HS256", "RS512", "ES256", "EdDSA", "dir"]) {
    const header = encode(forge.header({ alg }));
    await add(`alg is ${alg}, unsigned`, `${header}.${encode(payload)}.`);
    await add(`alg is ${alg}, with the old signature`, `${header}.${encode(payload)}.${signature}`);
  }
  for (const alg of [5, null, undefined, ["RS256"], {}])
    await add(`alg is ${JSON.stringify(alg)}`, forge.written(JSON.stringify(forge.header({ alg })), payload));

  // The public key as a shared secret, in every form in which a library might take it.
  const { kty, n, e, kid, alg } = forge.jwk;
  const open: JWK = { kty, n, e, kid, alg };
  const spki = await exportSPKI(
    (await importJWK({ ...open, ext: true }, "RS256", { extractable: true })) as CryptoKey,
  );
  for (const hash of ["sha256", "sha384", "sha512"])
    for (const secret of [
      spki,
      spki.trim(),
      JSON.stringify(open),
      n!,
      Buffer.from(n!, "base64url").toString("latin1"),
      "",
    ]) {
      const signed = `${encode(forge.header({ alg: `HS${hash.slice(3)}` }))}.${encode(payload)}`;
      const mac = createHmac(hash, secret).update(signed).digest("base64url");
      await add(`HS${hash.slice(3)} with the public key as its secret`, `${signed}.${mac}`);
    }

  // A key that the token itself brings, or names.
  const other = await generateKeyPair("RS256", { extractable: true });
  const own = await crypto.subtle.exportKey("jwk", other.publicKey);
  const brought: Record<string, unknown> = {
    jwk: own,
    jku: "http://127.0.0.1:9/jwks",
    x5u: "http://127.0.0.1:9/cert",
    x5c: ["MIIB"],
    "x5t#S256": "abc",
  };
  for (const [name, value] of Object.entries(brought)) {
    await add(
      `another key, brought as ${name}`,
      forge.token({ key: other.privateKey, header: { [name]: value } }),
    );
    await add(
      `another key, brought as ${name} under a kid of its own`,
      forge.token({ key: other.privateKey, header: { [name]: value, kid: "own" } }),
    );
  }
  await add("another key under the right kid", forge.token({ key: other.privateKey }));

  for (const crit of [["exp"], ["b64"], ["unheard-of"], [], "exp", [5], ["iss", "x"]])
    await add(
      `crit is ${JSON.stringify(crit)}`,
      forge.written(JSON.stringify(forge.header({ crit, "unheard-of": 1 })), payload),
    );
  await add(
    "b64 is false",
    forge.written(JSON.stringify(forge.header({ crit: ["b64"], b64: false })), payload),
  );

  // The last of two claims of one name counts, and it is wrong.
  for (const [claim, value] of [
    ["iss", "x"],
    ["aud", "x"],
    ["exp", 0],
    ["sub", ""],
    ["iat", now + far],
  ] as const)
    await add(
      `${claim} twice`,
      forge.written(
        JSON.stringify(forge.header()),
        `${payload.slice(0, -1)},"${claim}":${JSON.stringify(value)}}`,
      ),
    );
  for (const text of [
    "null",
    "[]",
    '"text"',
    "5",
    "{",
    "",
    "{}",
    `[${payload}]`,
    `{"a":${payload}}`,
    `${payload}}`,
    `\u0000${payload}`,
  ])
    await add(`the claims are ${text.slice(0, 20)}`, forge.written(JSON.stringify(forge.header()), text));
  for (const text of ["null", "[]", "{", "", "{}", '{"alg":"RS256"}'])
    await add(`the header is ${text}`, forge.written(text, payload));

  const altered = (part: string, at: number) =>
    part.slice(0, at) + (part[at] === "A" ? "B" : "A") + part.slice(at + 1);
  for (const at of [0, 1, 7, 20, 100, 200, 300]) {
    await add(`a letter of the signature at ${at}`, `${head}.${body}.${altered(signature, at)}`);
    if (at < body.length - 2)
      await add(`a letter of the claims at ${at}`, `${head}.${altered(body, at)}.${signature}`);
    if (at < head.length - 2)
      await add(`a letter of the header at ${at}`, `${altered(head, at)}.${body}.${signature}`);
  }
  for (const length of [0, 1, 2, 10, 100, 300]) {
    await add(`a signature of ${length} letters`, `${head}.${body}.${signature.slice(0, length)}`);
    await add(`the first ${length} letters`, good.slice(0, length));
  }
  const garbled: Record<string, string> = {
    "a part more": `${good}.x`,
    "an empty part more": `${good}.`,
    "a part before": `.${good}`,
    "two parts": `${head}.${body}`,
    "padding behind": `${good}=`,
    "padding within": `${head}=.${body}==.${signature}=`,
    "a token within a token": `${head}.${encode(good)}.${signature}`,
    "in quotes": `"${good}"`,
    twice: `${good}${good}`,
    "the signature in hex": `${head}.${body}.${Buffer.from(signature, "base64url").toString("hex")}`,
    "plus and slash": `${head}.${body}.${Buffer.from(signature, "base64url").toString("base64")}+/`,
    "an encrypted one": `${encode({ alg: "dir", enc: "A256GCM" })}..x.y.z`,
    null: "null",
    undefined: "undefined",
    "a proto": encode({ ["__proto__"]: 1 }),
    "as JSON": JSON.stringify({ payload: body, protected: head, signature }),
  };
  for (const [what, token] of Object.entries(garbled)) await add(what, token);
  await add("a development token", development);
  return all;
}
