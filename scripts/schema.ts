import fs from "node:fs";
import path from "node:path";
import { buildHearthlineSchema, printedSchema } from "../src/graphql/schema";

/** Writes schema/schema.graphql from the code. */
async function emit(): Promise<void> {
  const file = path.join(__dirname, "..", "schema", "schema.graphql");
  fs.writeFileSync(file, printedSchema(await buildHearthlineSchema()));
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
}

void emit();
