import { cubes } from "../../../src/reports/cubes/catalogue";
import type { Branch, Cube, Member } from "../../../src/reports/cubes/cube";
import { places } from "../../../src/reports/cubes/places";
import { publish } from "../../../src/reports/cubes/publish";
import { plain } from "../../../src/reports/cubes/cube";
import { quarter } from "./caseloads";

const valuesOf = (branches: readonly Branch[]): string[] =>
  branches.flatMap(({ value, of = [] }) => [value, ...valuesOf(of)]);

test("Each of the 82 counties lies in one of ten districts, and these in four areas", () => {
  const districts = places.branches.flatMap(({ of = [] }) => of);
  const counties = districts.flatMap(({ of = [] }) => of.map(({ value }) => value));
  expect([places.branches.length, districts.length, counties.length]).toEqual([4, 10, 82]);
  expect(new Set(counties).size).toBe(82);
});

test("No value of a dimension is named twice, or it could not be told which is meant", () => {
  for (const { dimensions } of cubes)
    for (const { branches } of dimensions) {
      const values = valuesOf(branches);
      expect(values).toHaveLength(new Set(values).size);
    }
});

test("Cubes of the same families tell nothing apart alike: only the referrals and the closings know a place", () => {
  const named = cubes.flatMap(({ id, dimensions }) => dimensions.map(({ name }) => ({ id, name })));
  for (const { name } of named) {
    const of = named.filter((one) => one.name === name).map(({ id }) => id);
    expect([name, of]).toEqual([name, name === "place" ? ["REFERRALS", "CLOSINGS"] : [expect.any(String)]]);
  }
});

describe("A cube", () => {
  const cube: Cube = {
    ...{ id: "CLOSINGS", title: "", unit: "FAMILIES", counted: "", basis: [] },
    dimensions: [{ name: "reason", title: "", branches: plain("done", "moved") }],
    tables: [{ reason: 1 }],
  };
  const member = (unit: number, on: string, reason: string): Member => ({
    ...{ unit: String(unit), on, at: { reason } },
  });
  const dozen = Array.from({ length: 12 }, (_, unit) => member(unit, "2026-07-01", "done"));
  const said = (members: Member[]) =>
    Object.fromEntries(publish(cube, members, quarter).map(({ key, value }) => [key, value]));

  test("counts a family once, by what is latest of it in the quarter", () => {
    const again = dozen.map((one) => ({ ...one, on: "2026-09-30", at: { reason: "moved" } }));
    expect(said([...dozen, ...again])).toEqual({ "": 12, "reason=done": 0, "reason=moved": 12 });
  });

  test("counts nobody of another quarter", () => {
    const others = [member(20, "2026-06-30", "moved"), member(21, "2026-10-01", "moved")];
    expect(said([...dozen, ...others])).toEqual({ "": 12, "reason=done": 12, "reason=moved": 0 });
  });

  test("hides a small cell together with the one that would give it away", () => {
    const few = [30, 31, 32].map((unit) => member(unit, "2026-08-01", "moved"));
    const more = dozen.map(({ unit }) => member(100 + Number(unit), "2026-08-01", "done"));
    expect(said([...dozen, ...more, ...few])).toEqual({ "": 27, "reason=done": null, "reason=moved": null });
  });

  test("shows nothing of a quarter with fewer than eleven families, and noughts of one with none", () => {
    expect(said(dozen.slice(2))).toEqual({ "": null, "reason=done": null, "reason=moved": null });
    expect(said([])).toEqual({ "": 0, "reason=done": 0, "reason=moved": 0 });
  });
});
