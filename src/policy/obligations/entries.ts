import type { CivilDate } from "../calendar/civil-date";
import { civilDateOf } from "../calendar/zone";
import type { Case, FollowUpFacts } from "../facts";
import { unmet, type Fulfilment } from "./row";

/** A follow-up entry with its local day. */
export interface DatedEntry {
  entry: FollowUpFacts;
  on: CivilDate;
}

/** The follow-up entries that count, in the order in which they took place. */
export const entriesOf = (kase: Case, counts: (entry: FollowUpFacts) => boolean): DatedEntry[] =>
  kase.followUps
    .filter(counts)
    .sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || a.id.localeCompare(b.id))
    .map((entry) => ({ entry, on: civilDateOf(entry.occurredAt) }));

/** Met by an entry, or by nothing yet. */
export const metBy = (found: DatedEntry | undefined): Fulfilment =>
  found ? { metAt: found.entry.occurredAt, evidence: [{ record: "FollowUp", id: found.entry.id }] } : unmet;
