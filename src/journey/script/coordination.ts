import type { EditionId } from "../edition";
import { local, plusDays } from "../local-time";
import type { Act } from "./act";

/** The months of service, and the fifth working day of the next, on which the papers of each are written. */
export const papersDue = {
  "2006-03": "2006-04-07",
  "2006-04": "2006-05-05",
  "2006-05": "2006-06-07",
  "2006-06": "2006-07-10",
  "2006-07": "2006-08-07",
} as const;

/** The Mondays of the weeks that lie within treatment as a whole: 13 March to 17 July 2006. */
export const staffedWeeks: string[] = Array.from({ length: 19 }, (_, index) =>
  plusDays("2006-03-13", index * 7),
);

/** The day of the county's contact in each month of service. */
const countyContacts = ["2006-03-22", "2006-04-19", "2006-05-17", "2006-06-21", "2006-07-19"];

const sitting = {
  alice: { place: "COUNTY_WORKER", name: "Alice" },
  ben: { place: "ASWS", name: "Ben" },
  cara: { place: "SPECIALIST", name: "Cara" },
};

/** What specialist and county write and tell each other: weekly under ms-1994, quarterly under ms-2006. */
export function coordination(edition: EditionId): Act[] {
  const together = edition === "ms-1994" ? [...weeklyStaffings(), ...monthlyContacts()] : [quarterMeeting()];
  return [...together, ...papers()];
}

function papers(): Act[] {
  return Object.entries(papersDue).flatMap(([month, day]) => [
    { ...paper(month, day, "15:30", "MACWIS_NARRATIVE"), untold: true },
    paper(month, day, "16:00", "DOCUMENTATION"),
  ]);
}

function paper(month: string, day: string, time: string, kind: string): Act {
  const at = local(day, time);
  const entered = kind === "DOCUMENTATION" ? {} : { enteredInMacwisAt: at.toISOString() };
  return {
    at,
    by: "Cara",
    what: `documents ${month} for the county, and enters the narrative in MACWIS`,
    mutation: "recordMonthlyDocument",
    input: () => ({
      month: `${month}-01`,
      kind,
      text: "Visits, calls and food as planned; the children were seen each week.",
      submittedAt: at.toISOString(),
      ...entered,
    }),
  };
}

/** The timeline tells of them at the last of each month. */
function weeklyStaffings(): Act[] {
  const wednesdays = staffedWeeks.map((monday) => plusDays(monday, 2));
  return wednesdays.map((day, index) => ({
    ...staffing(day, Object.values(sitting)),
    by: "Ben",
    what: "has staffed the case with Alice and Cara in every week of the month",
    untold: wednesdays[index + 1]?.slice(0, 7) === day.slice(0, 7),
  }));
}

const quarterMeeting = (): Act => ({
  ...staffing("2006-06-20", [sitting.alice, sitting.cara]),
  by: "Alice",
  what: "holds the quarterly staff meeting with Cara",
});

function staffing(day: string, attendees: object[]): Omit<Act, "by" | "what"> {
  const at = local(day, "11:00");
  return {
    at,
    mutation: "recordStaffing",
    minutes: 45,
    input: () => ({
      heldAt: at.toISOString(),
      attendees,
      clientUpdate: "The plan holds; the hours were given.",
      directives: ["Go on as planned."],
    }),
  };
}

function monthlyContacts(): Act[] {
  return countyContacts.map((day) => {
    const at = local(day, "15:00");
    return {
      at,
      by: "Alice",
      what: "sees the family for the county, as she does each month",
      mutation: "logCountyContact",
      minutes: 45,
      input: () => ({
        startedAt: at.toISOString(),
        durationMinutes: 45,
        familyPresent: true,
        participants: ["Ann Moore"],
        narrative: "The children were seen; they are well.",
      }),
    };
  });
}
