import type { CivilDate } from "../calendar/civil-date";
import { formatDay } from "../calendar/zone";
import type { DhsCaseType, FamilyCase, PlacementFacts, RemovalFacts } from "../facts";
import type { Finding } from "./rule";

/** What is judged of removals, placements and custody, the county's acts (FP-CO-04). */

/** A child is removed after birth, and is away once at a time: the removal before ends first. */
export function notToRemove(
  { children, removals }: Pick<FamilyCase, "children" | "removals">,
  { childId, removedOn }: { childId: string; removedOn: CivilDate },
): Finding[] {
  const birthDate = children.find(({ id }) => id === childId)?.birthDate;
  if (birthDate && removedOn < birthDate)
    return [
      {
        code: "REMOVAL_BEFORE_BIRTH",
        message: `On ${formatDay(removedOn)} the child was not born: that was ${formatDay(birthDate)}.`,
        facts: { removedOn, birthDate },
        remedy: "Correct the day of the removal, or the date of birth.",
      },
    ];
  const own = removals.filter((removal) => removal.childId === childId);
  const away = own.find(({ returnedOn }) => returnedOn === null);
  if (away)
    return [
      {
        code: "CHILD_ALREADY_REMOVED",
        message: `The child has been away from home since ${formatDay(away.removedOn)}.`,
        facts: { removedOn: away.removedOn },
        remedy: "Record the child's return first.",
      },
    ];
  const within = own.find((one) => one.removedOn <= removedOn && removedOn < one.returnedOn!);
  return within ? [removalsOverlap(within, removedOn)] : [];
}

const removalsOverlap = ({ removedOn, returnedOn }: RemovalFacts, day: CivilDate): Finding => ({
  code: "REMOVALS_OVERLAP",
  message: `On ${formatDay(day)} the child was away already, since ${formatDay(removedOn)}.`,
  facts: { day, removedOn, returnedOn: returnedOn ?? "away" },
  remedy: "Correct the day: a child is away once at a time.",
});

