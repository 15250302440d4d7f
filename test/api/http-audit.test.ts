import { auditServer } from "graphql-http";
import { startTestServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.stop());

const noGet = "The API is asked by POST alone: an address stands in histories and logs, a body does not.";
const no200 = "What failed before it was executed is no success, whichever media type the client accepts.";

/** The advice (SHOULD, MAY) that is not taken, and why (ADR 0025). */
const notTaken: Record<string, string> = {
  "5A70": noGet,
  D6D5: noGet,
  "6A70": noGet,
  "572B": no200,
  FDE2: no200,
  "7B9B": no200,
};

test("the audits of GraphQL over HTTP find no error, and no advice is left out without a reason", async () => {
  const token = await server.token("COUNTY_WORKER", "Alice", "Hinds");
  const results = await auditServer({
    url: `${server.url}graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  });
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(results.filter(({ status }) => status === "error")).toEqual([]);
  const left = results.filter(({ status }) => status !== "ok").map(({ id }) => id);
  expect(left.sort()).toEqual(Object.keys(notTaken).sort());
});

test("a server that answers nobody would not pass", async () => {
  const results = await auditServer({ url: `${server.url}graphql` });
  expect(results.filter(({ status }) => status === "error")).not.toEqual([]);
});
