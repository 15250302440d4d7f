import type { Journey } from "../journey";
import { clockTime, dayOf } from "../local-time";
import { people } from "../people";

/** The journey as JSON: the same as the text tells, for another program. */
export function asJson({ timeline, ...journey }: Journey): string {
  const acts = timeline.map(({ at, by, what, status, changes }) => ({
    at: at.toISOString(),
    local: `${dayOf(at)} ${clockTime(at)}`,
    by,
    role: by && people[by].role,
    what,
    status,
    obligations: changes.map(({ kind, obligation }) => ({
      change: kind,
      type: obligation.type,
      anchor: obligation.anchor,
      targetAt: obligation.targetAt,
      dueAt: obligation.dueAt,
      metAt: obligation.metAt,
      status: obligation.status,
      rule: obligation.rule.id,
      because: obligation.because,
    })),
  }));
  return JSON.stringify(
    { ...journey, asExpected: journey.differences.length === 0, timeline: acts },
    null,
    2,
  );
}
