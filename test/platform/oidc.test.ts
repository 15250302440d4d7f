import {
  type Identity,
  identityFor,
  InvalidToken,
  oidcIdentity,
  SignInUnavailable,
} from "../../src/platform/identity";
import { signDevToken } from "../../src/platform/identity";
import { usualPatience } from "../../src/platform/identity/issuer-keys";
import { readSettings } from "../../src/platform/settings";
import { badTokens } from "../support/bad-tokens";
import { testKeys } from "../support/keys";
import { startIssuer, type TestIssuer } from "../support/oidc-issuer";
import { Forge } from "../support/tokens";

let issuer: TestIssuer;
beforeAll(async () => void (issuer = await startIssuer()));
afterAll(() => issuer.stop());

const algorithms = ["RS256", "PS256", "ES256", "EdDSA"];
const soon = { ...usualPatience, cooldownMs: 200 };
const identity = (patience = soon): Identity => oidcIdentity({ ...issuer, algorithms }, undefined, patience);
const forge = () => Forge.of(issuer.keys[0], issuer.issuer, issuer.audience, "worker-of-the-issuer");
const known = () => ({ sub: "worker-of-the-issuer", issuer: issuer.issuer });
const outcome = (of: Identity, token: string): Promise<string> =>
  of.verifyToken(token).then(
    ({ sub }) => `accepted ${sub}`,
    (error: unknown) => (error as Error).name,
  );

test("a token of the issuer signs in whom it names", async () => {
  expect(await identity().verifyToken(await issuer.token())).toEqual(known());
  expect(await identity().verifyToken(await (await forge()).token())).toEqual(known());
});

test("200 bad tokens and more: none is accepted, and each is refused in the same words", async () => {
  const of = identity();
  const maker = await forge();
  const bad = await badTokens(maker, await signDevToken(await testKeys(), { sub: "w-1" }));
  expect(bad.length).toBeGreaterThanOrEqual(200);
  expect(new Set(bad.map(({ token }) => token)).size).toBeGreaterThanOrEqual(200);
  const wrong: string[] = [];
  for (const { what, token } of bad) {
    // The control: just before and after, a token that is right in all of this passes.
    if ((await outcome(of, await maker.token())) !== "accepted worker-of-the-issuer")
      wrong.push(`before ${what}`);
    const said = await outcome(of, token);
    if (said !== "InvalidToken") wrong.push(`${what}: ${said}`);
  }
  expect(wrong).toEqual([]);
  console.info(`${bad.length} bad tokens, 0 accepted`);
});

test("half a minute of another clock is forgiven, and no more", async () => {
  const [of, maker] = [identity(), await forge()];
  const now = Math.floor(Date.now() / 1000);
  for (const claims of [{ exp: now - 20 }, { iat: now + 20 }, { nbf: now + 20 }])
    expect(await of.verifyToken(await maker.token({ claims }))).toEqual(known());
});

test("an algorithm that is not in the settings is none", async () => {
  const strict = oidcIdentity({ ...issuer, algorithms: ["ES256"] }, undefined, soon);
  expect(await outcome(strict, await issuer.token())).toBe("InvalidToken");
});

test("keys rotate under load, and no valid request fails", async () => {
  const of = identity();
  const failed: string[] = [];
  let requests = 0;
  for (let rotation = 0; rotation < 8; rotation += 1) {
    const old = await issuer.token();
    await issuer.tell("rotate");
    const fresh = await issuer.token();
    const both = Array.from({ length: 500 }, (_, index) => (index % 2 ? old : fresh));
    const said = await Promise.all(both.map((token) => outcome(of, token)));
    requests += said.length;
    failed.push(...said.filter((one) => one !== "accepted worker-of-the-issuer"));
  }
  expect(failed).toEqual([]);
  await issuer.tell("tell");
  console.info(`${requests} valid requests over 8 rotations, 0 failed`);
});

