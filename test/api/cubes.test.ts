import { multiply } from "../../scripts/bench/multiply";
import { dataSource } from "../../src/platform/database";
import { entities } from "../../src/records";
import type { Client } from "../support/client";
import { readCsv } from "../support/csv";
import { Office } from "../support/office";
import { startTestServer, type TestServer } from "../support/server";
import { caseIn } from "../support/states";

jest.setTimeout(60_000);

interface Cell {
  key: string;
  of: { name: string; value: string }[];
  value: number | null;
  suppressed: boolean;
  share: number | null;
}

const now = new Date("2006-07-03T13:00:00Z");
const quarter = "2006-01-01";
const cubesQuery = `{ cubes { id title unit counted basis { id } published
  dimensions { name title addsUp values { value partOf } } } }`;
const cubeQuery = `query ($id: CubeId!, $quarter: LocalDate!, $first: Int!, $after: String) {
  cube(id: $id, quarter: $quarter) { id definition { id } cells(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { key of { name value } value suppressed share } } } }`;

let server: TestServer;
const people = {} as Record<"nora" | "sam" | "dana" | "alice" | "cara" | "pia", Client>;

beforeAll(async () => {
  server = await startTestServer();
  const hinds = await Office.open(server);
  const lee = await Office.open(server, "Lee");
  await hinds.adopt("ms-2006");
  await lee.adopt("ms-2006");
  const owner = await dataSource(server.ownerUrl, { entities, as: "owner", poolSize: 1 }).initialize();
  // Many families of the same fate, and some of another.
  for (const state of ["DECLINED", "SUBMITTED"] as const) await caseIn(hinds, state);
  await caseIn(lee, "SUBMITTED");
  await multiply(owner, 12);
  await caseIn(hinds, "WITHDRAWN");
  await caseIn(hinds, "TERMINATED");
  await caseIn(lee, "INTENSIVE");
  await owner.destroy();
  const as = async (...who: Parameters<TestServer["as"]>) => (await server.as(...who)).at(now.toISOString());
  people.nora = await as("ANALYST", "Nora");
  people.sam = await as("STATE_OFFICE", "Sam");
  people.dana = await as("COORDINATOR", "Dana");
  people.alice = await as("COUNTY_WORKER", "Alice", "Hinds");
  people.cara = await as("FPS_WORKER", "Cara", "Hinds");
  people.pia = await as("PARTNER_PROVIDER", "Pia");
  await people.sam.do("publishCubes", { quarter });
}, 240_000);
afterAll(() => server.stop());

/** A cube whole, page by page. */
async function whole(client: Client, id: string, first = 100): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (let after: string | null = null; ;) {
    const { cube } = await client.get(cubeQuery, { id, quarter, first, after });
    cells.push(...(cube.cells.nodes as Cell[]));
    if (!cube.cells.pageInfo.hasNextPage) return cells;
    after = cube.cells.pageInfo.endCursor as string;
  }
}

const ids = async (): Promise<string[]> =>
  (await people.nora.get(cubesQuery)).cubes.map(({ id }: { id: string }) => id);
const asked = async (client: Client, query: string, variables = {}) => {
  const { data, errors } = await client.ask(query, variables);
  return errors ? { code: errors[0].extensions.code, message: errors[0].message } : data;
};

describe("A published cube (HL-07)", () => {
  test("shows noughts and numbers from eleven on, and hides the others", async () => {
    let [hidden, shown] = [0, 0];
    for (const id of await ids())
      for (const cell of await whole(people.nora, id)) {
        expect(cell.suppressed).toBe(cell.value === null);
        if (cell.value === null) expect(cell.share).toBeNull();
        else expect(cell.value === 0 || cell.value >= 11).toBe(true);
        if (cell.value === null) hidden += 1;
        else shown += 1;
      }
    console.log(`${shown} cells shown, ${hidden} hidden`);
    expect(shown).toBeGreaterThan(20);
    expect(hidden).toBeGreaterThan(5);
  });

  test("counts the families that the records hold", async () => {
    const total = (await whole(people.nora, "REFERRALS")).find(({ key }) => key === "")!;
    const [{ count }] = await server.source.query<{ count: string }[]>(
      `select count(distinct family_id) from referral where edition_id is not null
        and (first_submitted_at at time zone 'America/Chicago')::date between '2006-01-01' and '2006-03-31'`,
    );
    expect(total.value).toBe(Number(count));
  });

  test("gives a share only where both numbers are shown", async () => {
    const cells = await whole(people.nora, "REFERRALS");
    const total = cells.find(({ key }) => key === "")!.value!;
    for (const { value, share } of cells)
      if (value !== null) expect(share).toBeCloseTo((100 * value) / total, 0);
  });

  test("answers the same to whoever may read it, and when asked again after the records have changed", async () => {
    const before = await whole(people.nora, "REFERRALS");
    await server.source.query("update referral set declined_criteria = '{EX_02}' where status = 'DECLINED'");
    expect(await whole(people.nora, "REFERRALS", 7)).toEqual(before);
    expect(await whole(people.sam, "REFERRALS")).toEqual(before);
    expect(await whole(people.dana, "REFERRALS")).toEqual(before);
  });

  test("is the same as CSV", async () => {
    const token = await server.token("ANALYST", "Nora");
    const get = (address: string) =>
      fetch(`${server.url}${address}`, { headers: { authorization: `Bearer ${token}` } });
    const lines = readCsv(await (await get(`cubes/REFERRALS.csv?quarter=${quarter}`)).text());
    const cells = await whole(people.nora, "REFERRALS");
    expect(lines.map(({ value, suppressed }) => [value, suppressed])).toEqual(
      cells.map(({ value, suppressed }) => [value === null ? "" : String(value), String(suppressed)]),
    );
    expect((await get("cubes/REFERRALS.csv?quarter=2006-04-01")).status).toBe(404);
    // No word of the address narrows it.
    expect((await get(`cubes/REFERRALS.csv?quarter=${quarter}&place=Hinds`)).status).toBe(400);
    expect((await fetch(`${server.url}cubes/REFERRALS.csv?quarter=${quarter}`)).status).toBe(401);
  });

  test("takes no filter, and no page beyond 100", async () => {
    const { errors } = await people.nora.ask(
      `{ cube(id: REFERRALS, quarter: "${quarter}", place: "Hinds") { id } }`,
    );
    expect(errors).toBeDefined();
    const tooMany = await asked(people.nora, cubeQuery, { id: "REFERRALS", quarter, first: 101 });
    expect(tooMany).toMatchObject({ code: "LIMIT_EXCEEDED" });
  });
});

