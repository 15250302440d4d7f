import { loadDemonstration, wantsDemonstration } from "../../src/demo";
import { caseload, type Script } from "../../src/demo/caseload";
import { referralStatuses } from "../../src/policy/lifecycle/states";
import { obligationsOf } from "../../src/policy/obligations";
import { editionOf } from "../../src/records/edition/editions";
import { Family } from "../../src/records/family/family";
import { HistoryEntry } from "../../src/records/history/history-entry";
import { Obligation } from "../../src/records/obligation/obligation";
import { loadCase } from "../../src/records/perform/load";
import { Referral } from "../../src/records/referral/referral";
import { startTestServer, type TestServer } from "../support/server";
import { rehearse } from "./rehearsal";

// A Monday morning: what happened "yesterday" fell on a Sunday.
const monday = "2026-03-02T13:00:00Z";
const now = new Date(monday);

describe("the caseload, without a database", () => {
  const scripts = caseload(now);

  test("has about 300 families, in all 82 counties, a dozen of them in Hinds", () => {
    const counties = scripts.map(({ family }) => family.county);
    expect(scripts).toHaveLength(300);
    expect(new Set(counties).size).toBe(82);
    expect(counties.filter((county) => county === "Hinds")).toHaveLength(12);
    expect(new Set(scripts.map(({ family }) => family.caseNumber)).size).toBe(300);
  });

  test("is the same for the same seed, and another for another", () => {
    const spelt = (_key: string, value: unknown) =>
      typeof value === "function" ? (value({ childId: String }) as unknown) : value;
    const told = (list: Script[]) => JSON.stringify(list, spelt);
    expect(told(caseload(now))).toBe(told(scripts));
    expect(told(caseload(now, 1))).not.toBe(told(scripts));
  });

  // Days on which weekends, clock changes and the turn of the year fall differently.
  test.each([monday, "2026-11-01T18:00:00Z", "2027-01-01T05:30:00Z"])(
    "on %s every story goes as it is told, and every status occurs",
    async (today) => {
      const at = new Date(today);
      const statuses = new Set<string>();
      for (const script of caseload(at)) statuses.add(await rehearse(script, at));
      expect([...statuses].sort()).toEqual([...referralStatuses].sort());
    },
  );
});

describe("a slice of it, loaded", () => {
  let server: TestServer;
  const load = (families: number, onProgress: (done: number) => void = () => {}) =>
    loadDemonstration(server.source, onProgress, { now, families });
  const count = (entity: typeof Family | typeof HistoryEntry) => server.source.getRepository(entity).count();

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test("is wanted by an empty database, and leaves whole families when it is interrupted", async () => {
    expect(await wantsDemonstration(server.source)).toBe(true);
    const interrupted = load(10, (done) => {
      if (done === 2) throw new Error("interrupted");
    });
    await expect(interrupted).rejects.toThrow("interrupted");
    expect(await count(Family)).toBeGreaterThanOrEqual(2);
    expect(await count(Family)).toBeLessThan(10);
    expect(await wantsDemonstration(server.source)).toBe(true);
  });

  test("goes on where it was interrupted, and tells how far it is", async () => {
    const there = await count(Family);
    const progress: number[] = [];
    await load(10, (done) => progress.push(done));
    expect(progress).toEqual(Array.from({ length: 11 - there }, (_, index) => there + index));
    expect(await count(Family)).toBe(10);
    expect(await wantsDemonstration(server.source)).toBe(false);
  });

  test("is not loaded twice", async () => {
    const before = await count(HistoryEntry);
    await load(10);
    expect(await count(HistoryEntry)).toBe(before);
  });

  test("was done before its moment, by the workers of the printed sign-ins and the families themselves", async () => {
    const entries = await server.source.getRepository(HistoryEntry).find();
    expect(entries.every(({ at }) => at <= now)).toBe(true);
    expect(new Set(entries.map(({ actorName }) => actorName))).toEqual(
      new Set(["Alice", "Ben", "Cara", "Dana", "Sam", "The family"]),
    );
  });

  test("shows the partner and the court of the home county what was shared with them, and no more", async () => {
    const read = `{ referrals(first: 10) { nodes { plans { id } } } courtPackets(first: 10) { nodes { papers { title } } } }`;
    const pia = await (
      await server.from("PARTNER_PROVIDER", "Pia", "Bridge Family Services")
    )
      .at(monday)
      .get(read);
    expect(pia.referrals.nodes).toHaveLength(2);
    for (const { plans } of pia.referrals.nodes) expect(plans.length).toBeGreaterThan(0);
    expect(pia.courtPackets.nodes).toEqual([]);
    const ames = await (
      await server.from("COURT_OFFICER", "Judge Ames", "Hinds County Court")
    )
      .at(monday)
      .get(read);
    expect(ames.referrals.nodes).toEqual([]);
    expect(ames.courtPackets.nodes).toHaveLength(1);
    expect(ames.courtPackets.nodes[0].papers.length).toBeGreaterThan(1);
  });

  test("holds the obligations that its facts give", async () => {
    const { manager } = server.source;
    const key = ({ type, anchor }: { type: string; anchor: string }) => `${type}/${anchor}`;
    for (const referral of await manager.find(Referral)) {
      const family = await manager.findOneByOrFail(Family, { id: referral.familyId });
      const { kase } = await loadCase(manager, referral, family, now);
      const owed = referral.editionId
        ? obligationsOf(kase, await editionOf(manager, referral.editionId))
        : [];
      const stored = await manager.findBy(Obligation, { referralId: referral.id });
      const rows = new Map(stored.map((row) => [key(row), row]));
      expect(stored).toHaveLength(owed.length);
      for (const one of owed) expect(rows.get(key(one))).toMatchObject(one);
    }
  });
});
