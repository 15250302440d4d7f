import type { Client } from "../../support/client";
import { figuresOf, said } from "../../support/report";
import { asked, type Reported } from "./caseload";

export function scopeTests(reported: () => Reported): void {
  type Name = keyof Reported["kases"];
  const ids = (...names: Name[]) => names.map((name) => reported().kases[name].referralId).sort();
  const ofHinds: Name[] = ["late", "closed", "noShows", "declined", "withdrawn", "notAccepted"];
  const ofYazoo: Name[] = ["placed", "brief"];
  const referred = async (client: Client, filter = {}) =>
    said((await figuresOf(client.at(asked), "R-04", { filter })).referred).of;

  test("The county and its supervisor count their own county, the state counts all", async () => {
    const { hinds, yazoo, state } = reported();
    expect(await referred(hinds.people.alice)).toEqual(ids(...ofHinds));
    expect(await referred(hinds.people.ben)).toEqual(ids(...ofHinds));
    expect(await referred(yazoo.people.alice)).toEqual(ids(...ofYazoo));
    expect(await referred(hinds.people.dana)).toEqual(ids(...ofHinds, ...ofYazoo));
    expect(await referred(state)).toEqual(ids(...ofHinds, ...ofYazoo));
  });

  test("A specialist counts the own caseload, and what was referred to the unit and assigned to nobody", async () => {
    const eve = await reported().hinds.server.as("FPS_WORKER", "Eve", "Hinds");
    const unit: Name[] = ["declined", "withdrawn"];
    expect(await referred(reported().hinds.people.cara)).toEqual(
      ids("late", "closed", "noShows", "notAccepted", ...unit),
    );
    expect(await referred(eve)).toEqual(ids(...unit));
    const owed = await figuresOf(eve.at(asked), "R-02");
    expect(owed.hoursAWeek).toMatchObject({ denominator: 0, value: null });
  });

  test("Asking for another county answers nothing of it", async () => {
    const { hinds, yazoo } = reported();
    expect(await referred(hinds.people.alice, { countyId: yazoo.countyId })).toEqual([]);
    const owed = await figuresOf(hinds.people.alice.at(asked), "R-01", {
      filter: { countyId: yazoo.countyId },
    });
    expect(owed.onTime).toMatchObject({ denominator: 0, value: null });
  });

  // count surveys and trainings as well, which are no county's.
  const reports = [
    ...["R-01", "R-02", "R-03", "R-04", "R-05", "R-06", "R-07", "R-09", "R-10", "R-11", "R-12", "R-13"],
    ...["R-18", "R-19", "R-20"],
  ];

  test.each(reports)("%s: the figures of the counties add up to those of the state", async (id) => {
    const wish = { against: "MS_1994", money: { placementCostCents: 100 } };
    const state = await figuresOf(reported().state, id, wish);
    const counties = [reported().hinds.people.alice, reported().yazoo.people.alice];
    const parts = await Promise.all(counties.map((client) => figuresOf(client.at(asked), id, wish)));
    const apart = Object.values(await figuresOf(reported().state, id, { ...wish, by: ["COUNTY"] }));
    for (const [key, { numerator, denominator, of }] of Object.entries(state)) {
      const told = apart.filter((figure) => figure.key.replace(/;county=[0-9a-f-]+/, "") === key);
      for (const some of [parts.flatMap((part) => part[key] ?? []), told]) {
        const sum = (pick: "numerator" | "denominator") =>
          some.reduce((total, figure) => total + (figure[pick] ?? 0), 0);
        expect({ key, numerator: sum("numerator") }).toEqual({ key, numerator: numerator ?? 0 });
        expect({ key, denominator: sum("denominator") }).toEqual({ key, denominator: denominator ?? 0 });
        expect(some.flatMap((figure) => said(figure).of).sort()).toEqual(
          of.nodes.map((node) => node.id).sort(),
        );
      }
    }
  });

  test("A county's name stands beside its figures", async () => {
    const figures = Object.values(await figuresOf(reported().state, "R-04", { by: ["COUNTY", "MONTH"] }));
    const yazoo = figures.find(
      ({ name, dimensions }) => name === "referred" && dimensions.some(({ label }) => label === "Yazoo"),
    )!;
    expect(yazoo.dimensions).toContainEqual({
      name: "county",
      value: reported().yazoo.countyId,
      label: "Yazoo",
    });
    expect(yazoo.dimensions).toContainEqual({ name: "month", value: "2006-03", label: "2006-03" });
    expect(yazoo.numerator).toBe(2);
  });

  const page = `query ($after: String, $of: ReportRowsOf! = NUMERATOR, $key: String!) { report(id: R_04) {
    figures(key: $key) { rows(of: $of, first: 3, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { __typename id } } } } }`;

  test("The rows behind a figure are answered page by page, and each opens", async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { report } = await reported().state.get(page, { after, key: "referred" });
      const { rows } = report.figures[0];
      expect(rows.totalCount).toBe(8);
      seen.push(...rows.nodes.map(({ id }: { id: string }) => id));
      if (!rows.pageInfo.hasNextPage) break;
      after = rows.pageInfo.endCursor;
    }
    expect(seen.sort()).toEqual(ids(...ofHinds, ...ofYazoo));
    const { node } = await reported().state.get(`query ($id: ID!) { node(id: $id) { id } }`, { id: seen[0] });
    expect(node.id).toBe(seen[0]);
  });

  test("A cursor is good for its own figure alone, and for who was given it", async () => {
    const { report } = await reported().state.get(page, { key: "referred" });
    const after = report.figures[0].rows.pageInfo.endCursor as string;
    const code = async (client: Client, variables: object) =>
      (await client.ask(page, { after, key: "referred", ...variables })).errors?.[0].extensions.code;
    expect(await code(reported().state, {})).toBeUndefined();
    expect(await code(reported().state, { of: "DENOMINATOR" })).toBe("BAD_USER_INPUT");
    expect(await code(reported().state, { key: "accepted" })).toBe("BAD_USER_INPUT");
    expect(await code(reported().hinds.people.dana.at(asked), {})).toBe("BAD_USER_INPUT");
  });

  test("What cannot be asked is refused, with the path", async () => {
    const fields = async (args: string) =>
      (await reported().state.ask(`{ report(${args}) { id } }`)).errors?.[0].extensions.fields?.map(
        ({ path }) => path,
      );
    expect(await fields(`id: R_18`)).toEqual(["against"]);
    expect(await fields(`id: R_01, filter: { from: "2006-02-01", to: "2006-01-01" }`)).toEqual(["filter.to"]);
    expect(await fields(`id: R_01, filter: { countyId: "County:1" }`)).toEqual(["filter.countyId"]);
    expect(await fields(`id: R_19, money: { programmeCostCents: -1 }`)).toEqual(["money.programmeCostCents"]);
    expect(await fields(`id: R_01, by: [MONTH, MONTH]`)).toEqual(["by"]);
    expect(
      (await reported().hinds.server.anyone().ask(`{ report(id: R_01) { id } }`)).errors?.[0].extensions.code,
    ).toBe("UNAUTHENTICATED");
  });
}
