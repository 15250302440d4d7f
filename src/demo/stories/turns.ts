import type { Family } from "../family";
import { aside, refused, specialist, type Step } from "../step";
import { coordinated } from "./coordination";
import { completed, endOf, taken } from "./course";
import { countyDecides, proposed, specialistAgrees } from "./ending";
import { begun } from "./evaluation";
import { nightAlert } from "./incidents";
import { sentOnDay0 } from "./intake";
import { accepted, met } from "./meeting";
import { servedWeekly, strained } from "./service";

/** Stories told by the turn that the service takes. */

export const acceptedOnly = (family: Family): Step[] => [
  ...sentOnDay0(family),
  ...met(family),
  ...accepted(family, 3),
  ...servedWeekly(family, 1, 3),
  ...begun(family, 3),
  ...coordinated(family, 1, endOf(1, 3)),
];

/** Accepted in time, planned for too late. */
export const lateInPlan = (family: Family): Step[] =>
  completed(family, { planOn: family.random.int(18, 23) });
export const strainedService = (family: Family): Step[] => completed(family, { manner: strained });

/** Stepped down in week 9; it was tried in week 6, and refused. */
export const steppedDown = (family: Family): Step[] => [
  ...completed(family, { weeks: 18, intensive: 8 }),
  specialist(
    38,
    "11:00",
    "stepDown",
    { reason: "Doing well." },
    { ...refused("STEP_DOWN_TOO_EARLY"), ...aside },
  ),
  specialist(
    59,
    "11:00",
    "stepDown",
    { reason: "Safe home, plan on course; two visits a week are enough." },
    aside,
  ),
];

/** Held at the intensive hours past week 10, then stepped down. */
export const held = (family: Family): Step[] => [
  ...completed(family, { weeks: 20, intensive: 13 }),
  specialist(
    69,
    "11:00",
    "holdIntensive",
    { reason: "Relapse in week 9; the hours are still needed." },
    aside,
  ),
  specialist(94, "11:00", "stepDown", { reason: "Four clean weeks." }, aside),
];

/** Not done after twenty weeks: extended by six. */
export const extended = (family: Family): Step[] => [
  ...completed(family, { weeks: 26 }),
  specialist(
    136,
    "10:00",
    "extendService",
    { until: family.date(endOf(1, 26)), reason: "The court hearing on custody is five weeks away." },
    aside,
  ),
];

/** Ending is proposed, and the county has not yet given its word. */
export const pending = (family: Family): Step[] => [
  ...taken(family, { weeks: 18 }),
  proposed(family, 121, endOf(1, 18), { reason: "COMPLETION", narrative: "Goals reached." }),
  specialistAgrees(121),
];

/** The county turns the first proposal down, and service goes on. */
export const turnedDown = (family: Family): Step[] => [
  ...completed(family, { weeks: 20, manner: strained }),
  ...nightAlert(family, 40),
  ...[
    proposed(family, 66, 75, { reason: "RISK", riskRemainsHigh: true, narrative: "Little progress." }),
    specialistAgrees(66),
    countyDecides(67, false),
  ].map((step) => ({ ...step, ...aside })),
];
