import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Case } from "../../src/policy/facts";
import { loadCase } from "../../src/records/perform/load";
import { Referral } from "../../src/records/referral/referral";
import { loadCases } from "../../src/records/simulation/batch";
import type { Client } from "../support/client";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { Office } from "../support/office";
import { caseIn } from "../support/states";

jest.setTimeout(120_000);

const figure = `{ total cases caseIds }`;
const totals = `{ replayed changed ${figure} refused ${figure} papersWanting ${figure} accepted ${figure} added ${figure} lost ${figure} moved ${figure} nowMet ${figure} nowLate ${figure} nowMissed ${figure} noLongerMissed ${figure} }`;
const document = `query ($edition: EditionId, $draft: DraftInput, $filter: SimulationFilter) {
  simulate(edition: $edition, draft: $draft, filter: $filter) {
    edition at totals ${totals}
    byCounty { county { name } totals ${totals} }
    byWorker { worker { name } totals ${totals} }
    byObligation { type totals ${totals} }
    reasons { turn code rule { id } figure ${figure} }
    shifts { from to figure ${figure} }
  }
}`;
const later = "2006-08-01T15:00:00Z";
const simulated = async (who: Client, variables: Record<string, unknown>) =>
  (await who.at(later).get(document, variables)).simulate;

const desk = openDesk("Hinds");
let rankin: Office;
let served: Lived;
let sixteen: Lived;
let elsewhere: Lived;

const children = [{ name: "Maya", birthDate: "1990-01-15" }];

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  rankin = await Office.open(desk.server, "Rankin");
  await rankin.adopt("ms-2006");
  served = await caseIn(desk.office, "FOLLOW_UP");
  sixteen = await caseIn(desk.office, "SUBMITTED", { children });
  elsewhere = await caseIn(rankin, "SUBMITTED", { children });
}, 120_000);

/** How many rows each table has, and where the history stands. */
async function everything(): Promise<unknown> {
  const tables: { name: string }[] = await desk.server.source.query(
    // That it was read is recorded, all the same.
    `select table_name as name from information_schema.tables where table_schema = 'public'
        and table_name not in ('read_entry', 'history_chain') order by 1`,
  );
  const counts = await Promise.all(
    tables.map(({ name }) =>
      desk.server.source.query(
        `select count(*), md5(string_agg(t::text, '' order by t::text)) from "${name}" t`,
      ),
    ),
  );
  return tables.map(({ name }, index) => [name, counts[index]]);
}

