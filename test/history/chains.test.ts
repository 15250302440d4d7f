import type { WrittenRow } from "../../src/records/perform/write";
import fc from "fast-check";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { anchorsIn } from "../../src/platform/chain/anchors";
import { canonical } from "../../src/platform/chain/canonical";
import { payloadHashOf } from "../../src/platform/chain/link";
import { EXPUNGE } from "../../src/records/history/expunge";
import { appendHistory } from "../../src/records/history/append";
import { sealHistory } from "../../src/records/history/seal";
import { verifyHistory } from "../../src/records/history/verify/history";
import { inWords, type Fault } from "../../src/records/history/verify/fault";
import { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";

const desk = openDesk();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-anchors-"));
const anchors = path.join(folder, "anchors.jsonl");
const now = new Date("2006-05-01T12:00:00Z");

beforeAll(() => desk.office.adopt("ms-2006"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const seal = (file = anchors) => sealHistory(desk.server.source, file, now);

/** Verifies everything, as the server's own role may. */
async function verified(file = anchors) {
  const faults: Fault[] = [];
  const ask = <T>(sql: string, parameters: unknown[]) => desk.server.source.query<T[]>(sql, parameters);
  const checked = await verifyHistory(ask, file, (fault) => faults.push(fault));
  return { ...checked, told: faults.map(inWords) };
}

/** The places in a chain, in their order. */
const places = (chain: string) =>
  desk.tables.client
    .query<{ seq: number }>("SELECT seq::int FROM history_entry WHERE chain = $1 ORDER BY seq", [chain])
    .then(({ rows }) => rows.map(({ seq }) => seq));

const uuid = (globalId: string) => globalId.split(":")[1];
const counted = (length: number) => Array.from({ length }, (_, index) => index + 1);

test("One value has one text, however its keys are ordered and wherever it comes from", () =>
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (value, salt) => {
        const shuffled = (one: unknown): unknown =>
          Array.isArray(one)
            ? one.map(shuffled)
            : one && typeof one === "object"
              ? Object.fromEntries(
                  Object.entries(one)
                    .reverse()
                    .map(([key, field]) => [key, shuffled(field)]),
                )
              : one;
        const bytes = Buffer.from(salt);
        expect(canonical(shuffled(value))).toBe(canonical(value));
        expect(payloadHashOf(bytes, shuffled(value))).toEqual(payloadHashOf(bytes, value));
      },
    ),
  ));

test("The text of what jsonb gives back is the text of what was written", async () => {
  // The names of a record's fields are plain words; what stands in them can be anything.
  const name = fc.constantFrom("a", "ß", "😀", "Z", "aZ", "ßa", "Zß😀");
  const leaf = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "ß", "😀", '"', "\\", "\n", "Z") }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null),
  );
  const inner = fc.oneof(leaf, fc.array(leaf), fc.dictionary(name, leaf));
  const values = fc.sample(fc.dictionary(name, inner), { numRuns: 200, seed: 20060223 });
  for (const value of [...values, { at: now, gone: undefined, n: [0.1, 1e21, -0, 5e-324] }]) {
    const { rows } = await desk.tables.client.query("SELECT $1::jsonb AS back", [
      JSON.stringify(value ?? null),
    ]);
    expect(canonical(rows[0].back)).toBe(canonical(value));
  }
});

test("Fifty who write on fifty families and twenty on one leave chains without a gap, and each verifies", async () => {
  const cases = await Promise.all(counted(50).map(() => Lived.registered(desk.office)));
  const one = cases[0];
  const name = (kase: Lived, to: string) =>
    desk.office.people.alice.do("updateFamily", { familyId: kase.familyId, name: to });
  await Promise.all([
    ...cases.map((kase, index) => name(kase, `Family ${index}`)),
    ...counted(20).map((index) => name(one, `Again ${index}`)),
    ...counted(10).map((day) =>
      desk.office.people.sam.do("addHoliday", {
        day: `2006-09-${10 + day}`,
        name: `Day ${day}`,
        authority: "Proclamation",
      }),
    ),
  ]);
  const before = await places(`family/${uuid(cases[1].familyId)}`);
  expect(before).toEqual(counted(before.length));
  const chain = await places(`family/${uuid(one.familyId)}`);
  expect(chain).toEqual(counted(before.length + 20));
  const programme = await places("programme");
  expect(programme.length).toBeGreaterThanOrEqual(10);
  expect(programme).toEqual(counted(programme.length));
  expect(await verified()).toMatchObject({ faults: 0, told: [] });
}, 120_000);

