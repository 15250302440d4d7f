import type { Side } from "../../policy/facts";
import type { Family } from "../family";
import { aside, county, specialist, type Step } from "../step";

const names: Record<Side, string> = { COUNTY: "County worker", SPECIALIST: "Specialist" };

/** A family team meeting in the morning, recorded in the afternoon by the side that led it. */
function teamMet(family: Family, about: number, led: Side): Step {
  const day = family.dayOf(family.officeDay(about));
  const stepOf = led === "COUNTY" ? county : specialist;
  const input = {
    heldAt: family.moment(family.date(day), "10:30"),
    coordinatedBy: led,
    coordinator: names[led],
    facilitatedBy: led,
    facilitator: names[led],
    specialistTookPart: true,
    participants: [family.head.name, ...family.children.map(({ name }) => name)],
    minutes: "Went over the goals; kin and school said what they can do.",
  };
  return stepOf(day, "15:20", "recordTeamMeeting", input, aside);
}

/** The first meeting is the county's, a later one the specialist's unless the case is of custody (FP-FT). */
export const teamMeetings = (
  family: Family,
  planOn: number,
  { weeks, custody }: { weeks: number; custody: boolean },
): Step[] => [
  teamMet(family, planOn + 1, "COUNTY"),
  ...(weeks >= 10 ? [teamMet(family, planOn + 40, custody ? "COUNTY" : "SPECIALIST")] : []),
];
