import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { buildSchema } from "graphql";
import { type RunningHttp, startHttp } from "../../src/graphql/http";
import { createLog } from "../../src/platform/logging";
import { OperatorError } from "../../src/platform/operator-error";

const schema = buildSchema("type Query { hello: String, broken: String }");
schema.getQueryType()!.getFields().broken.resolve = () => {
  throw new Error("the inside of the server");
};

const start = (changes: Partial<Parameters<typeof startHttp>[0]> = {}) =>
  startHttp({
    schema,
    context: async () => ({}),
    formatError: (error) =>
      error.extensions?.code === "INTERNAL_SERVER_ERROR"
        ? { ...error, message: "Something went wrong." }
        : error,
    port: 0,
    explorer: { signIns: [{ label: "Alice", token: "a-token-</script>" }], timeTravel: true },
    ping: async () => {},
    log: createLog("silent"),
    ...changes,
  });

interface Answer {
  data?: unknown;
  errors: { message: string; extensions: { code: string; requestId?: string } }[];
}

// Unlike fetch, a plain request may say by which name it asks.
async function get(url: string, headers: Record<string, string> = {}) {
  const [response] = (await once(request(url, { headers }).end(), "response")) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, text: await textOf(response) };
}

describe("the server", () => {
  let http: RunningHttp;
  beforeAll(async () => void (http = await start()));
  afterAll(() => http.stop());

  const json = { "content-type": "application/json" };
  const post = async (body: string, url = http.url, headers: Record<string, string> = json) => {
    const response = await fetch(`${url}graphql`, { method: "POST", body, headers });
    return {
      status: response.status,
      id: response.headers.get("x-request-id"),
      ...((await response.json()) as Answer),
    };
  };

  it("answers a query, and gives every answer an id", async () => {
    const answers = [await post('{"query":"{ __typename }"}'), await post('{"query":"{ __typename }"}')];
    expect(answers[0]).toMatchObject({ status: 200, data: { __typename: "Query" } });
    expect(answers[0].id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answers[1].id).not.toBe(answers[0].id);
  });

  it.each([
    ["is malformed", "{bad", 400, "BAD_REQUEST"],
    ["is no object", '"text"', 400, "BAD_REQUEST"],
    ["is empty", "", 400, "BAD_REQUEST"],
    ["holds a batch", '[{"query":"{hello}"}]', 400, "BAD_REQUEST"],
    ["is larger than 100 KB", JSON.stringify({ query: "x".repeat(110_000) }), 413, "LIMIT_EXCEEDED"],
  ])("refuses a body that %s, with a code", async (_what, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, errors: [{ extensions: { code } }] });
  });

  it.each([
    ["in two bytes a letter", (text: string) => Buffer.from(text, "utf16le"), "; charset=utf-16le", {}],
    ["with a mark of its order", (text: string) => Buffer.from(`\ufeff${text}`), "", {}],
    ["compressed", (text: string) => gzipSync(text), "", { "content-encoding": "gzip" }],
    ["in capitals", (text: string) => Buffer.from(text), "; Charset=UTF-8", {}],
  ])("reads a body that comes %s", async (_what, written, charset, headers) => {
    for (const [path, body] of [
      ["graphql", written('{"query":"{ __typename }"}')],
      ["GraphQL/?why=not", new Blob([written('{"query":"{ __typename }"}')]).stream()],
    ] as const) {
      const type = { "content-type": `application/json${charset}`, ...headers };
      const init = { method: "POST", headers: type, body, duplex: "half" } as RequestInit;
      const response = await fetch(`${http.url}${path}`, init);
      expect([response.status, await response.json()]).toEqual([200, { data: { __typename: "Query" } }]);
    }
  });

  it("refuses a body that is larger than it looks, and one in no known letters", async () => {
    const query = JSON.stringify({ query: "x".repeat(110_000) });
    const packed = { ...json, "content-encoding": "gzip" };
    const long = { method: "POST", body: gzipSync(query), headers: packed };
    const answers = [
      await fetch(`${http.url}graphql`, long),
      await fetch(`${http.url}graphql`, {
        ...long,
        headers: { "content-type": "application/json; charset=x" },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 415]);
  });

  it("goes on when a client breaks off in the middle of a body", async () => {
    const headers = { ...json, "content-length": "100" };
    const broken = request(`${http.url}graphql`, { method: "POST", headers });
    broken.on("error", () => {});
    await new Promise((sent) => broken.write('{"query":', sent));
    broken.destroy();
    expect(await post('{"query":"{ __typename }"}')).toMatchObject({ status: 200 });
  });

  it("names the request in what it refuses to read", async () => {
    const { id, errors } = await post("{bad");
    expect(errors[0].extensions.requestId).toBe(id);
  });

  it("refuses a document of more than 2000 tokens, and fragments that multiply", async () => {
    expect((await post(JSON.stringify({ query: `{${" hello".repeat(2100)}}` }))).status).toBe(400);
    const doubling = Array.from(
      { length: 26 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
    );
    const query = `{ ...f0 } ${doubling.join(" ")} fragment f26 on Query { hello }`;
    expect(await post(JSON.stringify({ query }))).toMatchObject({ status: 400, errors: expect.any(Array) });
  });

  it("refuses what a page of another site could send without asking", async () => {
    expect((await post('{"query":"{hello}"}', http.url, { "content-type": "text/plain" })).status).toBe(400);
  });

  it("tells nothing of an error inside but the id of the request", async () => {
    const { id, errors } = await post('{"query":"{broken}"}');
    expect(JSON.stringify(errors)).not.toContain("inside");
    expect(errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId: id });
  });

  it("takes queries by POST alone", async () => {
    const { status, headers } = await get(`${http.url}graphql?query={hello}`);
    expect([status, headers.allow]).toEqual([405, "POST"]);
  });

  it("says that nothing is anywhere else", async () => {
    const { status, text } = await get(`${http.url}elsewhere`);
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
  });

  it("tells its health, which is the database's", async () => {
    const ill = await start({ ping: () => Promise.reject(new Error("down")) });
    expect(await get(`${http.url}health`)).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await get(`${ill.url}health`)).toMatchObject({ status: 503, text: '{"status":"unavailable"}' });
    await ill.stop();
  });

  it("says in one line that its port is in use", async () => {
    const port = Number(new URL(http.url).port);
    const error = await start({ port }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OperatorError);
    expect((error as Error).message).toContain(`Port ${port}`);
    expect((error as Error).message).toContain("PORT");
  });

  it("serves the explorer from its own files, under a policy that lets in no others", async () => {
    const { text: page, headers } = await get(http.url);
    expect(headers["content-security-policy"]).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-",
    );
    const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file);
    expect(files).toHaveLength(6);
    for (const file of files) expect(await get(new URL(file, http.url).href)).toMatchObject({ status: 200 });
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });

  it("gives sign-ins only to a page that was asked for by a name of this machine", async () => {
    expect((await get(http.url, { host: "localhost:4000" })).text).toContain("a-token-\\u003c/script>");
    expect((await get(http.url, { host: "evil.example:4000" })).text).not.toContain("a-token");
  });
});
