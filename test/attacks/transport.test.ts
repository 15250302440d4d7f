import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { createHash } from "node:crypto";
import { request } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { execute, parse, validate, specifiedRules, NoFragmentCyclesRule } from "graphql";
import { gzipSync } from "node:zlib";
import { openDesk } from "../support/desk";
import { attack } from "./support/attack";
import { careful, careless, post, send, smallSchema, writes, type Sibling } from "./support/siblings";

const desk = openDesk();
let weak: Sibling;
let strong: Sibling;
beforeAll(async () => {
  const allowEveryone = (
    _request: unknown,
    response: { setHeader(name: string, value: string): void },
    next: () => void,
  ) => {
    response.setHeader("access-control-allow-origin", "*");
    next();
  };
  weak = await careless(
    { allowBatchedHttpRequests: true, plugins: [ApolloServerPluginCacheControlDisabled()] },
    { before: [allowEveryone as never] },
  );
  strong = await careful();
});
afterAll(() => Promise.all([weak.stop(), strong.stop()]));

const write = JSON.stringify({ query: "mutation { write }" });
const json = { "content-type": "application/json" };
/** Whether a request wrote. */
async function wrote(act: () => Promise<unknown>): Promise<boolean> {
  const before = writes.count;
  await act();
  return writes.count > before;
}
const typed = (type: string) => ({ "content-type": type });

for (const [id, type] of [
  ["HTTP-01", "application/x-www-form-urlencoded"],
  ["HTTP-02", "text/plain"],
])
  attack(id, {
    works: () => wrote(() => post(weak.url, write, typed(type))),
    fails: async () => {
      for (const body of [
        write,
        "query=mutation%20%7B%20write%20%7D",
        `{"query":"mutation { write }","x":"="}`,
      ])
        expect(await wrote(() => post(strong.url, body, typed(type)))).toBe(false);
      expect(await wrote(() => post(strong.url, write))).toBe(true);
    },
  });

const byGet = (url: string, query: string) => send(`${url}graphql?query=${encodeURIComponent(query)}`);
attack("HTTP-03", {
  works: async () => (await byGet(weak.url, "{ __typename }")).text.includes("Query"),
  fails: async () => expect((await byGet(strong.url, "{ __typename }")).status).toBe(405),
});
attack("HTTP-04", {
  // A server that takes whatever method for a POST.
  works: () => wrote(() => send(`${weak.url}graphql`, { method: "POST", body: write })),
  fails: async () => {
    expect(await wrote(() => byGet(strong.url, "mutation { write }"))).toBe(false);
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect(await wrote(() => send(`${strong.url}graphql`, { method, body: write, headers: json }))).toBe(
        false,
      );
    const overriding = { ...json, "x-http-method-override": "POST" };
    const asked = send(`${strong.url}graphql?query=mutation%7Bwrite%7D`, { headers: overriding });
    expect(await wrote(() => asked)).toBe(false);
  },
});

const batch = JSON.stringify(Array.from({ length: 50 }, () => ({ query: "mutation { write }" })));
attack("HTTP-05", {
  works: async () => {
    const before = writes.count;
    await post(weak.url, batch);
    return writes.count - before === 50;
  },
  fails: async () => {
    expect(await wrote(() => post(strong.url, batch))).toBe(false);
    expect((await post(strong.url, batch)).status).toBe(400);
  },
});

const huge = JSON.stringify({ query: `{ hello } #${"x".repeat(2_000_000)}` });
attack("HTTP-06", {
  works: async () => (await post(weak.url, huge)).status === 200,
  fails: async () => expect((await post(strong.url, huge)).status).toBe(413),
});
attack("HTTP-07", {
  works: async () =>
    (
      await send(`${weak.url}graphql`, {
        method: "POST",
        body: gzipSync(huge),
        headers: { ...json, "content-encoding": "gzip" },
      })
    ).status === 200,
  fails: async () => {
    expect(gzipSync(huge).length).toBeLessThan(100 * 1024);
    const headers = { ...json, "content-encoding": "gzip" };
    expect(
      (await send(`${strong.url}graphql`, { method: "POST", body: gzipSync(huge), headers })).status,
    ).toBe(413);
  },
});

