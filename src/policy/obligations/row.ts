import { formatDay } from "../calendar/zone";
import type { CivilDate } from "../calendar/civil-date";
import type { Evidence, Obligation } from "./obligation";

type Stated = "type" | "ruleId" | "anchor" | "dueAt" | "because";

/** An obligation of which only what is particular to it need be stated; it is the specialist's by default. */
export const owed = (row: Pick<Obligation, Stated> & Partial<Obligation>): Obligation => ({
  type: row.type,
  ruleId: row.ruleId,
  anchor: row.anchor,
  owner: row.owner ?? "SPECIALIST",
  opensAt: row.opensAt ?? null,
  targetAt: row.targetAt ?? null,
  dueAt: row.dueAt,
  graceUntil: row.graceUntil ?? null,
  lapses: row.lapses ?? false,
  metAt: row.metAt ?? null,
  evidence: row.evidence ?? [],
  excuse: row.excuse ?? null,
  cancelledBecause: row.cancelledBecause ?? null,
  measured: row.measured ?? null,
  warning: row.warning ?? null,
  because: row.because,
});

/** What in the case met an obligation, and when. */
export interface Fulfilment {
  metAt: Date | null;
  evidence: Evidence[];
}

/** Nothing has met it yet. */
export const unmet: Fulfilment = { metAt: null, evidence: [] };

/** Hours in words, to the minute's hundredth: "4.75 h". */
export const hours = (figure: number): string => `${Math.round(figure * 100) / 100} h`;

/** A count and its noun: "1 month", "14 days". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** Why nothing more is owed after the last day of service. */
export const servicesEnded = (on: CivilDate): string => `services ended ${formatDay(on)}`;
