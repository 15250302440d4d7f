import { addDays, daysBetween, weekday, type CivilDate } from "../../policy/calendar/civil-date";
import type { MonthlyDocumentKind } from "../../policy/facts";
import { quartersOf } from "../../policy/calendar/quarters";
import { monthsOf } from "../../policy/service";
import type { Family } from "../family";
import { aside, county, specialist, type Step } from "../step";

/** From the first meeting to the last day of service: what specialist and county write and tell each other. */
export function coordinated(family: Family, metOn: number, lastDay: number): Step[] {
  const span = { from: family.date(metOn), to: family.date(lastDay) };
  return [
    ...monthsOf(span).flatMap(({ from, to }) => papers(family, from, addDays(to, 1))),
    ...quartersOf(span).flatMap(({ from, to }) =>
      meeting(family, from > span.from ? from : span.from, to < span.to ? to : span.to),
    ),
    ...(family.random.chance(0.4) ? [countyContact(family, metOn + 20)] : []),
  ];
}

/** The month's papers, early in the next; once in a while they come late, and a narrative not at all. */
function papers(family: Family, month: CivilDate, next: CivilDate): Step[] {
  const { random } = family;
  const day = family.dayOf(next) + (random.chance(0.06) ? random.int(11, 16) : random.int(1, 3));
  const kind = random.chance(0.15) ? "PLAN_EVALUATION" : "MACWIS_NARRATIVE";
  return [
    paper(family, day, "16:00", month, "DOCUMENTATION"),
    ...(random.chance(0.96) ? [paper(family, day, "16:25", month, kind)] : []),
  ];
}

function paper(family: Family, day: number, time: string, month: CivilDate, kind: MonthlyDocumentKind): Step {
  const submittedAt = family.moment(family.date(day), time);
  const forCounty = kind === "DOCUMENTATION";
  return specialist(
    day,
    time,
    "recordMonthlyDocument",
    {
      month,
      kind,
      text: `${family.random.pick(family.trouble.visits)} The plan is being followed.`,
      submittedAt,
      forwardedAt: forCounty ? submittedAt : null,
      enteredInMacwisAt: forCounty ? null : submittedAt,
      reference: forCounty ? null : `N-${family.number}-${month.slice(0, 7)}`,
    },
    aside,
  );
}

/** The days of treatment that make a quarterly meeting worth its while, and then some. */
const LONG_ENOUGH = 35;

/** The quarterly meeting, on a working day two thirds into the days of service; a few are never held. */
function meeting(family: Family, from: CivilDate, to: CivilDate): Step[] {
  const days = daysBetween(from, to);
  if (days < LONG_ENOUGH || family.random.chance(0.08)) return [];
  const planned = addDays(from, Math.floor((days * 2) / 3));
  const day = addDays(planned, Math.min(0, 5 - weekday(planned)));
  const entry = {
    heldAt: family.moment(day, "10:00"),
    attendees: [
      { place: "COUNTY_WORKER" as const, name: "County worker" },
      { place: "SPECIALIST" as const, name: "Specialist" },
    ],
    clientUpdate: `${family.head.name} works with the plan; ${family.trouble.problems[0].toLowerCase()} has eased.`,
    staffingForm: null,
    directives: family.random.chance(0.3) ? ["Ask the school for its view before the next meeting."] : [],
  };
  return [county(family.dayOf(day), "11:10", "recordStaffing", entry, aside)];
}

function countyContact(family: Family, day: number): Step {
  const startedAt = family.moment(family.officeDay(day), "14:00");
  return county(
    family.dayOf(family.officeDay(day)),
    "15:05",
    "logCountyContact",
    {
      result: "COMPLETED",
      startedAt,
      durationMinutes: 40,
      familyPresent: true,
      participants: [family.head.name],
      location: family.address,
      narrative: "The county's own visit: the children were seen at home.",
    },
    aside,
  );
}
