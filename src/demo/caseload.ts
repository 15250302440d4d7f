import { addDays, weekday, type CivilDate } from "../policy/calendar/civil-date";
import { civilDateOf } from "../policy/calendar/zone";
import { elsewhereCast, homeCast, type Casting } from "./casting";
import { Family } from "./family";
import { home, placesOfFamilies } from "./places";
import { Random } from "./random";
import type { Step } from "./step";

/** The same seed gives the same caseload, apart from ids and from the day on which it is looked at. */
export const SEED = 19940223;

/** A step of a story with the moment at which it happens. */
export interface Act extends Step {
  at: Date;
}

/** A family, and what has happened with it so far. */
export interface Script {
  family: Family;
  acts: Act[];
}

/** Younger cases keep no office hours: there is always one that began yesterday. */
const DAYS_RECENT = 14;

/** Day 0 of a story; a case of some age began on a day on which the office was open. */
function beganOn(today: CivilDate, daysAgo: number): CivilDate {
  const day = addDays(today, -daysAgo);
  return daysAgo < DAYS_RECENT ? day : addDays(day, Math.min(0, 5 - weekday(day)));
}

/** Puts the steps in time, and leaves out what lies ahead. */
function actsOf(family: Family, steps: readonly Step[], now: Date): Act[] {
  const delay = family.random.int(0, 40) * 60_000;
  let last = 0;
  const acts = steps.map((step): Act => {
    if (step.aside) return { ...step, at: family.moment(family.date(step.day), step.time) };
    const planned = family.moment(family.officeDay(step.day), step.time).getTime() + delay;
    // What a weekend has put off does not overtake what comes after it in the story.
    last = Math.max(planned, last + 60_000);
    return { ...step, at: new Date(last) };
  });
  return acts.sort((a, b) => a.at.getTime() - b.at.getTime()).filter(({ at }) => at <= now);
}

const each = (castings: readonly Casting[]): Casting[] =>
  castings.flatMap((casting) => Array<Casting>(casting.families).fill(casting));

/** The whole demonstration caseload as it stands at a moment: the home county first. Pure. */
export function caseload(now: Date, seed = SEED): Script[] {
  const random = new Random(seed);
  const roles = [
    ...each(homeCast).map((casting) => ({ casting, county: home })),
    ...random
      .shuffled(each(elsewhereCast))
      .map((casting, index) => ({ casting, county: placesOfFamilies[index % placesOfFamilies.length] })),
  ];
  return roles.map(({ casting: { story, began }, county }, index) => {
    const own = new Random(seed + 7919 * (index + 1));
    const daysAgo = own.int(...began);
    const recent = daysAgo < DAYS_RECENT;
    const family = new Family(index + 1, county, beganOn(civilDateOf(now), daysAgo), recent, own);
    return { family, acts: actsOf(family, story(family), now) };
  });
}
