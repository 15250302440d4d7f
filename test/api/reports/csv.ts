import { readCsv } from "../../support/csv";
import { askReport, figuresOf, said } from "../../support/report";
import { asked, type Reported } from "./caseload";

export function csvTests(reported: () => Reported): void {
  let token: string;
  beforeAll(async () => {
    token = await reported().hinds.server.token("STATE_OFFICE", "Sam");
  });

  async function fetched(path: string, bearer: string | null = token): Promise<Response> {
    const headers = { "x-hearthline-now": asked, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };
    return fetch(`${reported().hinds.server.url}reports/${path}`, { headers });
  }
  const csv = async (path: string) => readCsv(await (await fetched(path)).text());
  const words = (value: string | number | null) => (value === null ? "" : String(value));

  test.each([
    ["R-01", "", {}],
    ["R-02", "by=CASE", { by: ["CASE"] }],
    ["R-04", "by=COUNTY,MONTH", { by: ["COUNTY", "MONTH"] }],
    ["R-05", "from=2006-04-01&to=2006-06-30", { filter: { from: "2006-04-01", to: "2006-06-30" } }],
    ["R-11", "by=SPECIALIST", { by: ["SPECIALIST"] }],
    ["R-18", "against=ms-1994", { against: "MS_1994" }],
    [
      "R-19",
      "programmeCostCents=999&placementCostCents=7",
      { money: { programmeCostCents: 999, placementCostCents: 7 } },
    ],
  ])("%s as CSV (%s) says line by line what the API says", async (id, query, wish) => {
    const lines = await csv(`${id}.csv?${query}`);
    const { figures, computedAt, period } = await askReport(reported().state, id, wish);
    expect(lines.length).toBe(figures.length);
    for (const [index, figure] of figures.entries()) {
      expect(lines[index]).toMatchObject({
        report: id,
        key: figure.key,
        measure: figure.name,
        numerator: words(figure.numerator),
        numerator_of: figure.numeratorOf,
        denominator: words(figure.denominator),
        denominator_of: words(figure.denominatorOf),
        value: words(figure.value),
        unit: figure.unit,
        unavailable: words(figure.unavailable),
        editions: figure.editions.map((name: string) => name.toLowerCase().replace("_", "-")).join(" "),
        cases: words(figure.cases),
        computed_at: computedAt,
        from: words(period.from),
        to: words(period.to),
      });
      for (const { name, label } of figure.dimensions) expect(lines[index][name]).toBe(label);
    }
  });

  test("The rows behind the figures come as CSV as well", async () => {
    const lines = await csv("R-04.csv?rows=NUMERATOR");
    const figures = await figuresOf(reported().state, "R-04");
    for (const [key, figure] of Object.entries(figures)) {
      const rows = lines.filter((line) => line.key === key).map(({ row }) => row);
      expect(rows.sort()).toEqual(said(figure).counted);
    }
  });

  test("It is a file of its own name, and never kept by what lies between", async () => {
    const { status, headers } = await fetched("R-01.csv");
    expect([
      status,
      headers.get("content-type"),
      headers.get("content-disposition"),
      headers.get("cache-control"),
    ]).toEqual([200, "text/csv; charset=utf-8", "attachment; filename=R-01.csv", "no-store"]);
  });

  test("A county worker's file is of the own county", async () => {
    const bearer = await reported().hinds.server.token("COUNTY_WORKER", "Alice", "Yazoo");
    const [referred] = readCsv(await (await fetched("R-04.csv", bearer)).text());
    expect([referred.measure, referred.value]).toEqual(["referred", "2"]);
  });

  test.each([
    ["R-01.csv", null, 401, "UNAUTHENTICATED"],
    ["R-01.csv", "nonsense", 401, "UNAUTHENTICATED"],
    ["R-01.csv?from=2006-02-30", undefined, 400, "BAD_USER_INPUT"],
    ["R-01.csv?by=NAME", undefined, 400, "BAD_USER_INPUT"],
    ["R-01.csv?county=Hinds", undefined, 400, "BAD_USER_INPUT"],
    ["R-01.csv?from=2006-01-01&from=2006-02-01", undefined, 400, "BAD_USER_INPUT"],
    ["R-18.csv", undefined, 400, "BAD_USER_INPUT"],
    ["R-99.csv", undefined, 400, "BAD_USER_INPUT"],
    ["R-19.csv?programmeCostCents=", undefined, 400, "BAD_USER_INPUT"],
    ["R-19.csv?programmeCostCents=12.5", undefined, 400, "BAD_USER_INPUT"],
    ["R-01.xls", undefined, 404, "NOT_FOUND"],
  ])("%s with the token %s is answered %i %s", async (path, bearer, status, code) => {
    const response = await fetched(path, bearer === undefined ? token : bearer);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0].extensions.code]).toEqual([status, code]);
  });
}
