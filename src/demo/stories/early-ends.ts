import type { Family } from "../family";
import { county, refused, type Step } from "../step";
import { endOf, taken } from "./course";
import { ended, followedUp, lookedBack, proposed } from "./ending";
import { ending } from "./evaluation";
import { abuseEvaluated, abuseReported } from "./incidents";
import { steady, strained } from "./service";

/** Stories told by how they end before their time. */

/** Service ends early, and only the outcome is looked up after a year. */
const endedEarly =
  (weeks: number, how: (family: Family, day: number, last: number) => Step[]) => (family: Family) => {
    const last = endOf(1, weeks);
    return [
      ...taken(family, { weeks, manner: strained }),
      ...how(family, last - 3, last),
      ...lookedBack(family, last, { completed: false, placed: family.random.chance(0.4) }),
      ...ending(family, last),
    ];
  };

export const hostile = endedEarly(5, (family, day, last) =>
  ended(family, day, last, {
    reason: "HOSTILITY_UNWORKABLE_RESISTANCE",
    narrative: "The specialist was ordered off the property, and the dogs were loosed.",
  }),
);

export const noShows = endedEarly(7, (family, day, last) =>
  ended(family, day, last, {
    reason: "LACK_OF_COOPERATION",
    subreasons: ["NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH"],
    narrative: "Away at four agreed visits in a row.",
  }),
);

export const atRisk = endedEarly(6, (family, day, last) =>
  ended(family, day, last, { reason: "RISK", riskRemainsHigh: true, parentDevelopsControls: false }),
);

/** A child is removed after an injury; ending for it is refused until the county has recorded the removal. */
export const removed = endedEarly(6, (family, day, last) => {
  const proposal = {
    reason: "ABUSE_INJURY_REMOVAL",
    narrative: "Spiral fracture, seen in the emergency room.",
  } as const;
  return [
    ...abuseReported(family, day - 2, proposal.narrative),
    { ...proposed(family, day - 2, last, proposal), ...refused("REMOVAL_REQUIRED") },
    county(day - 1, "10:30", "recordRemoval", ({ childId }) => ({
      childId: childId(family.target.name),
      removedOn: family.officeDay(day - 2),
      cause: "ABUSE_OR_INJURY",
      narrative: "Removed by order of the youth court.",
    })),
    county(day - 1, "10:35", "recordPlacement", ({ removalId }) => ({
      removalId,
      setting: "STANDARD_FOSTER_CARE",
      system: "SOCIAL_SERVICES",
      placedOn: family.officeDay(day - 2),
      endedOn: null,
    })),
    county(day - 1, "10:40", "convertToCustody", {
      effectiveOn: family.officeDay(day - 2),
      reason: "Custody was given to the county.",
    }),
    county(day - 1, "10:50", "recordAgencyReport", {
      recipient: "YOUTH_COURT",
      reportedOn: family.officeDay(day - 1),
      narrative: "Of the injury and the removal.",
    }),
    abuseEvaluated(day, "DISCONTINUE"),
    ...ended(family, day, last, proposal),
  ];
});

/** Completed after eight weeks: refused without a reason for being so early. */
export const completedEarly = (family: Family): Step[] => {
  const last = endOf(1, 8);
  return [
    ...taken(family, { weeks: 8, manner: steady }),
    {
      ...proposed(family, last - 6, last, { reason: "COMPLETION" }),
      ...refused("EARLY_COMPLETION_REASON_REQUIRED"),
    },
    ...ended(family, last - 5, last, {
      reason: "COMPLETION",
      earlyCompletionReason: "The family moves in with the grandparents, all goals reached.",
    }),
    ...followedUp(family, last),
    ...lookedBack(family, last),
    ...ending(family, last),
  ];
};
