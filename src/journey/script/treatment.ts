import { local, plusDays } from "../local-time";
import type { Act, Look } from "./act";

const firstContact = "2006-03-07";

interface Meeting {
  /** Days from the first of the service week, a Tuesday. */
  after: number;
  time: string;
  type: string;
  minutes: number;
  words: string;
}

const visit = (minutes: number): Meeting => ({
  after: 0,
  time: "14:00",
  type: "HOME_VISIT",
  minutes,
  words: "home visit",
});
const service = (minutes: number): Meeting => ({
  after: 2,
  time: "09:00",
  type: "CONCRETE_SERVICE",
  minutes,
  words: "concrete service",
});
const call: Meeting = { after: 3, time: "09:00", type: "TELEPHONE", minutes: 60, words: "telephone" };
const familyTeamMeeting: Meeting = {
  after: 6,
  time: "13:30",
  type: "FAMILY_TEAM_MEETING",
  minutes: 60,
  words: "family team meeting, held by Alice with Cara",
};

/** 6 hours a week, 2 of them face to face; from week 11 on 3 hours, 1 of them face to face. */
function meetings(week: number): Meeting[] {
  // The first visit of week 1 is an act of its own; the meeting of 20 March takes an hour of week 2's visit.
  if (week === 1) return [service(180), call];
  if (week === 2) return [visit(60), service(180), call];
  return week <= 10 ? [visit(120), service(180), call] : [visit(60), service(60), call];
}

/** Twenty service weeks of contact, from 7 March to 24 July 2006. */
export function weeks(): Act[] {
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  return [...numbers.flatMap((number) => week(number, meetings(number))), ...week(2, [familyTeamMeeting])];
}

/** Contacts of a service week; the timeline tells of them at the last. */
function week(number: number, held: Meeting[]): Act[] {
  const words = held.map((meeting) => `${meeting.words} ${meeting.minutes / 60} h`).join(", ");
  return held.map((meeting, index) => {
    const at = local(plusDays(firstContact, (number - 1) * 7 + meeting.after), meeting.time);
    return {
      at,
      by: "Cara",
      what: `week ${number}: ${words}`,
      mutation: "logContact",
      minutes: meeting.minutes,
      untold: index < held.length - 1,
      input: () => ({
        type: meeting.type,
        startedAt: at.toISOString(),
        durationMinutes: meeting.minutes,
        participants: meeting.type === "CONCRETE_SERVICE" ? [] : ["Ann Moore"],
      }),
    };
  });
}

/** The day on which the calendar moves the case from the intensive phase to maintenance. */
export const phaseChange: Look = {
  at: local(plusDays(firstContact, 70), "00:00"),
  what: "week 11 begins",
};

/** The proposal to end services, and the county's and the specialist's word on it. */
export function completion(): Act[] {
  const lastDay = plusDays(firstContact, 139);
  const decide = (by: "Alice" | "Cara", time: string, what: string): Act => ({
    at: local(lastDay, time),
    by,
    what,
    mutation: "decideDiscontinuation",
    input: () => ({ agrees: true, rationale: "The goals are attained." }),
  });
  return [
    {
      at: local("2006-07-21", "16:00"),
      by: "Cara",
      what: "proposes to end services on 24 July: completion",
      mutation: "proposeDiscontinuation",
      input: () => ({ reason: "COMPLETION", effectiveOn: lastDay, narrative: "All goals are attained." }),
    },
    decide("Alice", "10:00", "agrees for the county"),
    decide("Cara", "10:30", "agrees for the specialist's side: services end today"),
  ];
}