describe("simulate", () => {
  test("replays what one may see under another edition, with the cases behind each figure", async () => {
    const result = await simulated(desk.office.people.alice, { edition: "MS_1994" });
    expect(result.at).toBe("2006-08-01T15:00:00.000Z");
    expect(result.totals.replayed).toBe(2);
    expect(result.totals.refused).toEqual({ total: 1, cases: 1, caseIds: [sixteen.referralId] });
    expect(result.totals.papersWanting.caseIds).toEqual([served.referralId]);
    const lost = result.byObligation.filter((one: any) => one.totals.lost.total > 0);
    // Of two phases, and of the three months from March to May.
    expect(lost.map(({ type, totals }: any) => [type, totals.lost.total]).sort()).toEqual([
      ["FACE_TO_FACE_PHASE", 2],
      ["GOAL_ATTAINMENT_REVIEW", 2],
      ["MONTHLY_DOCUMENTATION", 3],
      ["SATISFACTION_ACCEPTANCE", 1],
      ["SATISFACTION_TERMINATION", 1],
    ]);
    expect(result.totals.lost).toEqual({ total: 9, cases: 1, caseIds: [served.referralId] });
    const added = result.byObligation.filter((one: any) => one.totals.added.total > 0);
    expect(added.map(({ type }: any) => type).sort()).toEqual([
      "ACCEPTANCE_NOTICE",
      "COUNTY_MONTHLY_CONTACT",
      "INDIVIDUAL_SERVICE_PLAN",
      "STAFFING_WEEKLY",
    ]);
    expect(result.reasons).toContainEqual({
      turn: "REFUSED",
      code: "AGE_OUT_OF_RANGE",
      rule: { id: "FP-TP-02" },
      figure: { total: 1, cases: 1, caseIds: [sixteen.referralId] },
    });
    expect(result.byWorker.map(({ worker }: any) => worker?.name ?? null).sort()).toEqual(["Cara", null]);
  });

  test("brings the cases as the commands bring them, the moments of votes as moments", async () => {
    const { manager } = desk.server.source;
    const now = new Date(later);
    const referrals = await manager.find(Referral, { relations: { family: true } });
    const batch = await loadCases(manager, referrals, now);
    expect(batch).toHaveLength(3);
    for (const { family, ...referral } of referrals) {
      const one = await loadCase(manager, referral as Referral, family, now);
      const same = batch.find((kase) => kase.referral.id === referral.id)!;
      const open = (kase: Case) => kase.openReferrals.map(({ id, status }) => ({ id, status }));
      const plain = (kase: Case) => JSON.parse(JSON.stringify({ ...kase, openReferrals: open(kase) }));
      expect(plain(same)).toEqual(plain(one.kase));
    }
    const votes = batch.flatMap(({ discontinuations }) => discontinuations.flatMap((one) => one.votes));
    expect(votes.map(({ votedAt }) => votedAt instanceof Date)).toEqual([true, true]);
  });

  test("never counts what one may not see", async () => {
    const counties = async (who: Client) => {
      const { byCounty, totals } = await simulated(who, { edition: "MS_1994" });
      return [totals.replayed, ...byCounty.map(({ county }: any) => county.name).sort()];
    };
    expect(await counties(desk.office.people.alice)).toEqual([2, "Hinds"]);
    expect(await counties(rankin.people.alice)).toEqual([1, "Rankin"]);
    expect(await counties(desk.office.people.dana)).toEqual([3, "Hinds", "Rankin"]);
    const stranger = await desk.server.as("FPS_WORKER", "Nobody", "Adams");
    expect(await counties(stranger)).toEqual([0]);
    const asked = { edition: "MS_1994", filter: { countyId: rankin.countyId } };
    expect((await simulated(desk.office.people.alice, asked)).totals.replayed).toBe(0);
    expect((await simulated(desk.office.people.dana, asked)).totals.refused.caseIds).toEqual([
      elsewhere.referralId,
    ]);
  });

  test("writes nothing", async () => {
    const before = await everything();
    await simulated(desk.office.people.dana, { edition: "MS_1994" });
    expect(await everything()).toEqual(before);
  });

  test("under its own edition nothing is otherwise", async () => {
    const result = await simulated(desk.office.people.dana, { edition: "MS_2006" });
    expect(result.totals.changed).toEqual({ total: 0, cases: 0, caseIds: [] });
    expect(result.shifts).toEqual([]);
    const draft = { base: "MS_2006", changes: [] };
    expect((await simulated(desk.office.people.dana, { draft })).totals.changed.cases).toBe(0);
  });

  test("a draft is tried without being kept", async () => {
    const changes = [
      { name: "target.maxAge", value: "15" },
      { name: "hours.intensive.faceToFaceBasis", value: '"PER_WEEK"' },
    ];
    const result = await simulated(desk.office.people.dana, { draft: { base: "MS_2006", changes } });
    expect(result.totals.refused.cases).toBe(2);
    expect(result.shifts).toContainEqual(
      expect.objectContaining({ from: "NONE", to: "MISSED", figure: expect.objectContaining({ cases: 1 }) }),
    );
    expect(result.edition).toContain("target.maxAge 15");
  });

  test("the days narrow it", async () => {
    const between = async (from: string, to: string) =>
      (await simulated(desk.office.people.dana, { edition: "MS_1994", filter: { from, to } })).totals
        .replayed;
    expect(await between("2006-03-06", "2006-03-06")).toBe(3);
    expect(await between("2006-03-07", "2006-12-31")).toBe(0);
  });

  test.each([
    [{}, "edition", "give either an edition or a draft"],
    [{ edition: "MS_1994", draft: { base: "MS_2006", changes: [] } }, "edition", "give either"],
    [
      { draft: { base: "MS_2006", changes: [{ name: "target.maxAge", value: "sixteen" }] } },
      "draft.changes.0.value",
      "is no JSON",
    ],
    [
      { draft: { base: "MS_2006", changes: [{ name: "target.age", value: "16" }] } },
      "draft.changes.0",
      "target.age is no parameter",
    ],
    [
      { draft: { base: "MS_2006", changes: [{ name: "hours.intensive.min", value: "16" }] } },
      "draft.changes.0",
      "hours.intensive.min must be at most the maximum",
    ],
  ])("%j is refused with what is wrong", async (variables, at, message) => {
    const { errors } = await desk.office.people.dana.ask(document, variables);
    expect(errors?.[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0].extensions.fields?.[0].path).toBe(at);
    expect(errors?.[0].extensions.fields?.[0].message).toContain(message);
  });
});

