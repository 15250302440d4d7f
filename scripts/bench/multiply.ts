import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { caseCollections, familyCollections } from "../../src/policy/collections";
import { readable, type ReadableName } from "../../src/records";

/** The tables that hold a family and its cases. */
const records: ReadableName[] = [
  "Family",
  "Referral",
  ...Object.values(familyCollections),
  ...Object.values(caseCollections),
];

/** Workers, counties and organizations stay who they are; whatever else an id names is copied with it. */
const kept = /(worker|county|organization|by|author)_id$/;

function copied(name: string, type: string): string {
  if (type === "uuid" && !kept.test(name)) return `md5("${name}"::text || salt || copy)::uuid`;
  if (type === "uuid[]")
    return `array(select md5(one::text || salt || copy)::uuid from unnest("${name}") one)`;
  return name === "link_hash" ? `md5("${name}" || salt || copy)` : `"${name}"`;
}

/** Adds so many copies of every family with its cases, in SQL: as owner, past the triggers that hold single rows. */
export async function multiply(owner: DataSource, copies: number): Promise<void> {
  const runner = owner.createQueryRunner();
  const tables = records.map((record) => owner.getMetadata(readable[record]).tableName);
  for (const table of tables) await runner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  const salt = randomUUID();
  for (const record of records) {
    const { tableName, columns } = owner.getMetadata(readable[record]);
    const names = columns.map(({ databaseName }) => databaseName);
    const values = columns.map(({ databaseName, type, isArray }) =>
      copied(databaseName, `${type as string}${isArray ? "[]" : ""}`),
    );
    await runner.query(
      `INSERT INTO "${tableName}" (${names.map((name) => `"${name}"`).join()})
        SELECT ${values.join()} FROM "${tableName}", generate_series(1, ${copies}) copy, (SELECT '${salt}'::text salt) made`,
    );
  }
  for (const table of tables) await runner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  await runner.query("ANALYZE");
  await runner.release();
}
