import type { Family } from "../family";
import type { Step } from "../step";
import { coordinated } from "./coordination";
import { ended, followedUp, lookedBack } from "./ending";
import { ending, evaluated } from "./evaluation";
import { sentOnDay0 } from "./intake";
import { accepted, met } from "./meeting";
import { handedOver, planned, servedWeekly, type Manner } from "./service";
import { teamMeetings } from "./team-meetings";

/** How it goes with a family that is taken in. */
export interface Course {
  /** Up to the first meeting; the day of that is `metOn`. */
  opening?: Step[];
  metOn?: number;
  planOn?: number;
  weeks?: number;
  intensive?: number;
  manner?: Manner;
  /** The agency has custody of a child. */
  custody?: boolean;
}

/** Met, accepted, planned for and served for some weeks. */
export function taken(family: Family, course: Course = {}): Step[] {
  const { metOn = 1, planOn = metOn + family.random.int(8, 10), weeks = 20, intensive, manner } = course;
  const { custody = false } = course;
  return [
    ...(course.opening ?? [...sentOnDay0(family), ...met(family, metOn)]),
    ...accepted(family, metOn + 3),
    ...planned(family, planOn),
    ...handedOver(family, planOn),
    ...teamMeetings(family, planOn, { weeks, custody }),
    ...servedWeekly(family, metOn, weeks, { intensive, manner }),
    ...evaluated(family, { metOn, weeks, intensive }),
    ...coordinated(family, metOn, endOf(metOn, weeks)),
  ];
}

/** The last day of the `weeks`th service week. */
export const endOf = (metOn: number, weeks: number): number => metOn + 7 * weeks - 1;

/** Services are completed, the year of follow-up runs, the case closes: as far as time has come. */
export function completed(family: Family, course: Course = {}): Step[] {
  const { metOn = 1, weeks = family.random.pick([12, 12, 12, 13, 14, 16, 20]) } = course;
  const last = endOf(metOn, weeks);
  return [
    ...taken(family, { ...course, metOn, weeks }),
    ...ended(family, last - 5, last, {
      reason: "COMPLETION",
      narrative: "The goals of the plan are reached.",
    }),
    ...followedUp(family, last),
    ...lookedBack(family, last, { placed: family.random.chance(0.12) }),
    ...ending(family, last),
  ];
}
