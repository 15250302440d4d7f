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
 * Which visit meets which slot. A visit belongs first to the slot whose day it is nearest, on time before late;
 * what is left over then serves a slot that went without: one it is still early for, or one to be made up
 * before the next falls due. So a visit soon after its day is that one's, late, and not the next one's, early.
 */
function assign(slots: Slot[], visits: DatedEntry[]): Slot[] {
  const free = new Set(visits);
  const fill = (wants: (slot: Slot, on: CivilDate) => boolean) => (slot: Slot) => {
    if (slot.visit) return slot;
    const visit = nearest(
      slot,
      [...free].filter(({ on }) => wants(slot, on)),
    );
    if (visit) free.delete(visit);
    return { ...slot, visit };
  };
  const onTime = (slot: Slot, on: CivilDate) => slot.after < on && on <= slot.graceEnd;
  const late = (slot: Slot, on: CivilDate) => slot.due < on && on <= (slot.next ?? on);
  const own = (slot: Slot, on: CivilDate) => nearestSlot(slots, on).month === slot.month;
  return slots
    .map(fill((slot, on) => own(slot, on) && onTime(slot, on)))
    .map(fill((slot, on) => own(slot, on) && late(slot, on)))
    .map(fill(onTime))
    .map(fill(late));
}

/** The slot whose day a visit is nearest to; of two as near, the earlier. */
const nearestSlot = (slots: Slot[], on: CivilDate): Slot =>
  slots
    .map((slot) => ({ slot, away: Math.abs(daysBetween(slot.due, on)) }))
    .sort((a, b) => a.away - b.away)[0].slot;

/** The visit nearest the slot's day; of two as near, the earlier. */
const nearest = ({ due }: Slot, candidates: DatedEntry[]): DatedEntry | undefined =>
  candidates
    .map((visit) => ({ visit, away: Math.abs(daysBetween(due, visit.on)) }))
    .sort((a, b) => a.away - b.away)[0]?.visit;
