import { addDays, addMonths, daysBetween, type CivilDate } from "../calendar/civil-date";
import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import { entriesOf, metBy, type DatedEntry } from "./entries";
import type { Obligation } from "./obligation";
import { count, owed } from "./row";

/** One of the visits that are owed: after the one before, on its day or within the grace. */
interface Slot {
  month: number;
  after: CivilDate;
  due: CivilDate;
  graceEnd: CivilDate;
  /** When the next visit is due; until then a missed one can still be made up. */
  next: CivilDate | null;
  visit?: DatedEntry;
}

/** Home visits 3, 6, 9 and 12 months after services (FP-FU-02, AMB-29). */
export function visitObligations(kase: Case, { followUp }: Parameters, ended: CivilDate): Obligation[] {
  const visits = entriesOf(kase, (entry) => entry.kind === "VISIT" && entry.result === "REACHED");
  const { visitMonths, graceDays } = followUp;
  const slots: Slot[] = visitMonths.map((month, index) => {
    const due = addMonths(ended, month);
    return {
      month,
      after: index === 0 ? ended : addMonths(ended, visitMonths[index - 1]),
      due,
      graceEnd: addDays(due, graceDays),
      next: index + 1 < visitMonths.length ? addMonths(ended, visitMonths[index + 1]) : null,
    };
  });
  return assign(slots, visits).map((slot) =>
    owed({
      type: "FOLLOW_UP_VISIT",
      ruleId: "FP-FU-02",
      anchor: `visit:${slot.month}`,
      opensAt: startOfDay(addDays(slot.after, 1)),
      dueAt: endOfDay(slot.due),
      graceUntil: endOfDay(slot.graceEnd),
      ...metBy(slot.visit),
      because: `services ended ${formatDay(ended)} + ${count(slot.month, "month")} = ${formatDay(slot.due)}; on time until ${formatDay(slot.graceEnd)}`,
    }),
  );
}

/**
 * Which visit meets which slot. First each slot takes, of the visits still free in its time, the one nearest
 * its day; then the slots that went without take what is left as late, until the next visit falls due.
 */
function assign(slots: Slot[], visits: DatedEntry[]): Slot[] {
  const free = new Set(visits);
  const take = (slot: Slot, candidates: DatedEntry[]): Slot => {
    const visit = nearest(slot, candidates);
    if (visit) free.delete(visit);
    return { ...slot, visit };
  };
  return slots
    .map((slot) =>
      take(
        slot,
        [...free].filter(({ on }) => slot.after < on && on <= slot.graceEnd),
      ),
    )
    .map((slot) =>
      slot.visit
        ? slot
        : take(
            slot,
            [...free].filter(({ on }) => slot.due < on && on <= (slot.next ?? on)),
          ),
    );
}

/** The visit nearest the slot's day; of two as near, the earlier. */
const nearest = ({ due }: Slot, candidates: DatedEntry[]): DatedEntry | undefined =>
  candidates
    .map((visit) => ({ visit, away: Math.abs(daysBetween(due, visit.on)) }))
    .sort((a, b) => a.away - b.away)[0]?.visit;
