import fs from "node:fs";
import path from "node:path";

/** The folder of the project, found alike from src/ and from dist/: compiled code has no package.json beside it. */
export function projectFolder(): string {
  let folder = __dirname;
  while (!fs.existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
  return folder;
}
