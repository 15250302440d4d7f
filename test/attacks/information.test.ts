import { getIntrospectionQuery } from "graphql";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";
import type { Lived } from "../support/caseload";
import { attack } from "./support/attack";
import { careful, careless, post, send, type Sibling } from "./support/siblings";

const desk = openDesk();
let weak: Sibling;
let strong: Sibling;
let production: Sibling;
let kase: Lived;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
  const traced = {
    requestDidStart: async () => ({
      willSendResponse: async ({ response }: { response: { body: unknown } }) => {
        const { singleResult } = response.body as { singleResult: { extensions?: object } };
        singleResult.extensions = { tracing: { duration: 1 } };
      },
    }),
  };
  weak = await careless({ plugins: [traced] });
  strong = await careful();
  production = await careful(true);
});
afterAll(() => Promise.all([weak, strong, production].map(({ stop }) => stop())));

const ask = async (url: string, query: string, headers = {}) =>
  (await post(url, JSON.stringify({ query }), { "content-type": "application/json", ...headers })).text;

const trace = /node_modules|\bat .*\.[jt]s:\d+|stacktrace/;
attack("INFO-01", {
  works: async () => trace.test(await ask(weak.url, "{ broken }")),
  fails: async () => {
    for (const query of ["{ broken }", "{ nope }", "{", "query ($a: Int) { hello }"])
      expect(await ask(strong.url, query)).not.toMatch(trace);
    expect((await post(strong.url, "{bad")).text).not.toMatch(trace);
  },
});

const suggestion = /[Dd]id you mean/;
attack("INFO-02", {
  works: async () => suggestion.test(await ask(weak.url, "{ helo }")),
  fails: async () => {
    expect(await ask(strong.url, "{ helo }")).not.toMatch(suggestion);
    for (const query of [
      "{ referal(id: 1) { id } }",
      "{ referrals(frst: 1) { nodes { id } } }",
      "{ workers(first: 1, role: COUNTY_WORKR) { nodes { id } } }",
      "query ($f: ReferralFiltr) { me { id } }",
      "{ node(id: 1) { ... on Referal { id } } }",
    ])
      expect(JSON.stringify(await desk.office.people.alice.ask(query))).not.toMatch(suggestion);
    const misspelt = { input: { familyId: kase.familyId, nam: "x" } };
    const mutation =
      "mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { family { id } } }";
    expect(JSON.stringify(await desk.office.people.alice.ask(mutation, misspelt))).not.toMatch(suggestion);
  },
});

attack("INFO-03", {
  works: async () => (await ask(weak.url, getIntrospectionQuery())).includes('"__schema"'),
  fails: async () => {
    for (const query of [
      getIntrospectionQuery(),
      "{ __schema { types { name } } }",
      '{ __type(name: "Query") { name } }',
    ])
      expect(await ask(production.url, query)).not.toMatch(/"(__schema|__type)":\{/);
  },
});

const inside = /ECONNREFUSED|10\.0\.0\.7/;
attack("INFO-04", {
  works: async () => inside.test(await ask(weak.url, "{ broken }")),
  fails: async () => {
    const text = await ask(strong.url, "{ broken }");
    expect(text).not.toMatch(inside);
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      requestId: expect.any(String),
    });
  },
});

const made = /violates|duplicate key|constraint "|relation "|pg_|select |insert into/i;
attack("INFO-05", {
  works: async () => {
    const twice =
      "insert into county (id, created_at, name, fips) select id, created_at, name, fips from county limit 1";
    const error = (await desk.tables.client.query(twice).catch((problem: unknown) => problem)) as Error;
    return made.test(error.message);
  },
  fails: async () => {
    const contact = {
      referralId: kase.referralId,
      type: "HOME_VISIT",
      startedAt: "2006-03-07T20:00:00Z",
      durationMinutes: 0,
    };
    const log = `mutation ($input: LogContactInput!) { logContact(input: $input) { refusal { violations { message } } record { id } } }`;
    expect(
      JSON.stringify(await kase.as("cara").ask(log, { input: { ...contact, result: "COMPLETED" } })),
    ).not.toMatch(made);
    const clash = { type: "FAMILY", id: "County:'" };
    expect(
      JSON.stringify(
        await kase.as("cara").ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: clash.id }),
      ),
    ).not.toMatch(made);
  },
});

attack("INFO-06", {
  works: async () => (await ask(weak.url, "{ hello }")).includes("tracing"),
  fails: async () => {
    const headers = { "apollo-federation-include-trace": "ftv1", "x-apollo-tracing": "1" };
    expect(JSON.parse(await ask(strong.url, "{ hello }", headers))).toEqual({ data: { hello: null } });
  },
});

const names = /express|apollo|node/i;
const told = ({ headers }: { headers: Headers }) => `${headers.get("x-powered-by")} ${headers.get("server")}`;
attack("INFO-07", {
  works: async () => names.test(told(await send(`${weak.url}graphql`))),
  fails: async () => {
    for (const address of ["", "graphql", "health", "nowhere"])
      expect(told(await send(`${strong.url}${address}`))).not.toMatch(names);
  },
});