test("a key that the issuer has withdrawn is forgotten when its keys are asked for again", async () => {
  const of = identity({ ...soon, freshMs: 0 });
  const old = await issuer.token();
  expect(await outcome(of, old)).toMatch(/^accepted/);
  await issuer.tell("rotate");
  await issuer.tell("rotate");
  expect(await outcome(of, await issuer.token())).toMatch(/^accepted/);
  expect(await outcome(of, old)).toBe("InvalidToken");
});

test("a flood of unknown keys costs the issuer one question in a while, and valid requests pass through it", async () => {
  const of = identity({ ...usualPatience, cooldownMs: 400 });
  const maker = await forge();
  expect(await outcome(of, await maker.token())).toMatch(/^accepted/);
  await issuer.tell("forget");
  const began = performance.now();
  const flood = Array.from({ length: 400 }, (_, index) =>
    maker.token({ header: { kid: `made-up-${index}` } }).then((token) => outcome(of, token)),
  );
  const valid = await Promise.all(Array.from({ length: 100 }, async () => outcome(of, await maker.token())));
  expect(new Set(valid)).toEqual(new Set(["accepted worker-of-the-issuer"]));
  expect(new Set(await Promise.all(flood))).toEqual(new Set(["InvalidToken"]));
  const questions = Math.ceil((performance.now() - began) / 400) + 1;
  await issuer.tell("tell");
  expect(issuer.asked.keys).toBeGreaterThan(0);
  expect(issuer.asked.keys).toBeLessThanOrEqual(questions);
  expect(issuer.asked.discovery).toBe(0);
});

test("a token of another issuer asks nothing of this one", async () => {
  const of = identity();
  await issuer.tell("forget");
  const maker = await Forge.of(issuer.keys[0], "https://elsewhere.example", issuer.audience, "x");
  expect(await outcome(of, await maker.token())).toBe("InvalidToken");
  await issuer.tell("tell");
  expect(issuer.asked).toEqual({ keys: 0, discovery: 0 });
});

describe("When the issuer is silent", () => {
  let warm: Identity;
  let token: string;
  beforeAll(async () => {
    warm = identity({ ...soon, freshMs: 0 });
    token = await issuer.token();
    await warm.verifyToken(token);
    await issuer.tell("silence");
  });
  afterAll(() => issuer.tell("speak"));

  test("requests whose key is known go on and wait for nobody", async () => {
    const began = performance.now();
    for (let index = 0; index < 200; index += 1) expect(await outcome(warm, token)).toMatch(/^accepted/);
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  test("the others are told within seconds that sign-in is unavailable, not that their token is bad", async () => {
    const began = performance.now();
    await expect(identity().verifyToken(token)).rejects.toBeInstanceOf(SignInUnavailable);
    expect(performance.now() - began).toBeLessThan(7_000);
  });

  test("keys are not believed for ever", async () => {
    const of = identity({ ...soon, keptMs: 0 });
    await expect(of.verifyToken(token)).rejects.toBeInstanceOf(SignInUnavailable);
  });
});

test("a discovery document that speaks for another issuer is believed nothing", async () => {
  const maker = await Forge.of(issuer.keys[0], `${issuer.issuer}/`, issuer.audience, "x");
  const of = oidcIdentity({ ...issuer, issuer: `${issuer.issuer}/`, algorithms }, undefined, soon);
  expect(await outcome(of, await maker.token())).toBe("SignInUnavailable");
});

describe("A development token", () => {
  const environment = () => ({
    HEARTHLINE_OIDC_ISSUER: "https://login.example.org",
    HEARTHLINE_OIDC_AUDIENCE: "hearthline",
    DATABASE_URL: "postgres://a:b@127.0.0.1/c",
  });
  const kept = "/nowhere";

  test("signs nobody in to a production server", async () => {
    const token = await signDevToken(await testKeys(), { sub: "w-1" });
    const production = await identityFor(readSettings({ ...environment(), NODE_ENV: "production" }), kept);
    await expect(production.verifyToken(token)).rejects.toBeInstanceOf(InvalidToken);
  });
});
