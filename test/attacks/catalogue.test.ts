import fs from "node:fs";
import path from "node:path";
import { classes, families } from "./classes";

const here = (file: string) => path.join(__dirname, file);
const textOf = (file: string) => fs.readFileSync(here(file), "utf8");

test("at least sixty classes of attack are tried, each in the file of its family, and none twice", () => {
  expect(classes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(classes.map(({ id }) => id)).size).toBe(classes.length);
  for (const { file, rows } of families) {
    const text = textOf(file);
    for (const [id] of rows) expect([id, text.includes(`"${id}"`)]).toEqual([id, true]);
  }
  console.log(`${classes.length} classes of attack.`);
});

test("docs/attacks.md tells of every class as it stands in the table; else run `npm run attacks`", () => {
  const page = fs.readFileSync(path.join(__dirname, "..", "..", "docs", "attacks.md"), "utf8");
  const cells = page.split("\n").map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  for (const { id, name, catalogue, defence } of classes)
    expect(cells).toContainEqual([id, name, catalogue, defence]);
});
