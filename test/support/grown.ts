import type { DataSource } from "typeorm";
import { caseCollections, familyCollections } from "../../src/policy/collections";
import { readable, type ReadableName } from "../../src/records";

/** What a programme consists of: who works in it, its families with their cases, what is owed, what was done. */
const records: ReadableName[] = [
  ...(["Worker", "RoleAssignment", "Family", "Referral"] as const),
  ...Object.values(familyCollections),
  ...Object.values(caseCollections),
  ...(["Obligation", "HistoryEntry"] as const),
];

const copyOf = (id: string) => `md5(${id}::text || 'copy' || copy)::uuid`;

/** Each copy lives in a county of its own, with workers of its own; organizations are everyone's. */
function valueOf(name: string, type: string): string {
  const column = `"${name}"`;
  if (name === "county_id") return `CASE WHEN ${column} IS NULL THEN NULL ELSE county END`;
  if (name === "county_ids") return `CASE WHEN ${column} = '{}' THEN ${column} ELSE ARRAY[county] END`;
  if (name === "organization_id") return column;
  if (type === "uuid") return copyOf(column);
  if (type === "uuid[]") return `array(SELECT ${copyOf("one")} FROM unnest(${column}) one)`;
  if (["chain", "link_hash", "external_subject"].includes(name)) return `md5(${column} || copy)`;
  return column;
}

/** Adds so many copies of the whole programme, as the owner, past the triggers that hold single rows. */
export async function grow(owner: DataSource, copies: number): Promise<void> {
  const runner = owner.createQueryRunner();
  const tables = records.map((record) => owner.getMetadata(readable[record]));
  for (const { tableName } of tables) await runner.query(`ALTER TABLE "${tableName}" DISABLE TRIGGER USER`);
  for (const { tableName, columns } of tables) {
    const names = columns.map(({ databaseName }) => `"${databaseName}"`);
    const values = columns.map(({ databaseName, type, isArray }) =>
      valueOf(databaseName, `${type as string}${isArray ? "[]" : ""}`),
    );
    await runner.query(
      `INSERT INTO "${tableName}" (${names.join()}) SELECT ${values.join()} FROM "${tableName}",
        (SELECT copy, counties[1 + copy % cardinality(counties)] AS county FROM generate_series(1, ${copies}) copy,
          (SELECT array_agg(id ORDER BY id) AS counties FROM county) place) made
        ${names.includes('"referral_id"') && tableName === "obligation" ? "WHERE referral_id IS NOT NULL" : ""}`,
    );
  }
  for (const { tableName } of tables) await runner.query(`ALTER TABLE "${tableName}" ENABLE TRIGGER USER`);
  await runner.query("ANALYZE");
  await runner.release();
}
