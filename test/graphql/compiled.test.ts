import { roleNames } from "../../src/access/roles";
import { signInEveryRole } from "../../src/commands/sign-ins";
import { loadDemonstration } from "../../src/demo";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { readable } from "../../src/records";
import { testKeys } from "../support/keys";
import { ReadingAuthor } from "../support/readings";
import { startTestServer, type TestServer } from "../support/server";
import type { Asked } from "../support/documents";

/** How many documents are tried, and from which seed on: a failure names its own. */
const DOCUMENTS = Number(process.env.HEARTHLINE_DOCUMENTS ?? 250);
const SEED = Number(process.env.HEARTHLINE_SEED ?? 1);

let compiled: TestServer;
let plain: TestServer;
let author: ReadingAuthor;
let askers: { role: string; workerId: string }[];

beforeAll(async () => {
  compiled = await startTestServer();
  await loadDemonstration(compiled.source, () => {}, { families: 24 });
  await signInEveryRole(compiled.source, await testKeys());
  plain = await startTestServer({ settings: { compiledReads: false }, on: compiled });
  const ids = new Map<string, string[]>();
  for (const [name, entity] of Object.entries(readable)) {
    const { tableName } = compiled.source.getMetadata(entity);
    const rows = await compiled.source.query<{ id: string }[]>(
      `SELECT id FROM "${tableName}" ORDER BY id LIMIT 40`,
    );
    ids.set(
      name,
      rows.map(({ id }) => `${name}:${id}`),
    );
  }
  author = new ReadingAuthor(await buildHearthlineSchema(), ids);
  askers = await compiled.source.query(
    `SELECT role, worker_id AS "workerId" FROM (
      SELECT role, worker_id, row_number() OVER (PARTITION BY role ORDER BY worker_id) AS place
      FROM role_assignment WHERE "to" IS NULL) held WHERE place <= 3`,
  );
}, 300_000);
afterAll(async () => {
  await plain?.stop();
  await compiled?.stop();
});

/** What was put on record of a reading, but for who answered and when. */
async function recorded(requestId: string) {
  const rows = await compiled.source.query<Record<string, unknown>[]>(
    `SELECT actor_id, role, purpose, kind, operation, through, family_ids, records FROM read_entry WHERE request_id = $1`,
    [requestId],
  );
  return rows.map(({ records, ...row }) => ({
    ...row,
    records: Object.entries(records as Record<string, string[]>)
      .map(([name, ids]) => [name, [...ids].sort()] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  }));
}

async function asked(server: TestServer, workerId: string, { query, variables }: Asked) {
  const response = await fetch(`${server.url}graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await server.tokenOf(workerId)}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const requestId = response.headers.get("x-request-id")!;
  const body = (await response.text()).replaceAll(requestId, "the request");
  return { status: response.status, body, requestId };
}

const nothing = '"data":null}\n';

/** A cursor and a moment of asking are the same on both servers; the clock moves on between them by little. */
async function differs(seed: number): Promise<string | null> {
  const document = author.write(seed);
  const { workerId, role } = askers[seed % askers.length];
  const one = await asked(compiled, workerId, document);
  const other = await asked(plain, workerId, document);
  // An answer that an error took away tells nothing, whatever was read before; which of two errors comes first is chance.
  const failed = [one, other].every(({ body }) => body.startsWith('{"errors"') && body.endsWith(nothing));
  const same = (one.body === other.body || failed) && one.status === other.status;
  const records = same && !failed;
  const [left, right] = records
    ? [await recorded(one.requestId), await recorded(other.requestId)]
    : [null, null];
  if (same && JSON.stringify(left) === JSON.stringify(right)) return null;
  return `seed ${seed}, ${role}: ${document.query} ${JSON.stringify(document.variables)}
    ${same ? `${JSON.stringify(left)}\n${JSON.stringify(right)}` : `${one.body}\n${other.body}`}`;
}

test("Whoever asks is answered the same, byte for byte, by one statement and field by field; so is the record of it", async () => {
  expect(new Set(askers.map(({ role }) => role)).size).toBe(roleNames.length);
  const differing: string[] = [];
  for (let seed = SEED; seed < SEED + DOCUMENTS; seed += 1) {
    const found = await differs(seed);
    if (found) differing.push(found);
  }
  expect(differing).toEqual([]);
}, 600_000);
