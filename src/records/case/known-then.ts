import type { EntityManager, EntityMetadata } from "typeorm";
import { readable, type ReadableName } from "..";
import { revivalsOf, type Revive } from "../shared/revive";
import type { HolidayChange } from "../calendar/holiday-change";
import { caseCollections, familyCollections, type ListedRecord } from "../../policy/collections";
import type { Case } from "../../policy/facts";
import { civilDateOf } from "../../policy/calendar/zone";
import { servesOn } from "../../policy/lifecycle/states";
import type { Told } from "./known-then-history";

type Row = Record<string, unknown> & { id: string; createdAt: Date };

/** How the values of a history entry become those of a row: instants are instants again. */
interface Shape {
  metadata: EntityMetadata;
  columns: Map<string, Revive>;
}
const shapes = new Map<string, Shape>();

function shapeOf(manager: EntityManager, record: ReadableName): Shape {
  const known = shapes.get(record);
  if (known) return known;
  const metadata = manager.connection.getMetadata(readable[record]);
  const shape = { metadata, columns: revivalsOf(metadata) };
  shapes.set(record, shape);
  return shape;
}

function overlay(row: Row, { columns }: Shape, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const revive = columns.get(name);
    if (revive) row[name] = revive(value);
  }
}

/** A row as the write path makes it: stamped with its moment and with what it hangs on, null where nothing is said. */
function inserted(shape: Shape, id: string, { at, familyId, referralId }: Told, rows: Map<string, Row>): Row {
  const row = shape.metadata.create() as Row;
  for (const name of shape.columns.keys()) row[name] = null;
  const countyId = rows.get(familyId)?.countyId ?? null;
  const stamp = { createdAt: at, familyId, referralId, countyId, version: 0 };
  overlay(row, shape, stamp);
  return Object.assign(row, { id });
}

/** The rows of a family and its cases as the entries tell them: inserts make rows, updates overlay values. */
function folded(manager: EntityManager, entries: readonly Told[]): Row[] {
  const rows = new Map<string, Row>();
  for (const entry of entries) {
    for (const { record, id, before, after } of entry.changes) {
      if (!(record in readable)) continue;
      const shape = shapeOf(manager, record as ReadableName);
      const known = rows.get(id);
      // A change of a row of which nothing was recorded by then tells nothing of it by itself.
      if (!known && before !== null) continue;
      const row = known ?? inserted(shape, id, entry, rows);
      overlay(row, shape, after);
      if (shape.columns.has("version")) row.version = Number(row.version) + 1;
      rows.set(id, row);
    }
  }
  return [...rows.values()].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** Each list of a family or of a case, by the record that it holds. */
const lists = <T extends Record<string, ListedRecord>>(
  names: T,
  rowsOf: (record: ListedRecord) => unknown[],
) =>
  Object.fromEntries(Object.entries(names).map(([name, record]) => [name, rowsOf(record)])) as {
    [K in keyof T]: InstanceType<(typeof readable)[T[K]]>[];
  };

/** The case that a family's history tells of a referral, for a moment; null when it tells of none. */
export function toldCase(
  manager: EntityManager,
  entries: readonly Told[],
  referralId: string,
  now: Date,
  calendar: readonly HolidayChange[],
): Case | null {
  const rows = folded(manager, entries);
  const of = <N extends ReadableName>(record: N) =>
    rows.filter((row) => row instanceof readable[record]) as unknown as InstanceType<(typeof readable)[N]>[];
  const ofCase = <N extends ReadableName>(record: N) =>
    of(record).filter((row) => (row as { referralId?: string }).referralId === referralId);
  const referrals = of("Referral");
  const referral = referrals.find(({ id }) => id === referralId);
  if (!referral) return null;
  return {
    now,
    family: of("Family").find(({ id }) => id === referral.familyId)!,
    ...lists(familyCollections, of),
    openReferrals: referrals.filter((other) => servesOn(other, civilDateOf(now))),
    calendar: calendar.filter(({ changedAt }) => changedAt <= now),
    referral,
    ...lists(caseCollections, ofCase),
    specialists: [],
  };
}
