import { addHours, isPast } from "../calendar/elapsed";
import type { Obligation, ObligationType, Owner } from "./obligation";

export const obligationStatuses = [
  "OPEN",
  "DUE_SOON",
  "LATE",
  "OVERDUE",
  "MISSED",
  "MET",
  "MET_LATE",
  "EXCUSED",
  "CANCELLED",
] as const;
export type ObligationStatus = (typeof obligationStatuses)[number];

/** How an obligation stands at a moment, and whether the policy has been broken. */
export interface Verdict {
  status: ObligationStatus;
  breach: boolean;
}

/** How long before its time an obligation is said to be due soon. */
export const DUE_SOON_HOURS = { measuredInHours: 24, otherwise: 3 * 24 };

const measuredInHours: readonly ObligationType[] = [
  "INITIAL_CONTACT_48H",
  "INITIAL_VISIT_48H",
  "EMERGENCY_SAME_DAY",
  "NEW_CAN_NOTICE",
  "SAFETY_NOTICE",
  "SAFETY_ACK",
];

const passed = (mark: Date | null, moment: Date): boolean => mark !== null && isPast(mark, moment);

/** An alert that nobody has acknowledged when its time is over passes to the supervisor (FP-NT-02). */
const passesOn: Partial<Record<ObligationType, Owner>> = { SAFETY_ACK: "SUPERVISOR" };

/** Who owes it at a moment. */
export function ownerAt({ type, owner, dueAt, metAt, cancelledBecause }: Obligation, now: Date): Owner {
  const open = metAt === null && cancelledBecause === null;
  return open && dueAt !== null && !isPast(now, dueAt) ? (passesOn[type] ?? owner) : owner;
}

/** Judges an obligation at a moment. A waiver of its rule excuses it, as does an excuse of its own. */
export function verdict(obligation: Obligation, now: Date, waived = false): Verdict {
  const { type, targetAt, dueAt, graceUntil, metAt, excuse, cancelledBecause, lapses } = obligation;
  if (cancelledBecause !== null) return { status: "CANCELLED", breach: false };

  const moment = metAt ?? now;
  const overdue = passed(graceUntil ?? dueAt, moment);
  if (overdue && (waived || excuse !== null)) return { status: "EXCUSED", breach: false };

  const late = passed(targetAt, moment);
  if (metAt !== null) return { status: overdue || late ? "MET_LATE" : "MET", breach: overdue };

  if (overdue) return { status: lapses ? "MISSED" : "OVERDUE", breach: true };
  // Past the day but within the grace it is late as well, and no breach yet (AMB-29).
  if (late || passed(dueAt, now)) return { status: "LATE", breach: false };

  const next = targetAt ?? dueAt;
  const lead = measuredInHours.includes(type) ? DUE_SOON_HOURS.measuredInHours : DUE_SOON_HOURS.otherwise;
  const soon = next !== null && !isPast(addHours(now, lead), next);
  return { status: soon ? "DUE_SOON" : "OPEN", breach: false };
}
