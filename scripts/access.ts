import fs from "node:fs";
import path from "node:path";
import { accessPage } from "./access/page";

/** Writes docs/access.md from the table of roles. */
const file = path.join(__dirname, "..", "docs", "access.md");
fs.writeFileSync(file, accessPage());
console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
