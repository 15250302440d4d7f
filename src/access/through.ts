import { roles, type Scope } from "./roles";
import { columnOf, conditionsOn, scopes, subjects } from "./scopes";
import type { Viewer } from "./viewer";

/** Whether a record is one of an identified family: whoever reads it is recorded. */
export const isIdentified = (name: string): boolean =>
  Object.hasOwn(subjects, name) && columnOf(subjects[name], "familyId") !== null;

interface Reach {
  scope: Scope;
  holds: (record: object) => boolean;
}

/** Whether a record meets a condition on its columns; what it does not carry it does not meet. */
function meets(record: object, conditions: Record<string, unknown>): boolean {
  const values = record as Record<string, unknown>;
  return Object.entries(conditions).every(([column, wanted]) => {
    const some = (wanted as { $in?: readonly unknown[] }).$in;
    return some ? some.includes(values[column]) : values[column] === wanted;
  });
}

/** The ways in which the table lets a viewer read a kind of record. */
export function reachesOf(viewer: Viewer, name: string): Reach[] {
  const grants = roles[viewer.role].grants.filter(
    ({ on, may }) => on === subjects[name].subject && may.includes("read"),
  );
  return grants.flatMap(({ within }) =>
    within.flatMap((scope) => {
      const conditions = conditionsOn(subjects[name], scopes[scope](viewer));
      return conditions ? [{ scope, holds: (record: object) => meets(record, conditions) }] : [];
    }),
  );
}
