import { addMonths, daysBetween, type CivilDate } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Case, RemovalFacts } from "../../policy/facts";
import { parametersOf } from "./edition-of";

/** How long a child must be away for it to be a placement, in days (FP-DF-01, AMB-07). */
const DAYS_OF_A_PLACEMENT = 14;

/** Whether a removal is an out-of-home placement; one that lasts is none before its fourteenth day. */
export const isPlacement = ({ removedOn, returnedOn }: RemovalFacts, today: CivilDate): boolean =>
  daysBetween(removedOn, returnedOn ?? today) >= DAYS_OF_A_PLACEMENT;

const placements = ({ removals }: Case, childIds: readonly string[] | null, today: CivilDate) =>
  removals.filter(
    (removal) => (childIds === null || childIds.includes(removal.childId)) && isPlacement(removal, today),
  );

/** The placements of children of the home that began within these days, both included. */
export const placedBetween = (
  kase: Case,
  { from, to }: { from: CivilDate; to: CivilDate },
  today: CivilDate,
  childIds: readonly string[] | null = null,
): RemovalFacts[] =>
  placements(kase, childIds, today).filter(({ removedOn }) => from <= removedOn && removedOn <= to);

/** Whether a child of the home is in placement on a day. */
export const awayOn = (
  kase: Case,
  day: CivilDate,
  today: CivilDate,
  childIds: readonly string[] | null = null,
): boolean =>
  placements(kase, childIds, today).some(
    ({ removedOn, returnedOn }) => removedOn <= day && (returnedOn === null || returnedOn > day),
  );

/** The day on which the year after services is over; of a referral that ended unserved, after that end. */
export function windowEnd(kase: Case): CivilDate | null {
  const { terminatedOn, closedAt } = kase.referral;
  const ended = terminatedOn ?? (closedAt && civilDateOf(closedAt));
  return ended && addMonths(ended, parametersOf(kase).followUp.outcomeMonth);
}

export const outcomes = ["PREVENTED", "PLACED", "UNKNOWN"] as const;
export type Outcome = (typeof outcomes)[number];

const checksOf = ({ followUps }: Case) => followUps.filter(({ kind }) => kind === "OUTCOME_CHECK");
const checkedPlaced = (kase: Case) => checksOf(kase).some(({ childPlaced }) => childPlaced === true);

/** The placements while the family was served and in the year after. */
function placementsInWindow(kase: Case, today: CivilDate): RemovalFacts[] {
  const { acceptedAt, firstSubmittedAt } = kase.referral;
  const from = civilDateOf(acceptedAt ?? firstSubmittedAt!);
  return placedBetween(kase, { from, to: windowEnd(kase)! }, today);
}

/** Whether a child is in placement when the year ends; one that only the check speaks of has not come back. */
export const awayAtTheEnd = (kase: Case, end: CivilDate, today: CivilDate): boolean =>
  awayOn(kase, end, today) || (checkedPlaced(kase) && placementsInWindow(kase, today).length === 0);

/**
 * What became of the children of a family whose year is over. A placement known from the county's records or the
 * outcome check counts, whenever it was within service and the year; that there was none is known only from the
 * check (FP-OM-01, AMB-32).
 */
export function outcomeOf(kase: Case, today: CivilDate): Outcome {
  if (placementsInWindow(kase, today).length > 0 || checkedPlaced(kase)) return "PLACED";
  return checksOf(kase).length > 0 ? "PREVENTED" : "UNKNOWN";
}
