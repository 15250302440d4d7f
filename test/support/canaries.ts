import type { DataSource } from "typeorm";
import { sensitiveFields } from "../../src/access/classes";
import { fields } from "../../src/access/fields";
import type { InformationClass } from "../../src/policy/facts/information";
import { readable } from "../../src/records";
import type { Tables } from "./tables";

/** A value that stands nowhere else: where it is read, that field was told. */
export interface Canary {
  place: string;
  value: string;
  classes: readonly InformationClass[];
}

/** The only figure among the sensitive fields that can be told from others. */
const SCORE = 73519.25;
/** What of a document within a record is free text. */
const texts = [
  "statement",
  "measure",
  "baseline",
  "target",
  "description",
  "note",
  "rationale",
  "need",
  "necessity",
];

/** A document with every free text of it made a canary. */
function sown(value: unknown, canary: string): unknown {
  if (Array.isArray(value)) return value.map((one) => sown(one, canary));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, texts.includes(key) ? canary : sown(inner, canary)]),
  );
}

/** Plants a canary in every sensitive field of every row that can hold a word of its own. */
export async function plant(source: DataSource, { client }: Tables): Promise<Canary[]> {
  const planted: Canary[] = [];
  for (const type of Object.keys(fields)) {
    const entity = readable[type as keyof typeof readable] as
      (typeof readable)[keyof typeof readable] | undefined;
    if (!entity) continue;
    const { tableName, columns } = source.getMetadata(entity);
    for (const [field, classes] of sensitiveFields(type)) {
      const column = columns.find(({ propertyName }) => propertyName === field);
      const value = `canary in ${type}.${field}`;
      const set = async (of: string) => {
        const name = `"${column!.databaseName}"`;
        const update = `UPDATE "${tableName}" SET ${name} = ${of}`;
        // What a row may not hold in its state it does not hold here either.
        const { rowCount } = await client
          .query(update)
          .catch(() => client.query(`${update} WHERE ${name} IS NOT NULL`));
        if (rowCount! > 0) planted.push({ place: `${type}.${field}`, value, classes });
      };
      if (column?.type === "text") await set(column.isArray ? `ARRAY['${value}']` : `'${value}'`);
      else if (column?.type === "double precision") {
        await set(String(SCORE));
        planted.at(-1)!.value = String(SCORE);
      } else if (column?.type === "jsonb") {
        const { rows } = await client.query<{ id: string; of: unknown }>(
          `SELECT id, "${column.databaseName}" AS of FROM "${tableName}"`,
        );
        for (const row of rows) {
          const json = JSON.stringify(sown(row.of, value));
          await client.query(`UPDATE "${tableName}" SET "${column.databaseName}" = $1 WHERE id = $2`, [
            json,
            row.id,
          ]);
          if (json.includes(value) && !planted.some((one) => one.value === value))
            planted.push({ place: `${type}.${field}`, value, classes });
        }
      }
    }
  }
  return planted;
}
