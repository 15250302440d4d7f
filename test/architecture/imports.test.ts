import fs from "node:fs";
import path from "node:path";
import { builtinModules } from "node:module";
import { sourcesOf, type Source } from "./sources";

/** The house from top to bottom: a file may import what stands on its own floor or below. */
const floors = [
  ["main.ts"],
  ["commands", "journey", "demo"],
  ["graphql"],
  ["records"],
  ["improvement"],
  ["reports"],
  ["access"],
  ["policy"],
  ["platform"],
];

const placeOf = (file: string) => file.split("/")[1];
const floorOf = (file: string) => floors.findIndex((places) => places.includes(placeOf(file)));

let sources: Source[];
beforeAll(() => {
  sources = sourcesOf("src");
});

test("every file has its place in the house", () => {
  expect(sources.map(({ file }) => file).filter((file) => floorOf(file) < 0)).toEqual([]);
});

test("imports point down only, those of types too", () => {
  const upward = sources.flatMap(({ file, imports }) =>
    imports
      .filter(({ inside, to }) => inside && floorOf(to) < floorOf(file))
      .map(({ to }) => `${file} → ${to}`),
  );
  expect(upward).toEqual([]);
});

test("the journey and the demonstration do not know each other", () => {
  const lives = ["journey", "demo"];
  const across = sources
    .filter(({ file }) => lives.includes(placeOf(file)))
    .flatMap(({ file, imports }) =>
      imports
        .filter(({ inside, to }) => inside && lives.includes(placeOf(to)) && placeOf(to) !== placeOf(file))
        .map(({ to }) => `${file} → ${to}`),
    );
  expect(across).toEqual([]);
});

test("the policy imports nothing outside itself", () => {
  const outside = sources
    .filter(({ file }) => placeOf(file) === "policy")
    .flatMap(({ file, imports }) =>
      imports
        .filter(({ inside, to }) => !inside || placeOf(to) !== "policy")
        .map(({ to }) => `${file} → ${to}`),
    );
  expect(outside).toEqual([]);
});

test("no file loads itself by a circle of imports", () => {
  const loads = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.filter(({ inside, typeOnly }) => inside && !typeOnly).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    } else if (!done.has(file)) {
      for (const next of loads.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    }
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test("the server needs only the packages that it is installed with", () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "..", "package.json"), "utf8"));
  const packageOf = (name: string) =>
    name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/");
  const missing = sources.flatMap(({ file, imports }) =>
    imports
      .filter(({ inside, to }) => !inside && !to.startsWith("node:"))
      .filter(({ to }) => !(packageOf(to) in manifest.dependencies) || builtinModules.includes(to))
      .map(({ to }) => `${file} → ${to}`),
  );
  expect(missing).toEqual([]);
});
