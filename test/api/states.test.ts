import { Office, editions } from "../support/office";
import { startTestServer, type TestServer } from "../support/server";
import { caseIn, states } from "../support/states";

let server: TestServer;
let office: Office;
beforeAll(async () => {
  server = await startTestServer();
  office = await Office.open(server);
});
afterAll(() => server.stop());

describe.each(editions)("Under %s a case can be brought", (edition) => {
  beforeAll(() => office.adopt(edition));

  test.each(states)("to %s by the ordinary commands", async (state) => {
    const kase = await caseIn(office, state);
    expect(await kase.status()).toBe(state);
  });
});
