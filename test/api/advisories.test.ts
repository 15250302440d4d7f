import fs from "node:fs";
import path from "node:path";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { type GraphQLSchema, isInputObjectType, isObjectType } from "graphql";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { sourcesOf } from "../architecture/sources";
import type { Answer, Client } from "../support/client";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";

const desk = openDesk();
let schema: GraphQLSchema;
let token: string;
let rose: Client;
beforeAll(async () => {
  schema = await buildHearthlineSchema();
  await desk.office.adopt("ms-2006");
  token = await desk.server.token("COUNTY_WORKER", "Alice", "Hinds");
  rose = await desk.server.as("COUNTY_WORKER", "Rose", "Rankin");
});

const root = path.join(__dirname, "..", "..");
const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

/** A request as no browser or library would write it. */
async function send(method: string, at: string, headers: Record<string, string>, body?: string | Buffer) {
  const asked = request(`${desk.server.url}${at}`, {
    method,
    // A connection of its own: one that a refused body has broken off is no use to the next.
    agent: false,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  const [response] = (await once(asked.end(body), "response")) as [IncomingMessage];
  const text = await textOf(response);
  return { status: response.statusCode!, text, data: text.includes('"data"') };
}
const query = JSON.stringify({ query: "{ me { name } }" });
const words = ({ status, data, errors }: Answer) =>
  JSON.stringify({ status, data, errors }).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "an id");

test("the control: a request as it should be is answered", async () => {
  expect((await send("POST", "graphql", { "content-type": "application/json" }, query)).data).toBe(true);
});

describe("@apollo/server", () => {
  test.each([
    "utf-16",
    "utf-32",
    "utf-7",
    "ibm500",
    "x-user-defined",
    "utf-8; charset=utf-16",
    "a".repeat(50),
  ])("CVE-2026-23897: a body in the character set %s is refused before it is decoded", async (charset) => {
    const type = `application/json; charset=${charset}`;
    const body = Buffer.alloc(60_000, 0xfe);
    const { status, data } = await send("POST", "graphql", { "content-type": type }, body);
    expect(data).toBe(false);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test.each(["application/json", "text/plain", "message/rfc822", "application/x-www-form-urlencoded", ""])(
    "GHSA-9q82-xgwf-vj6h: nothing is asked by GET, whatever content type it claims (%s)",
    async (type) => {
      const at = `graphql?query=${encodeURIComponent("{ me { name } }")}`;
      for (const method of ["GET", "HEAD"]) {
        const { status, data } = await send(method, at, type ? { "content-type": type } : {});
        expect([status, data]).toEqual([405, false]);
      }
    },
  );

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "application/graphql",
    "",
  ])("a page of another site cannot post: the type %s is refused", async (type) => {
    const { status, data } = await send("POST", "graphql", type ? { "content-type": type } : {}, query);
    expect(data).toBe(false);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

describe("graphql", () => {
  test("CVE-2023-26144: fields that overlap a thousandfold are answered in bounded time", async () => {
    const fields = `{ me { ${"counties { name } ".repeat(390)} } }`;
    const nested = `{ me { ${Array.from({ length: 140 }, (_, n) => `...f${n}`).join(" ")} } } ${Array.from(
      { length: 140 },
      (_, n) => `fragment f${n} on Worker { counties { id name } }`,
    ).join(" ")}`;
    for (const text of [fields, nested]) {
      const began = performance.now();
      const { data, errors } = await rose.ask(text);
      expect(data?.me.counties ?? errors?.[0].extensions.code).toBeTruthy();
      expect(performance.now() - began).toBeLessThan(10_000);
    }
  });
});

describe("typeorm", () => {
  test("CVE-2022-33171, CVE-2025-60542: an object in the place of an id is no condition", async () => {
    for (const id of [{ id: "x" }, { $ne: null }, ["a", "b"], true, { toString: 1 }]) {
      const { errors } = await rose.ask("query ($id: ID!) { referral(id: $id) { id } }", { id });
      expect(errors?.[0].extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  test("GHSA-9ggv-8w38-r7pm, CVE-2026-76848: no client says by what a list is sorted or told apart", () => {
    const types = Object.values(schema.getTypeMap());
    const inputs = [
      ...types
        .filter(isObjectType)
        .flatMap((type) => Object.values(type.getFields()).flatMap(({ args }) => args)),
      ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields())),
    ].map(({ name }) => name);
    expect(inputs).toContain("first");
    // A seal names the order of the court.
    const sorting = inputs.filter(
      (name) => /^(order|sort|distinct|direction)/i.test(name) && name !== "order",
    );
    expect(sorting).toEqual([]);
    const texts = sourcesOf("src").map(({ tree }) => tree.text);
    expect(texts.some((text) => text.includes(".orderBy("))).toBe(true);
    expect(texts.filter((text) => text.includes("distinctOn"))).toEqual([]);
  });
});

describe("@casl/ability", () => {
  test("CVE-2026-1774: no input reaches the prototype of objects", async () => {
    const bad = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    // The control: the server runs in this very process, so that a polluted prototype would show here.
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const bodies = [
      `{"query":"query ($f: ReferralFilter) { referrals(first: 1, filter: $f) { totalCount } }","variables":{"f":${bad}}}`,
      `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":${bad}}`,
      `{"query":"{ me { id } }","extensions":${bad},"variables":${bad}}`,
      `{"query":"{ me { id } }","__proto__":{"polluted":true}}`,
      `{"query":"mutation ($i: LogContactInput!) { logContact(input: $i) { __typename } }","variables":{"i":${bad}}}`,
    ];
    for (const body of bodies)
      expect(
        (await send("POST", "graphql", { "content-type": "application/json" }, body)).status,
      ).toBeLessThan(500);
    const simulated = await send("POST", "simulations", { "content-type": "application/json" }, bad);
    expect(simulated.status).toBeLessThan(500);
    expect(
      (await send("GET", "reports/R-05.csv?__proto__[polluted]=1&constructor[prototype][polluted]=1", {}))
        .status,
    ).toBeLessThan(500);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });
});

describe("type-graphql", () => {
  test("issue 325: what is wrong with an input is the same on a case that one may not see and on none", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const give = (client: Client, referralId: string, changes: object) =>
      client.ask(
        "mutation ($i: LogContactInput!) { logContact(input: $i) { record { id } refusal { violations { code } } } }",
        {
          i: {
            referralId,
            type: "TELEPHONE",
            startedAt: "2006-03-20T15:00:00Z",
            durationMinutes: 20,
            participants: [],
            ...changes,
          },
        },
      );
    for (const changes of [
      {},
      { durationMinutes: -1 },
      { startedAt: "1850-01-01T00:00:00Z" },
      { expectedVersion: 99 },
      { type: "NONSENSE" },
    ]) {
      const hidden = words(await give(rose, kase.referralId, changes));
      expect(hidden).toBe(words(await give(rose, `Referral:${unknown}`, changes)));
    }
  });
});

test("every version is past the one that its advisory was fixed in", () => {
  const fixed: Record<string, string> = {
    "@apollo/server": "5.5.0",
    graphql: "16.8.1",
    typeorm: "1.0.0",
    "@casl/ability": "6.7.5",
  };
  const parts = (version: string) => version.split(/[.-]/).map(Number);
  for (const [name, least] of Object.entries(fixed)) {
    const manifest = fs.readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8");
    const [is, atLeast] = [parts((JSON.parse(manifest) as { version: string }).version), parts(least)];
    const at = atLeast.findIndex((part, index) => part !== is[index]);
    expect({ name, past: at < 0 || is[at] > atLeast[at] }).toEqual({ name, past: true });
  }
});
