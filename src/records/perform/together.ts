import type { EntityManager } from "typeorm";
import { readable, type ReadableName } from "..";
import { reviverOf } from "../shared/revive";

/** Rows to bring: those of a record whose column holds the id, or all of them. */
export interface Wanted {
  record: ReadableName;
  column?: string;
  id?: string;
}
export type Row<N extends ReadableName> = InstanceType<(typeof readable)[N]>;

const revivers = new Map<ReadableName, (json: unknown) => object>();

function revive(manager: EntityManager, record: ReadableName, rows: Record<string, unknown>[]): object[] {
  const known = revivers.get(record) ?? reviverOf(manager.connection.getMetadata(readable[record]));
  revivers.set(record, known);
  return rows.map(known);
}

/** Brings the rows of several records in one statement, each list in the order of its making. */
export async function together<W extends Record<string, Wanted>>(
  manager: EntityManager,
  wanted: W,
): Promise<{ [K in keyof W]: Row<W[K]["record"]>[] }> {
  const parts = Object.entries(wanted);
  const ids = parts.flatMap(([, { column, id }]) => (column ? [id] : []));
  let parameter = 0;
  const selects = parts.map(([, { record, column }], index) => {
    const { tablePath } = manager.connection.getMetadata(readable[record]);
    const those = column ? `where t."${column}" = $${++parameter}` : "";
    const rows = `select t from "${tablePath}" t ${those} order by t.created_at, t.id`;
    return `(select coalesce(json_agg(rows.t), '[]') from (${rows}) rows) as part_${index}`;
  });
  const [answer] = await manager.query<Record<string, Record<string, unknown>[]>[]>(
    `select ${selects.join(", ")}`,
    ids,
  );
  const lists = parts.map(([name, { record }], index) => [
    name,
    revive(manager, record, answer[`part_${index}`]),
  ]);
  return Object.fromEntries(lists) as { [K in keyof W]: Row<W[K]["record"]>[] };
}
