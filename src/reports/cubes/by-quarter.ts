import type { CivilDate } from "../../policy/calendar/civil-date";
import { quarterOf } from "../../policy/calendar/quarters";

/** What lies in the same quarter together. */
export function byQuarter<T>(items: readonly T[], dayOf: (item: T) => CivilDate): T[][] {
  const quarters = new Map<string, T[]>();
  for (const item of items) {
    const { name } = quarterOf(dayOf(item));
    quarters.set(name, [...(quarters.get(name) ?? []), item]);
  }
  return [...quarters.values()];
}
