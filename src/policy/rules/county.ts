import type { CivilDate } from "../calendar/civil-date";
import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import type { RemovalFacts } from "../facts";
import { memo } from "./citations";
import type { Finding, Question, Rule } from "./rule";

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
  {
    id: "FP-CO-06",
    title: "The agency's case stays open, with monthly contacts",
    mode: "DEADLINE",
    text:
      "The county keeps its own case of the family open. Under ms-1994 it is also in contact with the family in " +
      "each calendar month of treatment; ms-2006 no longer says so, and what contact there is stays on record. The " +
      "county's contact is its own: it is never the specialist's direct contact.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "Maintain an open case on the family referred according to agency policy requirements, including monthly contacts.",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, County Staff role",
          "Keep an open case on family referred to the Family Preservation program",
        ),
      ],
    },
    check: countyContactByCounty,
  },
  {
    id: "FP-CO-07",
    title: "The county comes to the staffings",
    mode: "DEADLINE",
    text:
      "The county has its part in the staffings: the worker and the supervisor each week under ms-1994, county " +
      "staff each quarter under ms-2006. What is owed by when stands with the staffings themselves (FP-ST-01).",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "The DHS social worker and ASWS will have weekly staffing with the Family Preservation Specialist.",
        ),
      ],
      "ms-2006": [
        memo("3. Proposed Rule, County Staff role", "Have quarterly staff meetings with FPS worker"),
      ],
    },
  },
];

/** Whoever serves the family cannot log for the county what the county owes. */
function countyContactByCounty({ input }: Question<Inputs["logContact"]>): Finding[] {
  if (input?.type !== "COUNTY_CONTACT") return [];
  return [
    {
      code: "COUNTY_CONTACT_BY_COUNTY",
      message: "A contact of the county with the family is the county's to log.",
      facts: { type: input.type },
      remedy: "Have the county log it (logCountyContact), or log a talk with the county as COLLATERAL.",
    },
  ];
}

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
