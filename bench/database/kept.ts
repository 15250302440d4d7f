import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

const hashOf = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);

const textOf = (name: string): string => fs.readFileSync(path.join(root, name), "utf8");

const textsIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => textOf(`${folder}/${name}`));

/** What a database was made of; kept with it, as its comment. */
export interface Origin {
  /** How the caseload is drawn. */
  drawn: string;
  /** The migrations that had run, each with what it said. */
  migrations: Record<string, string>;
}

const demonstration = "bench/caseload/demonstration.ts";

/** What a database made now would be made of: the demonstration, or a caseload that copies it. */
export function originNow(of: "demonstration" | "caseload"): Origin {
  const folder = path.join(root, "migrations");
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const migrations = names.map((name) => [name, hashOf(fs.readFileSync(path.join(folder, name), "utf8"))]);
  return {
    drawn: hashOf(...(of === "caseload" ? textsIn("bench/caseload") : [textOf(demonstration)])),
    migrations: Object.fromEntries(migrations) as Record<string, string>,
  };
}

/** Whether a database can be used as it is, after the migrations that are new, or not at all. */
export function standing(kept: Origin | null, now: Origin): "ready" | "to migrate" | "stale" {
  if (!kept || kept.drawn !== now.drawn) return "stale";
  const ran = Object.entries(kept.migrations);
  if (ran.some(([name, hash]) => now.migrations[name] !== hash)) return "stale";
  return ran.length === Object.keys(now.migrations).length ? "ready" : "to migrate";
}
