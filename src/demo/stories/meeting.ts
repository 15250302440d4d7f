import type { ContactResult, ContactType } from "../../policy/facts";
import type { Family } from "../family";
import { aside, county, refused, specialist, type Step } from "../step";

interface Contact {
  type?: ContactType;
  result?: ContactResult;
  narrative?: string;
  familyPresent?: boolean;
}

/** A contact that begins at a time and is logged within the hour after it; some are logged only days later. */
export function contact(
  family: Family,
  day: number,
  time: string,
  minutes: number,
  more: Contact = {},
): Step {
  const { type = "HOME_VISIT", result = "COMPLETED", narrative, familyPresent = false } = more;
  const [hour, minute] = time.split(":").map(Number);
  const end = hour * 60 + minute + minutes + family.random.int(5, 55);
  const logged = `${Math.min(23, Math.floor(end / 60))}:${end % 60}`;
  return specialist(
    day,
    logged,
    "logContact",
    {
      type,
      result,
      startedAt: family.moment(family.date(day), time),
      durationMinutes: minutes,
      familyPresent,
      participants: result === "COMPLETED" ? [family.head.name] : [],
      location: type === "HOME_VISIT" ? family.address : null,
      narrative: narrative ?? (result === "COMPLETED" ? family.random.pick(family.trouble.visits) : null),
    },
    aside,
  );
}

/** An attempt that reached nobody. */
export const attempt = (family: Family, day: number, time: string): Step =>
  contact(family, day, time, family.random.int(5, 15), {
    result: family.random.pick(["NOT_FOUND", "NO_SHOW"]),
    narrative: "Nobody came to the door; left a card.",
  });

/** The family is met for the first time, and the sheet goes on to the state office. */
export const met = (family: Family, day = 1, { sheet = true, time = "14:00" } = {}): Step[] => [
  contact(family, day, time, family.random.int(60, 110), {
    narrative: "First visit: met the family, explained the program, began the assessment.",
  }),
  ...(sheet ? [specialist(day + 1, "16:30", "forwardInformationSheet", {})] : []),
];

export const assessed = (family: Family, day: number): Step => {
  const { random, trouble, head } = family;
  return specialist(day, "10:00", "recordFamilyAssessment", {
    assessedOn: family.officeDay(day),
    emergencyPlacementNeeded: false,
    emergencyPlacementNote: null,
    problems: random.several(trouble.problems, 2),
    neededServices: random.several(trouble.services, random.int(2, 3)),
    involvedProfessionals: random.chance(0.6)
      ? [random.pick(["School counsellor", "Pediatrician", "Therapist"])]
      : [],
    summary: `${head.name} wants help and takes part. ${trouble.problems[0]} is what endangers the children most.`,
  });
};

export const countyConcurs = (day: number, concurs = true): Step =>
  county(day, "11:30", "recordConcurrence", {
    concurs,
    rationale: concurs
      ? "Without services a petition for custody would be filed."
      : "Kin have taken the children in; removal is no longer imminent.",
  });

/** Assessed and accepted; now and then acceptance is tried on the specialist's word alone, and refused. */
export function accepted(family: Family, day: number): Step[] {
  const hasty = family.random.chance(0.12);
  return [
    assessed(family, day),
    specialist(day, "10:30", "recordConcurrence", {
      concurs: true,
      rationale: "Removal is imminent unless the family is helped at home.",
    }),
    ...(hasty ? [specialist(day, "10:40", "acceptReferral", {}, refused("CONCURRENCE_REQUIRED"))] : []),
    countyConcurs(day),
    specialist(day, "13:00", "acceptReferral", {}),
  ];
}
