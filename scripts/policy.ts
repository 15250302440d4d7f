import fs from "node:fs";
import path from "node:path";
import { policyPage } from "./policy/page";

/** Writes docs/policy.md from the rules. */
const file = path.join(__dirname, "..", "docs", "policy.md");
fs.writeFileSync(file, policyPage());
console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
