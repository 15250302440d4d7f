import type { JWTPayload } from "jose";
import { InvalidToken } from "../../src/platform/identity";
import { VerifiedTokens } from "../../src/platform/identity/verified-tokens";

const begun = Date.UTC(2026, 0, 5, 9);
const seconds = begun / 1000;
let keys: object | undefined;
let payload: JWTPayload;
let verified: number;
let good: boolean;
let tokens: VerifiedTokens;

beforeEach(() => {
  jest.useFakeTimers({ now: begun });
  [keys, payload, verified, good] = [{}, { iat: seconds, exp: seconds + 3600 }, 0, true];
  const verify = async (token: string) => {
    verified += 1;
    if (!good) throw new InvalidToken();
    return { subject: { sub: `${token}'s`, issuer: "issuer" }, payload };
  };
  tokens = new VerifiedTokens(() => keys, verify, 7200);
});
afterEach(() => void jest.useRealTimers());

const ask = async (token = "token") => (await tokens.subjectOf(token)).sub;
const after = (s: number) => jest.setSystemTime(begun + s * 1000);

test("a token is verified once in a minute, each by itself", async () => {
  expect(await ask()).toBe("token's");
  expect(await ask("other")).toBe("other's");
  after(59);
  expect([await ask(), await ask("other"), verified]).toEqual(["token's", "other's", 2]);
  after(60);
  expect([await ask(), verified]).toEqual(["token's", 3]);
});

test.each([
  ["that has ended", () => ({ exp: seconds + 10 }), 10],
  ["that has grown too old", () => ({ iat: seconds - 7190 }), 10],
  ["before which the clock was turned back", () => ({}), -1],
])("one %s is verified again", async (_what, claims, when) => {
  payload = { ...payload, ...claims() };
  await ask();
  good = false;
  after(when === -1 ? 0 : when - 1);
  expect(await ask()).toBe("token's");
  after(when);
  await expect(ask()).rejects.toBeInstanceOf(InvalidToken);
});

test("other keys, and no keys, mean that every token is verified again", async () => {
  await ask();
  keys = {};
  expect([await ask(), verified]).toEqual(["token's", 2]);
  keys = undefined;
  expect([await ask(), await ask(), verified]).toEqual(["token's", "token's", 4]);
});

test("a token that was verified while the keys changed is verified again", async () => {
  const asking = ask();
  keys = {};
  await asking;
  expect([await ask(), verified]).toEqual(["token's", 2]);
});

test("a token that was refused is remembered as nothing", async () => {
  good = false;
  await expect(ask()).rejects.toBeInstanceOf(InvalidToken);
  good = true;
  expect(await ask()).toBe("token's");
});
