import { satisfactionAspects, type Attainment, type SatisfactionPoint } from "../../policy/facts";
import type { TreatmentStatus } from "../../policy/lifecycle/states";
import type { Family } from "../family";
import { aside, familyItself, specialist, type Step } from "../step";

/** A form is handed out and, in most cases, answered within days; some families decline, some never answer. */
function asked(family: Family, point: SatisfactionPoint, day: number): Step[] {
  const { random } = family;
  if (random.chance(0.05)) return [];
  const handedOut = specialist(
    day,
    "15:40",
    "issueSatisfactionForm",
    { point, respondent: "CAREGIVER" },
    aside,
  );
  if (random.chance(0.08)) return [handedOut];
  const on = day + random.int(0, 3);
  if (random.chance(0.08))
    return [
      handedOut,
      familyItself(on, "19:10", "declineSatisfactionForm", ({ linkHash }) => ({ linkHash }), aside),
    ];
  const answers = satisfactionAspects.map((aspect) => ({ aspect, rating: random.pick([3, 4, 4, 5, 5, 5]) }));
  const comment = random.chance(0.3) ? random.pick(["She listens.", "We know whom to call now."]) : null;
  return [
    handedOut,
    familyItself(
      on,
      "19:20",
      "answerSatisfactionForm",
      ({ linkHash }) => ({ linkHash, answers, comment }),
      aside,
    ),
  ];
}

/** The goals of the plan, gone through towards the end of a phase; now and then it is forgotten. */
function reviewed(family: Family, phase: TreatmentStatus, day: number): Step[] {
  const { random, trouble } = family;
  if (random.chance(0.06)) return [];
  const found: Attainment[] =
    phase === "INTENSIVE" ? ["NOT_ATTAINED", "PARTLY_ATTAINED"] : ["PARTLY_ATTAINED", "ATTAINED", "ATTAINED"];
  const ratings = trouble.goals.map((_, index) => ({
    goal: index + 1,
    attainment: random.pick(found),
    note: null,
  }));
  const reviewedOn = family.date(day);
  return [
    specialist(
      day,
      "16:50",
      "reviewGoalAttainment",
      ({ planId }) => ({ phase, planId, reviewedOn, ratings }),
      aside,
    ),
  ];
}

const measured = (family: Family, occasion: "PRE" | "POST", day: number): Step =>
  specialist(
    day,
    "17:00",
    "recordFunctioning",
    {
      domain: "PARENTING",
      occasion,
      instrument: "Parenting scale, 1 to 10",
      score: occasion === "PRE" ? family.random.int(2, 5) : family.random.int(4, 9),
      higherIsBetter: true,
      measuredOn: family.date(day),
      note: null,
    },
    aside,
  );

/** Upon acceptance, which a weekend may have put off by two days. */
export const begun = (family: Family, acceptedOn: number): Step[] => [
  ...asked(family, "ACCEPTANCE", acceptedOn + 3),
  measured(family, "PRE", acceptedOn + 3),
];

/** While the family is served: the goals by the end of each phase, the family's word when ten weeks are over. */
export function evaluated(
  family: Family,
  { metOn, weeks, intensive = 10 }: { metOn: number; weeks: number; intensive?: number },
): Step[] {
  const endOfWeek = (week: number) => metOn + 7 * week - 1;
  return [
    ...begun(family, metOn + 3),
    ...reviewed(family, "INTENSIVE", endOfWeek(Math.min(intensive, weeks)) - 1),
    ...(weeks > 10 ? asked(family, "MID_TREATMENT", endOfWeek(10) + 2) : []),
    ...(weeks > intensive ? reviewed(family, "MAINTENANCE", endOfWeek(Math.min(20, weeks)) - 1) : []),
    ...(weeks > 20 ? reviewed(family, "EXTENDED", endOfWeek(weeks) - 1) : []),
  ];
}

/** When services are over. */
export const ending = (family: Family, endsOn: number): Step[] => [
  ...asked(family, "TERMINATION", endsOn + 1),
  measured(family, "POST", endsOn),
];
