import type { EditionId } from "../../src/policy/editions/edition";
import { Office, editions } from "./office";
import { startTestServer, type TestServer } from "./server";
import { Tables } from "./tables";

/** One server and one office for all tests of a file. */
export function openDesk(county = "Hinds") {
  // A case takes a few dozen requests to live through; a machine that does other things besides needs longer.
  jest.setTimeout(30_000);
  const desk = {} as { server: TestServer; office: Office; tables: Tables };
  beforeAll(async () => {
    desk.server = await startTestServer();
    desk.tables = await Tables.of(desk.server.ownerUrl);
    desk.office = await Office.open(desk.server, county);
  });
  afterAll(async () => {
    await desk.tables.close();
    await desk.server.stop();
  });
  return desk;
}

/** The same tests under each edition, which the office adopts before. */
export function underEachEdition(desk: { office: Office }, tests: (edition: EditionId) => void): void {
  describe.each(editions)("Under %s", (edition) => {
    beforeAll(() => desk.office.adopt(edition));
    tests(edition);
  });
}

/** Picks what an edition says. */
export const by = <T>(edition: EditionId, ms1994: T, ms2006: T): T =>
  edition === "ms-1994" ? ms1994 : ms2006;
