import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { caseIn } from "../support/states";
import type { Lived } from "../support/caseload";

const desk = openDesk();
jest.setTimeout(120_000);

const CASES = 2_000;
let sixteen: Lived;
let tokens: Record<"dana" | "alice" | "stranger", string>;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  sixteen = await caseIn(desk.office, "SUBMITTED", { children: [{ name: "Maya", birthDate: "1990-01-15" }] });
  const tokenOf = (client: object) => (client as { token: string }).token;
  tokens = {
    dana: tokenOf(desk.office.people.dana),
    alice: tokenOf(desk.office.people.alice),
    stranger: tokenOf(await desk.server.as("FPS_WORKER", "Nobody", "Adams")),
  };
}, 60_000);

const headers = (token?: string) => ({
  "content-type": "application/json",
  "x-hearthline-now": local("2006-08-01 10:00"),
  ...(token ? { authorization: `Bearer ${token}` } : {}),
});

async function stream(body: unknown, token?: string) {
  const response = await fetch(`${desk.server.url}simulations`, {
    method: "POST",
    headers: headers(token),
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  return {
    status: response.status,
    type,
    lines: text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}
const total = (lines: any[], measure: string) =>
  lines.at(-1).result.figures.find((one: any) => one.group === "total" && one.measure === measure);

describe("POST /simulations", () => {
  test("answers the progress and the result as lines of JSON", async () => {
    const { status, type, lines } = await stream({ edition: "MS_1994" }, tokens.dana);
    expect([status, type]).toEqual([200, expect.stringContaining("application/x-ndjson")]);
    expect(lines[0].progress).toMatchObject({ cases: 1, of: 1 });
    expect(total(lines, "refused")).toMatchObject({ total: 1, caseIds: [sixteen.referralId] });
  });

  test("replays what the viewer may see, and no more", async () => {
    expect((await stream({ edition: "MS_1994" }, tokens.stranger)).lines.at(-1).result.cases).toBe(0);
  });

  test("takes a saved draft, and a published edition, as well as changes that are not kept", async () => {
    const { sam, dana } = desk.office.people;
    const changes = [{ name: "target.maxAge", value: "15" }];
    const content = { base: "MS_2006", title: "Up to fifteen", changes, reason: "A trial." };
    const { record } = await dana.do("draftEdition", content);
    const draft = { base: "MS_2006", changes };
    for (const body of [{ draftId: record.id }, { draft }])
      expect(total((await stream(body, tokens.dana)).lines, "refused").total).toBe(1);
    const hidden = await stream({ draftId: record.id }, tokens.alice);
    expect([hidden.status, hidden.lines[0].errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
    await dana.do("submitEditionDraft", { draftId: record.id });
    await sam.do("publishEdition", { draftId: record.id });
    const { editionDrafts } = await sam.get("{ editionDrafts { editionId } }");
    const published = await stream({ edition: editionDrafts[0].editionId }, tokens.dana);
    expect(total(published.lines, "refused").total).toBe(1);
    expect(published.lines.at(-1).result.edition).toBe("Up to fifteen");
  });

  test.each([
    ["{", 400, "BAD_REQUEST", undefined],
    [[], 400, "BAD_USER_INPUT", ""],
    [{}, 400, "BAD_USER_INPUT", "edition"],
    [{ edition: 7 }, 400, "BAD_USER_INPUT", "edition"],
    [{ edition: "MS_2006_R99" }, 400, "BAD_USER_INPUT", "edition"],
    [{ draft: "none" }, 400, "BAD_USER_INPUT", "draft"],
    [
      { draft: { base: "MS_2006", changes: [{ name: "a" }] } },
      400,
      "BAD_USER_INPUT",
      "draft.changes.0.value",
    ],
    [
      { draft: { base: "MS_2006", changes: [{ name: "target.maxAge", value: "99" }] } },
      ...([400, "BAD_USER_INPUT", "draft.changes.0"] as const),
    ],
    [{ edition: "MS_1994", filter: { from: "soon" } }, 400, "BAD_USER_INPUT", "filter.from"],
    [{ edition: "MS_1994", filter: { from: "2007-13-01" } }, 400, "BAD_USER_INPUT", "filter.from"],
    [{ edition: "MS_1994", filter: { to: "2007-02-29" } }, 400, "BAD_USER_INPUT", "filter.to"],
    [{ edition: "MS_1994", filter: { county: "x" } }, 400, "BAD_USER_INPUT", "filter.county"],
    [{ edition: "MS_1994", filters: {} }, 400, "BAD_USER_INPUT", "filters"],
    [{ draftId: "x" }, 400, "BAD_USER_INPUT", "draftId"],
    [{ draftId: 3 }, 400, "BAD_USER_INPUT", "draftId"],
  ])("%j is refused with what is wrong", async (body, status, code, at) => {
    const answer = await stream(body, tokens.dana);
    const [problem] = answer.lines[0].errors;
    expect([answer.status, problem.extensions.code, problem.extensions.fields?.[0].path]).toEqual([
      status,
      code,
      at,
    ]);
  });

  test("is for those who are signed in", async () => {
    const { status, lines } = await stream({ edition: "MS_1994" });
    expect([status, lines[0].errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe(`with ${CASES} cases`, () => {
  beforeAll(async () => {
    const { columns, tablePath } = desk.server.source.getMetadata("Referral");
    const names = columns.map(({ databaseName }) => `"${databaseName}"`);
    const special: Record<string, string> = { '"id"': "gen_random_uuid()", '"status"': "'WITHDRAWN'" };
    await desk.server.source.query(
      `insert into "${tablePath}" (${names.join(", ")})
        select ${names.map((name) => special[name] ?? name).join(", ")} from "${tablePath}", generate_series(1, ${CASES - 1})
        where id = $1`,
      [sixteen.referralId.split(":")[1]],
    );
  });

  test("it tells how far it is, and replays each once", async () => {
    const { lines } = await stream({ edition: "MS_1994" }, tokens.dana);
    const told = lines.slice(0, -1).map(({ progress }) => progress.cases);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(CASES);
    expect(total(lines, "refused")).toMatchObject({ total: CASES, cases: CASES });
  });

  test.each([
    ["simulations", { edition: "MS_1994" }],
    ["graphql", { query: "{ simulate(edition: MS_1994) { totals { replayed } } }" }],
  ])("a client of /%s that goes away stops the work within a batch", async (path, body) => {
    const query = jest.spyOn(desk.server.served.manager, "query");
    const batches = () => query.mock.calls.filter(([sql]) => sql.includes("json_build_array")).length;
    const asked = request(`${desk.server.url}${path}`, { method: "POST", headers: headers(tokens.dana) });
    asked.on("error", () => {});
    asked.end(JSON.stringify(body));
    while (batches() < 3) await pause(5);
    asked.destroy();
    await pause(300);
    const soonAfter = batches();
    await pause(1_000);
    expect(batches()).toBe(soonAfter);
    expect(soonAfter).toBeLessThan(CASES / 50 / 2);
    query.mockRestore();
  });
});