describe("Publishing", () => {
  test("is done once a quarter, when it is over", async () => {
    expect(await people.sam.refused("publishCubes", { quarter })).toEqual(["ALREADY_PUBLISHED"]);
    expect(await people.sam.refused("publishCubes", { quarter: "2006-07-01" })).toEqual([
      "QUARTER_NOT_CLOSED",
    ]);
    expect(await people.sam.refused("publishCubes", { quarter: "2006-02-01" })).toEqual(["NOT_A_QUARTER"]);
  });

  test("is the State Office's act", async () => {
    for (const who of ["nora", "dana", "alice", "cara"] as const)
      expect(await people[who].refused("publishCubes", { quarter: "2006-04-01" })).toEqual(["FORBIDDEN"]);
  });

  test("leaves out what is sealed (HL-04)", async () => {
    const owner = await dataSource(server.ownerUrl, { entities, as: "owner", poolSize: 1 }).initialize();
    await owner.query("update family set sealed = true");
    await owner.query("update referral set sealed = true");
    await people.sam.do("publishCubes", { quarter: "2006-04-01" });
    await owner.query("update family set sealed = false");
    await owner.query("update referral set sealed = false");
    await owner.destroy();
    const { cube } = await people.nora.get(cubeQuery, { id: "REFERRALS", quarter: "2006-04-01", first: 100 });
    expect(new Set(cube.cells.nodes.map(({ value }: Cell) => value))).toEqual(new Set([0]));
  });
});

describe("Who may see no aggregate of the state", () => {
  test.each(["alice", "cara", "pia"] as const)("%s finds no cube, as if there were none", async (who) => {
    const { cubes } = await people[who].get(`{ cubes { published } }`);
    expect(cubes.every(({ published }: { published: string[] }) => published.length === 0)).toBe(true);
    const hidden = await asked(people[who], cubeQuery, { id: "REFERRALS", quarter, first: 5 });
    expect(hidden).toMatchObject({ code: "NOT_FOUND" });
    expect(hidden).toEqual(
      await asked(people[who], cubeQuery, { id: "REFERRALS", quarter: "1999-01-01", first: 5 }),
    );
  });
});

describe("An analyst", () => {
  test("finds no record in any list, by any count", async () => {
    const answer = await people.nora.get(`{ referrals(first: 5) { totalCount nodes { id } }
      families(first: 5) { totalCount nodes { id } } obligations(first: 5) { totalCount nodes { id } }
      siteVisits(first: 5) { totalCount nodes { id } } surveyCampaigns(first: 5) { totalCount nodes { id } } }`);
    for (const list of Object.values(answer)) expect(list).toEqual({ totalCount: 0, nodes: [] });
  });

  test("finds every record NOT_FOUND, as one that does not exist", async () => {
    const { referrals } = await people.sam.get(`{ referrals(first: 1) { nodes { id family { id } } } }`);
    const [{ id, family }] = referrals.nodes;
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    for (const each of [id as string, family.id as string]) {
      const missing = `${each.split(":")[0]}:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee`;
      const hidden = await asked(people.nora, node, { id: each });
      expect(hidden).toMatchObject({ code: "NOT_FOUND" });
      expect(hidden).toEqual(await asked(people.nora, node, { id: missing }));
    }
  });

  test("is told nothing by a report: what it counts of is what the analyst may see", async () => {
    const { reports } = await people.nora.get(`{ reports { id } }`);
    for (const { id } of reports as { id: string }[]) {
      const { data, errors } = await people.nora.ask(
        `query ($id: ReportId!) { report(id: $id, by: [COUNTY], against: ${id === "R_18" ? "MS_1994" : "null"}) {
          figures { numerator denominator cases dimensions { value } } } }`,
        { id },
      );
      // What tells of a class that is closed is refused before anything is counted.
      if (errors) expect(errors[0].message).toMatch(/which you do not read/);
      for (const { numerator, denominator, cases, dimensions } of data?.report.figures ?? []) {
        expect([numerator ?? 0, denominator ?? 0, cases]).toEqual([0, 0, 0]);
        expect(dimensions).toEqual([]);
      }
    }
  });

  test("is told nothing by a simulation or its stream", async () => {
    const token = await server.token("ANALYST", "Nora");
    const response = await fetch(`${server.url}simulations`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ edition: "MS_1994" }),
    });
    const text = await response.text();
    expect(text).not.toMatch(/"(replayed|cases|total)":\s*[1-9]/);
  });
});
