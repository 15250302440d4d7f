import type { EntityManager } from "typeorm";
import { readable, type ReadableName } from "..";
import { ask } from "../shared/ask";
import { revivalsOf, type Revive } from "../shared/revive";

/** Rows to bring: those of a record that hang on the case or on its family, or all of them. */
export interface Wanted {
  record: ReadableName;
  of?: "family" | "referral";
}
type Row<N extends ReadableName> = InstanceType<(typeof readable)[N]>;
type Rows<W extends Record<string, Wanted>> = { [K in keyof W]: Row<W[K]["record"]>[] };
type Parents = Record<"family" | "referral", object | null>;
type Values = Record<string, unknown>;

/** What a row has from what it hangs on: the database keeps it so, and it is no use to bring it with each. */
const inherited = ["countyId", "assignedWorkerId", "reviewCountyId", "sealed"];

/** A list as it is brought: a row is an array of values, in the order of these columns. */
interface List {
  of: Wanted["of"];
  kind: new () => object;
  sql: string;
  columns: { property: string; revive: Revive }[];
  inherits: string[];
}

function listOf({ connection }: EntityManager, { record, of }: Wanted): List {
  const kind = readable[record] as new () => object;
  const metadata = connection.getMetadata(kind);
  const revivals = revivalsOf(metadata);
  const leaves = of && record !== "Referral" ? inherited : [];
  const all = metadata.columns.map(({ propertyName }) => propertyName);
  const brought = metadata.columns.filter(({ propertyName }) => !leaves.includes(propertyName));
  const values = brought.map(({ databaseName }) => `t."${databaseName}"`).join(", ");
  const those = of ? `where t.${of}_id = ${of === "family" ? "c.family_id" : "c.id"}` : "";
  return {
    of,
    kind,
    sql: `(select json_agg(json_build_array(${values}) order by t.created_at, t.id) from "${metadata.tablePath}" t ${those})`,
    columns: brought.map(({ propertyName }) => ({
      property: propertyName,
      revive: revivals.get(propertyName)!,
    })),
    inherits: leaves.filter((property) => all.includes(property)),
  };
}

function revived({ kind, columns, inherits, of }: List, rows: unknown[][], parents: Parents): object[] {
  const parent = (of && parents[of]) as Values;
  return rows.map((values) => {
    const row = new kind() as Values;
    for (let index = 0; index < columns.length; index += 1)
      row[columns[index].property] = columns[index].revive(values[index]);
    for (const property of inherits) row[property] = parent[property];
    return row;
  });
}

/** Several lists of a case or a family in one statement, each in the order of its making. */
export interface Together<W extends Record<string, Wanted>> {
  ask(manager: EntityManager, values: readonly unknown[]): Promise<Values[]>;
  lists(manager: EntityManager, answer: Values, parents: Parents): Rows<W>;
}

/**
 * Compiles lists to one statement, once. `source` is what they hang on, with its `id` and its `family_id`, as `c`;
 * what is asked `beside` them stands in the answer by its own name.
 */
export function together<W extends Record<string, Wanted>>(
  wanted: W,
  { name, source, beside = "" }: { name: string; source: string; beside?: string },
): Together<W> {
  let known: [string, List][] | null = null;
  let text = "";
  const compiled = (manager: EntityManager): [string, List][] => {
    if (known) return known;
    known = Object.entries(wanted).map(([list, one]) => [list, listOf(manager, one)]);
    text = `select ${known.map(([list, { sql }]) => `${sql} as "${list}"`).join(", ")}${beside} from ${source}`;
    return known;
  };
  return {
    ask(manager, values) {
      compiled(manager);
      return ask<Values>(manager, { name, text }, values);
    },
    lists: (manager, answer, parents) =>
      Object.fromEntries(
        compiled(manager).map(([list, of]) => [
          list,
          revived(of, (answer[list] ?? []) as unknown[][], parents),
        ]),
      ) as Rows<W>,
  };
}