/** A return ends one removal, once, and not before it began. */
export function notToReturn(
  { removals, placements }: Pick<FamilyCase, "removals" | "placements">,
  { removalId, returnedOn }: { removalId: string; returnedOn: CivilDate },
): Finding[] {
  const removal = removals.find(({ id }) => id === removalId);
  if (!removal) return [];
  if (removal.returnedOn === null && returnedOn >= removal.removedOn) {
    // Recorded late, it may lie before another removal, and ends before that one began.
    const next = removals.find(
      (one) =>
        one.childId === removal.childId && one.removedOn > removal.removedOn && one.removedOn < returnedOn,
    );
    return next ? [removalsOverlap(next, returnedOn)] : stayedLonger(placements, removalId, returnedOn);
  }
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

function stayedLonger(
  placements: readonly PlacementFacts[],
  removalId: string,
  returnedOn: CivilDate,
): Finding[] {
  const stay = placements.find(
    (one) => one.removalId === removalId && (one.endedOn ?? one.placedOn) > returnedOn,
  );
  if (!stay) return [];
  const last = stay.endedOn ?? stay.placedOn;
  return [
    {
      code: "RETURN_BEFORE_PLACEMENT_END",
      message: `On ${formatDay(returnedOn)} the child was still to be placed until ${formatDay(last)}.`,
      facts: { returnedOn, placedOn: stay.placedOn, endedOn: stay.endedOn ?? "open" },
      remedy: `Give a day from ${formatDay(last)} on, or correct the placement.`,
    },
  ];
}

/** Days at both ends touch: a child may move from one place to the next on one day. */
const overlap = (a: { from: CivilDate; to: CivilDate | null }, b: typeof a): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

interface Stay {
  removalId: string;
  placedOn: CivilDate;
  endedOn: CivilDate | null;
}

/** A placement lies within its removal, and a child is in one place at a time. */
export function notToPlace({ removals, placements }: FamilyCase, stay: Stay): Finding[] {
  const removal = removals.find(({ id }) => id === stay.removalId);
  if (!removal) return [];
  const { removedOn, returnedOn, childId } = removal;
  const last = stay.endedOn ?? returnedOn;
  const within =
    stay.placedOn >= removedOn &&
    (last === null || last >= stay.placedOn) &&
    (returnedOn === null || (last !== null && last <= returnedOn));
  if (!within)
    return [
      {
        code: "PLACEMENT_OUTSIDE_REMOVAL",
        message: `The placement does not lie within the removal from ${formatDay(removedOn)}${returnedOn ? ` to ${formatDay(returnedOn)}` : " on"}.`,
        facts: {
          placedOn: stay.placedOn,
          endedOn: stay.endedOn ?? "open",
          removedOn,
          returnedOn: returnedOn ?? "away",
        },
        remedy: "Give days within the removal.",
      },
    ];
  const other = placements
    .filter((placement) => placement.childId === childId)
    .find(({ placedOn, endedOn }) =>
      overlap({ from: placedOn, to: endedOn }, { from: stay.placedOn, to: last }),
    );
  if (!other) return [];
  return [
    {
      code: "PLACEMENTS_OVERLAP",
      message: `The child is placed elsewhere from ${formatDay(other.placedOn)}${other.endedOn ? ` to ${formatDay(other.endedOn)}` : " on"}.`,
      facts: { placedOn: other.placedOn, endedOn: other.endedOn ?? "open" },
      remedy: "End that placement first, or correct the days.",
    },
  ];
}

/** A placement ends once, and not before it began or after the child's return. */
export function notToEnd(
  placements: readonly PlacementFacts[],
  { placementId, endedOn }: { placementId: string; endedOn: CivilDate },
): Finding[] {
  const placement = placements.find(({ id }) => id === placementId);
  if (!placement || (placement.endedOn === null && endedOn >= placement.placedOn)) return [];
  const ended = placement.endedOn !== null;
  return [
    {
      code: ended ? "PLACEMENT_ALREADY_ENDED" : "PLACEMENT_ENDS_BEFORE_IT_BEGAN",
      message: ended
        ? `The placement ended on ${formatDay(placement.endedOn!)}.`
        : `The placement began on ${formatDay(placement.placedOn)}, after ${formatDay(endedOn)}.`,
      facts: { placedOn: placement.placedOn, endedOn: placement.endedOn ?? endedOn },
      remedy: ended ? "Nothing is left to end." : `Give a day from ${formatDay(placement.placedOn)} on.`,
    },
  ];
}

/** A preventive case becomes one of custody because a child was removed, from a day on which the child is away. */
export function notToConvert(
  { family, removals, caseTypeChanges }: FamilyCase,
  { effectiveOn }: { effectiveOn: CivilDate },
): Finding[] {
  const custody: DhsCaseType = "CUSTODY";
  if (family.dhsCaseType === custody)
    return [
      {
        code: "ALREADY_CUSTODY",
        message: "The agency's own case is one of custody already.",
        facts: { dhsCaseType: custody },
        remedy: "Nothing is left to convert.",
      },
    ];
  const latest = caseTypeChanges
    .map((change) => change.effectiveOn)
    .sort()
    .at(-1);
  if (latest !== undefined && effectiveOn < latest)
    return [
      {
        code: "CONVERSION_OUT_OF_ORDER",
        message: `The type of the case last changed on ${formatDay(latest)}.`,
        facts: { latest, effectiveOn },
        remedy: `Give a day from ${formatDay(latest)} on.`,
      },
    ];
  const away = removals.some(
    ({ removedOn, returnedOn }) =>
      removedOn <= effectiveOn && (returnedOn === null || returnedOn > effectiveOn),
  );
  if (away) return [];
  return [
    {
      code: "REMOVAL_REQUIRED",
      message: `No child of the family is away from home on ${formatDay(effectiveOn)}.`,
      facts: {
        effectiveOn,
        removals: removals.map(({ removedOn }) => removedOn).join(", ") || "none",
      },
      remedy: "Record the removal first.",
    },
  ];
}
