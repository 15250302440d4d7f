import type { CivilDate } from "../calendar/civil-date";
import { formatDay } from "../calendar/zone";
import type { RemovalFacts } from "../facts";
import { memo } from "./citations";
import type { Finding, Rule } from "./rule";

/** The county's own duties. Only what a case cites is here; the rest of FP-CO comes with a later change. */
export const county: Rule[] = [
  {
    id: "FP-CO-04",
    title: "Removals are the county's",
    mode: "HARD",
    text: "Removing and placing a child is the county's act, and the county alone records it.",
    citations: {
      "ms-1994": [memo("3. Current Rule, County Staff are expected to", "Handle all removals/placements.")],
      "ms-2006": [
        memo(
          "3. Proposed Rule, County Staff role",
          "In event of removal of child, county worker will handle all of the details.",
        ),
      ],
    },
  },
];

/** A child who is away is not removed again: the first removal ends first. */
export function alreadyAway(removals: readonly RemovalFacts[], childId: string): Finding[] {
  const away = removals.find((removal) => removal.childId === childId && removal.returnedOn === null);
  if (!away) return [];
  return [
    {
      code: "CHILD_ALREADY_REMOVED",
      message: `The child has been away from home since ${formatDay(away.removedOn)}.`,
      facts: { removedOn: away.removedOn },
      remedy: "Record the child's return first.",
    },
  ];
}

/** A return ends one removal, once, and not before it began. */
export function notToReturn(
  removals: readonly RemovalFacts[],
  { removalId, returnedOn }: { removalId: string; returnedOn: CivilDate },
): Finding[] {
  const removal = removals.find(({ id }) => id === removalId);
  if (!removal || (removal.returnedOn === null && returnedOn >= removal.removedOn)) return [];
  const { removedOn } = removal;
  const ended = removal.returnedOn !== null;
  return [
    {
      code: ended ? "CHILD_ALREADY_RETURNED" : "RETURN_BEFORE_REMOVAL",
      message: ended
        ? `The child returned home on ${formatDay(removal.returnedOn!)}.`
        : `A return on ${formatDay(returnedOn)} lies before the removal of ${formatDay(removedOn)}.`,
      facts: { removedOn, returnedOn: removal.returnedOn ?? returnedOn },
      remedy: ended ? "Nothing is left to record." : `Give a day from ${formatDay(removedOn)} on.`,
    },
  ];
}
