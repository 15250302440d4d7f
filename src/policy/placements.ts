import { daysBetween, type CivilDate } from "./calendar/civil-date";
import { formatDay } from "./calendar/zone";
import type { Parameters } from "./editions/edition";
import type { FamilyCase, PlacementFacts, RemovalFacts } from "./facts";

export const outOfHomeVerdicts = ["PLACEMENT", "NOT_A_PLACEMENT", "PENDING"] as const;
export type OutOfHomeVerdict = (typeof outOfHomeVerdicts)[number];

/** A removal as the definition of an out-of-home placement sees it on a day (FP-DF-01). */
export interface OutOfHome {
  removalId: string;
  childId: string;
  from: CivilDate;
  /** The day of return; null while the child is away. */
  to: CivilDate | null;
  /** From the day of removal to the day of return or, while away, to the day asked for. */
  days: number;
  verdict: OutOfHomeVerdict;
  because: string;
}

/**
 * Every removal by a day, and whether it is an out-of-home placement: away for the fewest days or more by
 * difference of dates (AMB-07), in the care of a system. The county removes, so its system answers for the
 * child unless each stay on record is informal. While the child is away and the days are not full, it is pending.
 */
export const outOfHomePlacements = (
  { removals, placements }: Pick<FamilyCase, "removals" | "placements">,
  asOf: CivilDate,
  { placement: { minDays } }: Pick<Parameters, "placement">,
): OutOfHome[] =>
  removals
    .filter(({ removedOn }) => removedOn <= asOf)
    .map((removal) => {
      const stays = placements.filter(
        ({ removalId, placedOn }) => removalId === removal.id && placedOn <= asOf,
      );
      return seen(removal, stays, asOf, minDays);
    });

function seen(
  { id, childId, removedOn: from, returnedOn }: RemovalFacts,
  stays: PlacementFacts[],
  asOf: CivilDate,
  minDays: number,
): OutOfHome {
  const to = returnedOn !== null && returnedOn <= asOf ? returnedOn : null;
  const days = daysBetween(from, to ?? asOf);
  const informal = stays.length > 0 && stays.every(({ system }) => system === "NONE_INFORMAL");
  const long = days >= minDays;
  const verdict = informal ? "NOT_A_PLACEMENT" : long ? "PLACEMENT" : to ? "NOT_A_PLACEMENT" : "PENDING";
  const span = `removed ${formatDay(from)}, ${to ? `returned ${formatDay(to)}` : `away on ${formatDay(asOf)}`}`;
  const care = informal ? "; an informal stay for which no system answers" : "";
  const because = `${span} = ${days} of ${minDays} days${care}`;
  return { removalId: id, childId, from, to, days, verdict, because };
}
