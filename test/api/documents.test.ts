import type { GraphQLSchema } from "graphql";
import fc from "fast-check";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { startTestServer, type TestServer } from "../support/server";
import { Stranger } from "../support/stranger";

let server: TestServer;
let schema: GraphQLSchema;
let rose: Stranger;
beforeAll(async () => {
  schema = await buildHearthlineSchema();
  server = await startTestServer();
  rose = await Stranger.on(server, schema);
}, 60_000);
afterAll(() => server.stop());

test("500 valid documents by chance: none fails inside, none answers a record of somebody else's", async () => {
  const codes: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const { code, wrong } = await rose.trySeed(seed);
      codes[code] = (codes[code] ?? 0) + 1;
      expect(wrong).toBeNull();
    }),
    { numRuns: 500, endOnFailure: true },
  );
  console.info(JSON.stringify(codes));
  // The control: they are valid, and most of them are executed.
  expect(codes.GRAPHQL_VALIDATION_FAILED ?? 0).toBe(0);
  expect(codes.answered).toBeGreaterThan(100);
}, 120_000);

test("a leak would be seen, and so would a failure inside", async () => {
  const { author } = rose;
  expect(author.write(1)).toEqual(author.write(1));
  const secret = rose["secret"][0];
  expect(rose.judge({ status: 200, data: { a: [{ id: `Family:${secret}` }] } }).wrong).toContain(
    "somebody else",
  );
  const errors = [{ message: "", extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "1" } }];
  expect(rose.judge({ status: 200, data: null, errors }).wrong).toContain("an answer of");
});

const many = (count: number, what: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => what(index)).join(" ");

/** Documents that mean harm, and how they are answered. */
const hostile: Record<string, [string, string, Record<string, unknown>?]> = {
  "900 levels": [
    `${"{ me ".repeat(900)}{ id }${" }".repeat(900)}`,
    "LIMIT_EXCEEDED|GRAPHQL_VALIDATION_FAILED",
  ],
  "eleven levels of one case": [
    `{ referrals(first: 1) { nodes { ${"obligations { referral { ".repeat(5)} id ${"} }".repeat(5)} } } }`,
    "LIMIT_EXCEEDED",
  ],
  "480 aliases": [`{ me { ${many(480, (n) => `a${n}: id`)} } }`, "LIMIT_EXCEEDED"],
  "300 fields at the root": [`{ ${many(300, (n) => `a${n}: me { id }`)} }`, "LIMIT_EXCEEDED"],
  "directives without end": [`{ me { id ${many(600, () => "@include(if: true)")} } }`, "LIMIT_EXCEEDED"],
  "unknown directives": [
    `{ me { id ${many(600, (n) => `@d${n}`)} } }`,
    "GRAPHQL_VALIDATION_FAILED|LIMIT_EXCEEDED",
  ],
  "fragments in a circle": [
    "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
  "a fragment within itself": [
    "{ ...a } fragment a on Query { me { id } ...a }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
  "fragments that double each other": [
    `{ ...f0 } ${many(90, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f90 on Query { me { id } }`,
    "LIMIT_EXCEEDED",
  ],
  "one field asked in many ways": [
    `{ ${many(90, (n) => `me { counties { name ... on County { id } } } ...f${n}`)} ${"}"} ${many(90, (n) => `fragment f${n} on Query { me { id } }`)}`,
    "LIMIT_EXCEEDED",
  ],
  "pages within pages": [
    "{ referrals(first: 100) { nodes { contacts(first: 100) { nodes { id } } history(first: 100) { nodes { id } } } } }",
    "LIMIT_EXCEEDED",
  ],
  "pages within pages, by variables": [
    "query ($n: Int!) { referrals(first: $n) { nodes { contacts(first: $n) { nodes { id } } } } }",
    "LIMIT_EXCEEDED",
    { n: 100 },
  ],
  "a page of two thousand million": ["{ referrals(first: 2147483647) { nodes { id } } }", "LIMIT_EXCEEDED"],
  "a page whose size is no number": [
    "query ($n: Int!) { referrals(first: $n) { nodes { id } } }",
    "BAD_USER_INPUT",
    { n: "100" },
  ],
  "a filter of 9,000 values": [
    "query ($f: ReferralFilter) { referrals(first: 1, filter: $f) { totalCount } }",
    "BAD_USER_INPUT",
    { f: { statuses: Array(9_000).fill("DRAFT") } },
  ],
  "a literal nested 900 times": [
    `{ node(id: ${"[".repeat(900)}1${"]".repeat(900)}) { id } }`,
    "GRAPHQL_VALIDATION_FAILED",
  ],
  "an object nested 400 times": [
    `{ node(id: ${"{a:".repeat(400)}1${"}".repeat(400)}) { id } }`,
    "GRAPHQL_VALIDATION_FAILED",
  ],
  "too many tokens": [`{ ${"me ".repeat(2_100)} }`, "LIMIT_EXCEEDED"],
  "null bytes": ['{ node(id: "\u0000") { id } }', "GRAPHQL_PARSE_FAILED|NOT_FOUND|BAD_USER_INPUT"],
  "an escaped null byte": ['{ node(id: "Family:\\u0000") { id } }', "NOT_FOUND|BAD_USER_INPUT"],
  "half a character": ['{ node(id: "\\ud800") { id } }', "GRAPHQL_PARSE_FAILED"],
  "letters from right to left": ["{ me { \u202e id } }", "GRAPHQL_PARSE_FAILED"],
  "a byte order mark within": ["{ me { \ufeff id } }", "answered"],
  "names of objects' own": ["{ __proto__ constructor toString hasOwnProperty }", "GRAPHQL_VALIDATION_FAILED"],
  "a variable named __proto__": ["query ($__proto__: ID!) { node(id: $__proto__) { id } }", "BAD_USER_INPUT"],
  "an operation that is not there": [
    "query a { me { id } } query b { me { id } }",
    "OPERATION_RESOLUTION_FAILURE",
  ],
  nothing: ["", "BAD_REQUEST"],
  "a comment alone": ["# nothing", "GRAPHQL_PARSE_FAILED"],
  "a schema": ["type Query { a: Int }", "GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE"],
  "a subscription": ["subscription { a }", "GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE"],
  "deferred parts": ["{ me { ... @defer { id } } }", "GRAPHQL_VALIDATION_FAILED"],
  "introspection that nests": [
    "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
};

test.each(Object.entries(hostile))("hostile: %s", async (_what, [query, code, variables]) => {
  const outcome = await rose.send(query, variables);
  expect(outcome.wrong).toBeNull();
  expect(outcome.code).toMatch(new RegExp(`^(${code})$`));
});

test("the ids of requests are all that tells a forbidden record from one that does not exist", async () => {
  const client = await server.as("COUNTY_WORKER", "Rose", "Rankin");
  const secret = rose["secret"];
  const raw = async (id: string) => {
    const { status, data, errors } = await client.ask("query ($id: ID!) { referral(id: $id) { id } }", {
      id,
    });
    return JSON.stringify({ status, data, errors }).replace(errors![0].extensions.requestId!, "the request");
  };
  expect(await raw(`Referral:${secret[0]}`)).toBe(await raw("Referral:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"));
});
