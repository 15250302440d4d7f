import { loadDemonstration } from "../../src/demo";
import { dataSource } from "../../src/platform/database";
import { entities } from "../../src/records";
import { Client } from "../support/client";
import { frontEnd, type Sought } from "../support/front-end";
import { grow } from "../support/grown";
import { Planner, sentBy, type Sent } from "../support/plans";
import { startTestServer, type TestServer } from "../support/server";

/** Copies of the demonstration, each in a county of its own: so many that reading a table from end to end shows. */
const COPIES = 200;
const FAMILIES = 24;
/** A table with more rows than this is large. */
const LARGE = 2_000;
/** Who works in the programme: there are no more of them with every case. */
const staff = ["worker", "role_assignment"];

/**
 * What is asked of the whole state and has no index that leads to it. A number of all there is takes looking at all of
 * it. A status is an enum, whose comparison PostgreSQL does not take for leakproof: under row-level security no index
 * leads along it, and the cases of one status are found among all, from the newest on.
 */
const asksTheWholeState = ({ text, capacity }: Sent): boolean =>
  capacity.role === "hearthline_coordinator" &&
  (/\bcount\(/i.test(text) || text.includes('CASE WHEN referral."status_until" <='));

let server: TestServer;
let planner: Planner;
let large: Set<string>;

beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.source, () => {}, { families: FAMILIES });
  const owner = await dataSource(server.ownerUrl, { entities, as: "owner" }).initialize();
  await grow(owner, COPIES);
  await owner.destroy();
  planner = await Planner.at(server.ownerUrl);
  large = await planner.largeTables(LARGE);
  for (const table of staff) large.delete(table);
}, 300_000);
afterAll(async () => {
  await planner?.end();
  await server?.stop();
});

/** One who works in a county that has a case under way, and that case. */
async function viewerOf(role: string): Promise<Sought> {
  const [found] = await server.source.query<Sought[]>(
    `SELECT 'Referral:' || r.id AS "referralId", 'Family:' || r.family_id AS "familyId",
      'County:' || r.county_id AS "countyId", 'Worker:' || a.worker_id AS "workerId"
    FROM role_assignment a JOIN referral r
      ON CASE WHEN a.role = 'FPS_WORKER' THEN r.assigned_worker_id = a.worker_id
        ELSE a.county_ids = '{}' OR r.county_id = ANY (a.county_ids) END
    WHERE a.role = $1 AND a."to" IS NULL AND r.status = 'INTENSIVE' ORDER BY r.id LIMIT 1`,
    [role],
  );
  return found;
}

test("the tables that grow with the caseload are large here, and reading one from end to end is noticed", async () => {
  expect([...large]).toEqual(expect.arrayContaining(["contact", "history_entry", "obligation", "referral"]));
  const capacity = { role: "hearthline_coordinator", settings: {} };
  const text = "SELECT id FROM contact WHERE duration_minutes = $1";
  expect(await planner.scannedBy({ text, values: [7], capacity })).toEqual(["contact", "contact"]);
});

test.each(["FPS_WORKER", "ASWS", "COUNTY_WORKER", "COORDINATOR"])(
  "nothing that a front-end asks for a %s reads a large table from end to end",
  async (role) => {
    const sought = await viewerOf(role);
    const client = new Client(server.url, await server.tokenOf(sought.workerId));
    const found = new Map<string, string[]>();
    for (const { query, variables } of frontEnd(sought, new Date())) {
      const sent = await sentBy(async () => {
        const { errors = [] } = await client.ask(query, variables);
        // Cubes are for analysts; whatever else is asked here is theirs to ask.
        expect(errors.map(({ path }) => path?.join(".")).filter((path) => path !== "cube")).toEqual([]);
      });
      for (const one of sent) {
        if (found.has(one.text) || asksTheWholeState(one)) continue;
        const scanned = (await planner.scannedBy(one)).filter((table) => large.has(table));
        found.set(one.text, scanned.length > 0 ? [query, ...scanned] : []);
      }
    }
    expect(found.size).toBeGreaterThan(40);
    expect([...found].filter(([, scanned]) => scanned.length > 0)).toEqual([]);
  },
  300_000,
);
