import type { EntityManager } from "typeorm";
import type { Change } from "../../policy/commands/change";
import { writable } from "..";
import { insertRows, shapeOf, updateRows } from "./rows";

/** A row as it was and as it became: what the history keeps. */
export interface WrittenRow {
  record: string;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** Several changes of one row are one write. */
function merged(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const earlier = rows.get(change.id);
    rows.set(change.id, earlier ? { ...earlier, values: { ...earlier.values, ...change.values } } : change);
  }
  return [...rows.values()];
}

const pick = (row: object, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, (row as Record<string, unknown>)[key] ?? null]));

type Row = Record<string, unknown> & { id: string };

/** Rows that follow one another and are written in the same way. */
interface Run {
  how: string;
  change: Change;
  rows: Row[];
}

interface Common {
  createdAt: Date;
  owner: Record<string, unknown>;
}

function runsOf(manager: EntityManager, changes: readonly Change[], { createdAt, owner }: Common): Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const { kind, record, id, values } = change;
    const row = kind === "insert" ? { id, createdAt, ...owner, ...values } : { id, ...values };
    const how = `${kind} ${record} ${shapeOf(manager, writable[record], row)}`;
    const last = runs.at(-1);
    if (last?.how === how) last.rows.push(row);
    else runs.push({ how, change, rows: [row] });
  }
  return runs;
}

const told = ({ kind, record, id, values }: Change, known: object | undefined): WrittenRow => ({
  record,
  id,
  before: kind === "update" && known ? pick(known, Object.keys(values)) : null,
  after: values,
});

/**
 * Sends what a decision changes, a statement for each run of rows of one shape, and answers what the history keeps
 * of it. The order is the decision's: a row may hang on one before it.
 */
export async function writeChanges(
  manager: EntityManager,
  changes: readonly Change[],
  common: Common,
  current: (record: string, id: string) => object | undefined,
): Promise<WrittenRow[]> {
  const rows = merged(changes);
  const sent = runsOf(manager, rows, common).map(({ change: { kind, record }, rows }) => {
    const counted = record === "Referral" || record === "Family";
    return kind === "insert"
      ? insertRows(manager, writable[record], rows)
      : updateRows(manager, writable[record], rows, { counted });
  });
  await Promise.all(sent);
  return rows.flatMap((change) =>
    change.untold
      ? []
      : [told(change, change.kind === "update" ? current(change.record, change.id) : undefined)],
  );
}
