import fs from "node:fs";
import path from "node:path";
import prettier from "prettier";
import { page } from "../test/attacks/page";

/** Writes docs/attacks.md from the table of classes of attack. */
async function main(): Promise<void> {
  const file = path.join(__dirname, "..", "docs", "attacks.md");
  const config = await prettier.resolveConfig(file);
  fs.writeFileSync(file, await prettier.format(page(), { ...config, filepath: file }));
  console.log("Wrote docs/attacks.md.");
}
void main();