/** `hearthline simulate` on the database of this test. */
async function command(args: string[], onStderr: (text: string, stop: () => void) => void = () => {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "simulate", ...args], {
    cwd: path.join(__dirname, "..", ".."),
    env: {
      ...process.env,
      NODE_ENV: "development",
      DATABASE_URL: desk.server.ownerUrl,
      HEARTHLINE_DATA: folder,
    },
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (data: Buffer) => (output.stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => {
    output.stderr += data.toString();
    onStderr(output.stderr, () => child.kill("SIGINT"));
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, ...output };
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-simulate-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("npm run simulate", () => {
  test("prints the totals, the tables and what it took, and changes nothing", async () => {
    const before = await everything();
    const { code, stdout } = await command(["--edition", "ms-1994"]);
    expect(code).toBe(0);
    expect(stdout).toContain("3 of 3 cases come out otherwise.");
    expect(stdout).toMatch(/referrals refused instead +2 +in 2 cases/);
    expect(stdout).toMatch(/^Rankin +1 +1 +1/m);
    expect(stdout).toMatch(/^Cara +1 +1/m);
    expect(stdout).toMatch(
      /3 cases in .* s, \d+ a second; .* s of processor time; \d+ MB of memory at most\./,
    );
    expect(await everything()).toEqual(before);
  });

  test("takes a draft from a file, and answers JSON or CSV alone on standard output", async () => {
    const file = path.join(folder, "draft.json");
    fs.writeFileSync(file, JSON.stringify({ "target.maxAge": 15 }));
    const json = await command(["--draft", file, "--county", "Rankin", "--json"]);
    const { cases, figures } = JSON.parse(json.stdout);
    expect(cases).toBe(1);
    const id = elsewhere.referralId.split(":")[1];
    expect(figures).toContainEqual({
      ...{ group: "county", name: "Rankin", measure: "refused" },
      ...{ total: 1, cases: 1, replayed: 1, caseIds: [id] },
    });
    const csv = await command(["--draft", file, "--county", "Rankin", "--csv"]);
    expect(csv.stdout).toContain(`county,Rankin,refused,1,1,1,${id}\r\n`);
  });

  test("takes a saved draft, and the edition that it became", async () => {
    const { dana, sam } = desk.office.people;
    const changes = [{ name: "target.maxAge", value: "15" }];
    const content = { base: "MS_2006", title: "Up to fifteen", changes, reason: "A trial." };
    const { record } = await dana.do("draftEdition", content);
    const county = ["--county", "Rankin", "--csv"];
    const refused = "county,Rankin,refused,1,1,1";
    expect((await command(["--saved", record.id, ...county])).stdout).toContain(refused);
    await dana.do("submitEditionDraft", { draftId: record.id });
    await sam.do("publishEdition", { draftId: record.id });
    expect((await command(["--edition", "ms-2006-r1", ...county])).stdout).toContain(refused);
    const { code, stderr } = await command(["--edition", "ms-2006-r2"]);
    expect(code).toBe(1);
    expect(stderr).toContain("There is no edition ms-2006-r2; there are ms-1994, ms-2006, ms-2006-r1");
  }, 120_000);

  test("says what is wrong with a draft", async () => {
    const file = path.join(folder, "wrong.json");
    fs.writeFileSync(file, JSON.stringify({ "target.maxAge": "old" }));
    const { code, stderr } = await command(["--draft", file]);
    expect(code).toBe(1);
    expect(stderr).toContain("target.maxAge must be a whole number of completed years from 0 to 21");
  });
});

describe("with more cases than one request may replay", () => {
  beforeAll(async () => {
    const { columns, tablePath } = desk.server.source.getMetadata("Referral");
    const names = columns.map(({ databaseName }) => `"${databaseName}"`);
    const special: Record<string, string> = { '"id"': "gen_random_uuid()", '"status"': "'WITHDRAWN'" };
    await desk.server.source.query(
      `insert into "${tablePath}" (${names.join(", ")})
        select ${names.map((name) => special[name] ?? name).join(", ")} from "${tablePath}", generate_series(1, 2500)
        where id = $1`,
      [sixteen.referralId.split(":")[1]],
    );
  });

  test("a request is told to use the command line", async () => {
    const { errors } = await desk.office.people.dana.ask(document, { edition: "MS_1994" });
    expect(errors?.[0].extensions.code).toBe("LIMIT_EXCEEDED");
    expect(errors?.[0].message).toContain("npm run simulate");
  });

  test("the command replays them all, each once", async () => {
    const { stdout, stderr } = await command(["--edition", "ms-1994", "--json"]);
    const { cases, figures } = JSON.parse(stdout);
    expect(cases).toBe(2503);
    const refused = figures.find((one: any) => one.group === "total" && one.measure === "refused");
    expect(refused).toMatchObject({ total: 2502, cases: 2502 });
    expect(new Set(refused.caseIds).size).toBe(100);
    expect(stderr.trim().split("\n").at(-1)).toBe("2503 of 2503 cases");
  });

  test("Ctrl-C cancels it cleanly", async () => {
    let pressed = false;
    const { code, stdout, stderr } = await command(["--edition", "ms-1994"], (told, stop) => {
      if (!pressed && told.includes("of 2503 cases")) stop();
      pressed ||= told.includes("of 2503 cases");
    });
    expect(code).toBe(130);
    expect(stdout).toBe("");
    expect(stderr).toContain("Cancelled; nothing was written");
  });
});
