import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { breaksBetween, unnamed } from "./schema-diff/breaks";

const root = path.join(__dirname, "..");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

/** The schema to compare with: a file, or that of a revision; without a name the one that was last released. */
const base = process.argv[2] ?? "schema/released.graphql";
const before = fs.existsSync(base)
  ? fs.readFileSync(base, "utf8")
  : execFileSync("git", ["show", `${base}:schema/schema.graphql`], { cwd: root, encoding: "utf8" });

/** Prints what breaks documents of before, and fails when the changelog does not name it. */
async function compare(): Promise<void> {
  const breaks = await breaksBetween(before, read("schema/schema.graphql"));
  const silent = unnamed(breaks, read("CHANGELOG.md"));
  console.log(`${breaks.length} breaking changes since ${base}, ${silent.length} not named in CHANGELOG.md.`);
  for (const { path: at, message } of silent) console.log(`- **breaking** \`${at}\`: ${message}`);
  process.exitCode = silent.length > 0 ? 1 : 0;
}

void compare();
