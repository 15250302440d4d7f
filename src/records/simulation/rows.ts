import type { DataSource, EntityManager } from "typeorm";
import { readable, type ReadableName } from "..";
import { revivalsOf } from "../shared/revive";

/** Rows to bring: those of a record whose column holds one of the ids, or all of them. */
export interface Part {
  record: ReadableName;
  column: string;
  of: "referrals" | "families" | "all";
}
export type Row = Record<string, unknown> & { id: string; familyId: string; referralId: string };
export type Parts = Record<string, Part>;

const narrowed = (column: string, of: Part["of"]) =>
  of === "all" ? "" : `where t."${column}" = any(${of === "referrals" ? "$1" : "$2"})`;

/** One statement for several cases, and how its JSON becomes rows. */
interface Statement {
  sql: string;
  revive: ((values: unknown[]) => Row)[];
}

function statementFor(manager: EntityManager, parts: Parts): Statement {
  const metadata = Object.values(parts).map(({ record }) => manager.connection.getMetadata(readable[record]));
  const selects = Object.values(parts).map(({ column, of }, index) => {
    const values = metadata[index].columns.map(({ databaseName }) => `t."${databaseName}"`);
    // Values alone, in the order of the columns: their names would be most of what is sent and read.
    return `(select coalesce(json_agg(json_build_array(${values.join(", ")}) order by t.created_at, t.id), '[]')
      from "${metadata[index].tablePath}" t ${narrowed(column, of)}) as part_${index}`;
  });
  const revive = metadata.map((record) => {
    const revivals = [...revivalsOf(record)];
    return (values: unknown[]): Row =>
      Object.fromEntries(revivals.map(([name, revival], index) => [name, revival(values[index])])) as Row;
  });
  return { sql: `select ${selects.join(", ")}`, revive };
}

const statements = new WeakMap<DataSource, Map<Parts, Statement>>();

function known(manager: EntityManager, parts: Parts): Statement {
  const made = statements.get(manager.connection) ?? new Map<Parts, Statement>();
  statements.set(manager.connection, made);
  const statement = made.get(parts) ?? statementFor(manager, parts);
  made.set(parts, statement);
  return statement;
}

/** Brings the rows of several records for several cases in one statement, in the order of their making. */
export async function rowsOf(
  manager: EntityManager,
  parts: Parts,
  ids: { referrals: readonly string[]; families: readonly string[] },
): Promise<Record<string, Row[]>> {
  const { sql, revive } = known(manager, parts);
  const [answer] = await manager.query<Record<string, unknown[][]>[]>(sql, [ids.referrals, ids.families]);
  return Object.fromEntries(
    Object.keys(parts).map((name, index) => [name, answer[`part_${index}`].map(revive[index])]),
  );
}
