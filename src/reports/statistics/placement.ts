import { addMonths, type CivilDate } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import { outOfHomePlacements, type OutOfHome } from "../../policy/placements";
import { parametersOf, type JudgedCase } from "./judged-case";

/** The out-of-home placements of children of the home, as they are known today (FP-DF-01). */
const placements = (kase: JudgedCase, childIds: readonly string[] | null, today: CivilDate): OutOfHome[] =>
  outOfHomePlacements(kase, today, parametersOf(kase)).filter(
    ({ childId, verdict }) => verdict === "PLACEMENT" && (childIds === null || childIds.includes(childId)),
  );

/** The placements that began within these days, both included. */
export const placedBetween = (
  kase: JudgedCase,
  { from, to }: { from: CivilDate; to: CivilDate },
  today: CivilDate,
  childIds: readonly string[] | null = null,
): OutOfHome[] =>
  placements(kase, childIds, today).filter((placement) => from <= placement.from && placement.from <= to);

/** Whether a child of the home is in placement on a day. */
export const awayOn = (
  kase: JudgedCase,
  day: CivilDate,
  today: CivilDate,
  childIds: readonly string[] | null = null,
): boolean =>
  placements(kase, childIds, today).some(({ from, to }) => from <= day && (to === null || to > day));

/** The day on which the year after services is over; of a referral that ended unserved, after that end. */
export function windowEnd(kase: JudgedCase): CivilDate | null {
  const { terminatedOn, closedAt } = kase.referral;
  const ended = terminatedOn ?? (closedAt && civilDateOf(closedAt));
  return ended && addMonths(ended, parametersOf(kase).followUp.outcomeMonth);
}

export const outcomes = ["PREVENTED", "PLACED", "UNKNOWN"] as const;
export type Outcome = (typeof outcomes)[number];

const checksOf = ({ followUps }: JudgedCase) => followUps.filter(({ kind }) => kind === "OUTCOME_CHECK");
const checkedPlaced = (kase: JudgedCase) => checksOf(kase).some(({ childPlaced }) => childPlaced === true);

/** The placements while the family was served and in the year after. */
function placementsInWindow(kase: JudgedCase, today: CivilDate): OutOfHome[] {
  const { acceptedAt, firstSubmittedAt } = kase.referral;
  const from = civilDateOf(acceptedAt ?? firstSubmittedAt!);
  return placedBetween(kase, { from, to: windowEnd(kase)! }, today);
}

/** Whether a child is in placement when the year ends; one that only the check speaks of has not come back. */
export const awayAtTheEnd = (kase: JudgedCase, end: CivilDate, today: CivilDate): boolean =>
  awayOn(kase, end, today) || (checkedPlaced(kase) && placementsInWindow(kase, today).length === 0);

/**
 * What became of the children of a family whose year is over. A placement known from the county's records or the
 * outcome check counts, whenever it was within service and the year; that there was none is known only from the
 * check (FP-OM-01, AMB-32).
 */
export function outcomeOf(kase: JudgedCase, today: CivilDate): Outcome {
  if (placementsInWindow(kase, today).length > 0 || checkedPlaced(kase)) return "PLACED";
  return checksOf(kase).length > 0 ? "PREVENTED" : "UNKNOWN";
}
