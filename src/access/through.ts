import { roles, type Scope } from "./roles";
import { columnOf, conditionsOn, scopes, subjects } from "./scopes";
import type { Viewer } from "./viewer";

/** Whether a record is one of an identified family: whoever reads it is recorded. */
export const isIdentified = (name: string): boolean =>
  Object.hasOwn(subjects, name) && columnOf(subjects[name], "familyId") !== null;

/** A way by which the table lets a viewer read a record: what must hold of its columns, each one of some values. */
export interface Way {
  scope: Scope;
  conditions: Record<string, readonly unknown[]>;
}

interface Reach {
  scope: Scope;
  holds: (record: object) => boolean;
}

const valuesOf = (wanted: unknown): readonly unknown[] =>
  (wanted as { $in?: readonly unknown[] }).$in ?? [wanted];

const known = new WeakMap<Viewer, Map<string, Way[]>>();

/** The ways in which the table lets a viewer read a kind of record, but for those that lead nowhere. */
export function waysTo(viewer: Viewer, name: string): Way[] {
  const ways = known.get(viewer) ?? new Map<string, Way[]>();
  known.set(viewer, ways);
  const those = ways.get(name) ?? waysOf(viewer, name);
  ways.set(name, those);
  return those;
}

function waysOf(viewer: Viewer, name: string): Way[] {
  const grants = roles[viewer.role].grants.filter(
    ({ on, may }) => on === subjects[name].subject && may.includes("read"),
  );
  return grants.flatMap(({ within }) =>
    within.flatMap((scope) => {
      const conditions = conditionsOn(subjects[name], scopes[scope](viewer));
      if (conditions === null) return [];
      const each = Object.entries(conditions).map(([column, wanted]) => [column, valuesOf(wanted)] as const);
      return each.every(([, values]) => values.length > 0)
        ? [{ scope, conditions: Object.fromEntries(each) }]
        : [];
    }),
  );
}

/** Whether a record meets conditions on its columns; what it does not carry it does not meet. */
const meets = (record: object, conditions: Way["conditions"]): boolean =>
  Object.entries(conditions).every(([column, values]) =>
    values.includes((record as Record<string, unknown>)[column]),
  );

/** The same ways, to be asked of a record. */
export const reachesOf = (viewer: Viewer, name: string): Reach[] =>
  waysTo(viewer, name).map(({ scope, conditions }) => ({
    scope,
    holds: (record) => meets(record, conditions),
  }));
