import fs from "node:fs";
import path from "node:path";
import { type CryptoKey, exportJWK, SignJWT, UnsecuredJWT } from "jose";
import { secret } from "../../src/platform/data-folder";
import {
  type DevKeys,
  InvalidToken,
  loadDevKeys,
  signDevToken,
  verifyDevToken,
} from "../../src/platform/identity";
import { scratchFolder } from "./fixtures/scratch";

describe("a development sign-in", () => {
  const { folder, remove } = scratchFolder();
  const elsewhere = scratchFolder();
  let keys: DevKeys;
  beforeAll(async () => void (keys = await loadDevKeys(folder)));
  afterAll(() => [remove(), elsewhere.remove()]);

  /** A token that is right in everything but what the test changes. */
  const token = (changes: { claims?: object; header?: object; age?: number; key?: CryptoKey } = {}) => {
    const now = Math.floor(Date.now() / 1000) - (changes.age ?? 0);
    const claims = { sub: "w-1", iss: "urn:hearthline:dev", aud: "hearthline", iat: now, exp: now + 60 };
    return new SignJWT({ ...claims, ...changes.claims })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", ...changes.header })
      .sign(changes.key ?? keys.privateKey);
  };

  const refuses = async (wrong: string | Promise<string>) => {
    const error = await verifyDevToken(keys, await wrong).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidToken);
    expect((error as Error).message).toBe("The token is not valid.");
  };

  it("is known again by its subject", async () => {
    expect(await verifyDevToken(keys, await signDevToken(keys, { sub: "w-1" }))).toEqual({
      sub: "w-1",
      issuer: "urn:hearthline:dev",
    });
    expect(await verifyDevToken(keys, await token())).toEqual({ sub: "w-1", issuer: "urn:hearthline:dev" });
  });

  it("outlives a restart, for its keys are kept where only their owner reads them", async () => {
    const made = await signDevToken(keys, { sub: "w-1" });
    expect(await verifyDevToken(await loadDevKeys(folder), made)).toEqual({
      sub: "w-1",
      issuer: "urn:hearthline:dev",
    });
    expect(fs.statSync(path.join(folder, "dev-keys.json")).mode & 0o777).toBe(0o600);
  });

  it("is forgiven half a minute of another clock", async () => {
    expect(await verifyDevToken(keys, await token({ age: 80 }))).toEqual({
      sub: "w-1",
      issuer: "urn:hearthline:dev",
    });
  });

  it("is refused when it has expired", () => refuses(token({ age: 100 })));

  it("is refused when it was tampered with", async () => {
    const [header, payload, signature] = (await token()).split(".") as [string, string, string];
    const forged = { ...JSON.parse(Buffer.from(payload, "base64url").toString()), sub: "w-2" };
    await refuses([header, Buffer.from(JSON.stringify(forged)).toString("base64url"), signature].join("."));
    await refuses([header, payload, `${signature.slice(0, -4)}AAAA`].join("."));
    await refuses([header, payload, ""].join("."));
  });

  it("is refused for another audience", () => refuses(token({ claims: { aud: "payroll" } })));

  it("is refused from another issuer", () => refuses(token({ claims: { iss: "urn:else" } })));

  it("is refused with another type", async () => {
    await refuses(token({ header: { typ: "JWT" } }));
    await refuses(token({ header: { typ: undefined } }));
  });

  it.each(["sub", "iat", "exp", "iss", "aud"])("is refused without %s", (claim) =>
    refuses(token({ claims: { [claim]: undefined } })),
  );

  it("is refused with an empty subject", () => refuses(token({ claims: { sub: "" } })));

  it("is refused without a signature (alg none)", async () => {
    const claims = { sub: "w-1", iss: "urn:hearthline:dev", aud: "hearthline" };
    await refuses(new UnsecuredJWT(claims).setIssuedAt().setExpirationTime("1h").encode());
  });

  it("is refused when the public key was used as a shared secret (HS256)", async () => {
    const { x } = await exportJWK(keys.publicKey);
    const shared = new SignJWT({ sub: "w-1", iss: "urn:hearthline:dev", aud: "hearthline" });
    shared.setProtectedHeader({ alg: "HS256", typ: "at+jwt" }).setIssuedAt().setExpirationTime("1h");
    await refuses(shared.sign(Buffer.from(x!, "base64url")));
  });

  it("is refused when another key signed it", async () => {
    const { privateKey } = await loadDevKeys(elsewhere.folder);
    await refuses(token({ key: privateKey }));
  });

  it.each(["", "x", "a.b", "a.b.c", "....", "null"])("is refused when it is no token at all: %p", (text) =>
    refuses(text),
  );
});

describe("the secret for cursors", () => {
  const { folder, remove } = scratchFolder();
  afterAll(remove);

  it("is made once and kept where only its owner reads it", () => {
    const made = secret(folder);
    expect(made).toHaveLength(43);
    expect(secret(folder)).toBe(made);
    expect(fs.statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
  });
});