test("A command that is refused or rolled back leaves no gap", async () => {
  const kase = await caseIn(desk.office, "DRAFT");
  await kase.as("alice").give("submitReferral", { referralId: kase.referralId });
  await expect(
    desk.server.source.transaction(async (manager) => {
      await appendHistory(manager, entryOf(uuid(kase.familyId)));
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  const chain = await places(`family/${uuid(kase.familyId)}`);
  expect(chain).toEqual(counted(chain.length));
  expect(await verified()).toMatchObject({ faults: 0 });
});

const entryOf = (familyId: string, action = "updateFamily", changes: WrittenRow[] = []) => ({
  ...{ at: now, actorId: uuid(desk.office.ids.sam), actorName: "Sam", action, changes },
  ...{ editionId: null, citations: [], familyId, referralId: null, requestId: null },
});

test("A seal takes what moved since the one before; two servers that seal at once write none twice", async () => {
  await seal();
  expect(await seal()).toBeNull();
  const kase = await Lived.registered(desk.office);
  const other = path.join(folder, "another-servers.jsonl");
  const made = await Promise.all([seal(), seal(other), seal(), seal(other)]);
  expect(made.filter((one) => one !== null)).toHaveLength(1);
  const { rows } = await desk.tables.client.query(
    "SELECT chain FROM history_sealed_head WHERE seal = (SELECT max(seal) FROM history_seal) AND chain LIKE 'family/%'",
  );
  expect(rows).toEqual([{ chain: `family/${uuid(kase.familyId)}` }]);
  for (const file of [anchors, other]) {
    await seal(file);
    const lines: number[] = [];
    for await (const anchor of anchorsIn(file)) lines.push(anchor.seal);
    expect(lines).toEqual(counted(lines.length));
    expect(await verified(file)).toMatchObject({ faults: 0, seals: { anchored: lines.length } });
  }
});

test("Who had written and not committed when a seal was made is sealed by the next", async () => {
  const kase = await Lived.registered(desk.office);
  const chain = `family/${uuid(kase.familyId)}`;
  const sealed = async () =>
    (
      await desk.tables.client.query<{ length: number }>(
        "SELECT max(length)::int AS length FROM history_sealed_head WHERE chain = $1",
        [chain],
      )
    ).rows[0].length;
  await seal();
  const before = await sealed();
  await desk.server.source.transaction(async (manager) => {
    await appendHistory(manager, entryOf(uuid(kase.familyId)));
    await Lived.registered(desk.office);
    await seal();
    expect(await sealed()).toBe(before);
  });
  await seal();
  expect(await sealed()).toBe(before + 1);
});

test("A history that is set back whole, to what it was at an earlier seal, does not fit its anchors", async () => {
  const foreign = path.join(folder, "foreign.jsonl");
  fs.copyFileSync(anchors, foreign);
  const last = fs.readFileSync(foreign, "utf8").trimEnd().split("\n").at(-1)!;
  const { seal: number, root } = JSON.parse(last);
  fs.appendFileSync(
    foreign,
    `${JSON.stringify({ ...JSON.parse(last), seal: number + 1, previous: root })}\n`,
  );
  expect((await verified(foreign)).told).toEqual([
    `SEAL_MISSING in seal ${number + 1}: the seal was anchored and is not there`,
  ]);
});

test("An expunged payload leaves the chain whole, by an act that stands in it; without the act it is a fault", async () => {
  const kase = await Lived.registered(desk.office);
  const familyId = uuid(kase.familyId);
  const owner = desk.tables.client;
  const [entry] = (
    await owner.query<{ id: string; seq: string }>("SELECT id, seq FROM history_entry WHERE family_id = $1", [
      familyId,
    ])
  ).rows;
  await owner.query("ALTER TABLE history_entry DISABLE TRIGGER history_is_append_only");
  await owner.query("UPDATE history_entry SET changes = NULL, salt = NULL WHERE id = $1", [entry.id]);
  await owner.query("ALTER TABLE history_entry ENABLE TRIGGER history_is_append_only");
  expect((await verified()).told).toEqual([
    `PAYLOAD_GONE in family/${familyId}, entry ${entry.seq}: the payload is gone and no act of expunging names it`,
  ]);
  await appendHistory(
    desk.server.source.manager,
    entryOf(familyId, EXPUNGE, [{ record: "HistoryEntry", id: entry.id, before: null, after: {} }]),
  );
  expect(await verified()).toMatchObject({ faults: 0, expunged: 1 });
});