const query = "{ hello }";
const sha256Hash = createHash("sha256").update(query).digest("hex");
const registering = { extensions: { persistedQuery: { version: 1, sha256Hash } } };
const registered = async (url: string) => {
  await post(url, JSON.stringify({ query, ...registering }));
  return (await post(url, JSON.stringify(registering))).text.includes('"hello"');
};
attack("HTTP-08", {
  works: () => registered(weak.url),
  fails: async () => expect(await registered(strong.url)).toBe(false),
});

const foreign = { ...json, origin: "https://elsewhere.example" };
attack("HTTP-09", {
  works: async () =>
    (await post(weak.url, write, foreign)).headers.get("access-control-allow-origin") === "*",
  fails: async () => {
    const { headers } = await post(strong.url, write, foreign);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await send(`${strong.url}graphql`, {
      ...{ method: "OPTIONS", headers: { ...foreign, "access-control-request-method": "POST" } },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.status).toBe(405);
  },
});

const framable = ({ headers }: { headers: Headers }) =>
  !/frame-ancestors 'none'/.test(headers.get("content-security-policy") ?? "") &&
  !headers.get("x-frame-options");
attack("HTTP-10", {
  works: async () => framable(await send(`${weak.url}graphql`)),
  fails: async () => expect(framable(await send(strong.url))).toBe(false),
});

/** Unlike fetch, a plain request may say by which name it asks. */
async function pageOf(host: string): Promise<string> {
  const [response] = (await once(request(strong.url, { headers: { host } }).end(), "response")) as [
    IncomingMessage,
  ];
  return textOf(response);
}
attack("HTTP-11", {
  works: async () => (await pageOf("localhost")).includes("a-secret-token"),
  fails: async () => {
    for (const host of ["elsewhere.example", "127.0.0.1.elsewhere.example", "localhost.elsewhere.example"])
      expect(await pageOf(host)).not.toContain("a-secret-token");
  },
});

const flood = `{ hello ${Array.from({ length: 1_000 }, (_, n) => `a${n}: hello`).join(" ")} }`;
attack("HTTP-12", {
  works: async () => (await post(weak.url, JSON.stringify({ query: flood }))).status === 200,
  fails: async () => {
    const { status, text } = await post(strong.url, JSON.stringify({ query: flood }));
    expect([status, text.includes("LIMIT_EXCEEDED")]).toEqual([400, true]);
  },
});

/** Each fragment holds the next one twice: so many selections as two to the power of their number. */
const doubling = (count: number) =>
  `{ ...F0 } ${Array.from({ length: count }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(" ")} fragment F${count} on Query { hello }`;
const selections = (count: number): number => (count === 0 ? 1 : 2 * selections(count - 1));
attack("HTTP-13", {
  works: async () =>
    selections(20) > 1_000_000 &&
    (await post(weak.url, JSON.stringify({ query: doubling(12) }))).status === 200,
  fails: async () => {
    const began = performance.now();
    expect((await post(strong.url, JSON.stringify({ query: doubling(60) }))).status).toBe(400);
    expect(performance.now() - began).toBeLessThan(5_000);
  },
});

const circular = `{ ...A } fragment A on Query { hello ...B } fragment B on Query { ...A }`;
attack("HTTP-14", {
  works: () => {
    const schema = smallSchema();
    const lenient = specifiedRules.filter(
      (rule) => rule !== NoFragmentCyclesRule && rule.name !== "OverlappingFieldsCanBeMergedRule",
    );
    return (
      validate(schema, parse(circular), lenient).length === 0 &&
      "data" in execute({ schema, document: parse(circular) })
    );
  },
  fails: async () => {
    const { status, text } = await post(strong.url, JSON.stringify({ query: circular }));
    expect([status, text.includes("GRAPHQL_VALIDATION_FAILED")]).toEqual([400, true]);
  },
});

attack("HTTP-15", {
  works: async () =>
    (await desk.office.people.dana.get("{ counties(first: 100) { nodes { id } } }")).counties.nodes.length ===
    82,
  fails: async () => {
    for (const first of [0, -1, 101, 1_000_000, 2 ** 31 - 1]) {
      const { errors } = await desk.office.people.dana.ask(`{ counties(first: ${first}) { nodes { id } } }`);
      const code = first > 100 ? "LIMIT_EXCEEDED" : "BAD_USER_INPUT";
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
    }
    const { errors } = await desk.office.people.dana.ask(`{ counties { nodes { id } } }`);
    expect(errors).toBeDefined();
  },
});
