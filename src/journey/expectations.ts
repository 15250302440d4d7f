import { type EditionId, inApi } from "./edition";
import type { Entry } from "./journey";
import { clockTime, dayOf } from "./local-time";
import type { Obligation } from "./obligations";
import { expectedObligations, notOwed } from "./expected-obligations";
import type { End } from "./queries";

/** The day on which the case came into each state. */
const states: Record<string, string> = {
  DRAFT: "2006-03-06",
  SUBMITTED: "2006-03-06",
  UNDER_REVIEW: "2006-03-06",
  CONTACT_PENDING: "2006-03-06",
  ASSESSING: "2006-03-07",
  ACCEPTED: "2006-03-10",
  INTENSIVE: "2006-03-17",
  MAINTENANCE: "2006-05-16",
  DISCONTINUATION_PENDING: "2006-07-21",
  FOLLOW_UP: "2006-07-24",
  CLOSED: "2007-07-24",
};

/** What is other than the scenario says, a line each. */
export function differences(edition: EditionId, timeline: Entry[], end: End): string[] {
  const found: string[] = [];
  const expect = (what: string, expected: unknown, got: unknown) => {
    const [a, b] = [JSON.stringify(expected), JSON.stringify(got)];
    if (a !== b) found.push(`${what}: expected ${a}, got ${b}`);
  };

  expect("edition", inApi(edition), end.editionId);
  expect("states", states, statesOf(timeline));
  expect("end of services", ["2006-07-24", "COMPLETION"], [end.terminatedOn, end.terminationReason]);
  expect("breaches", [], end.compliance.breaches.map(nameOf));
  expect("service weeks", 20, end.service.weeks.length);
  expect("phases", expectedPhases, end.service.phases.map(phaseInShort));
  expect("weekly reading", expectedReading[edition], end.service.weeklyReading.map(readingInShort));
  expect("notices of acceptance", expectedNotices, acceptanceNotices(end));

  const owed = new Map(end.obligations.map((one) => [nameOf(one), one]));
  for (const { name, target, due, status = "MET" } of expectedObligations(edition)) {
    const one = owed.get(name);
    owed.delete(name);
    expect(`${name} target`, target ?? null, one ? day(one.targetAt) : "none");
    expect(`${name} due`, due, one ? day(one.dueAt) : "none");
    expect(`${name} status`, status, one?.status ?? "none");
  }
  for (const [name, { type }] of owed) {
    if (notOwed[edition].includes(type)) found.push(`${name}: not owed under ${edition}, yet there`);
  }
  return found;
}

const expectedPhases = [
  "INTENSIVE 2006-03-07 to 2006-05-15: 60 h, 20 h face to face",
  "MAINTENANCE 2006-05-16 to 2006-07-24: 30 h, 10 h face to face",
];
const expectedReading: Record<EditionId, string[]> = {
  "ms-2006": ["INTENSIVE 0/10", "MAINTENANCE 0/10"],
  "ms-1994": [],
};
// The notices go out under both editions; only ms-1994 owes them (FP-AC-02).
const expectedNotices = ["ASWS", "REFERRING_WORKER"];

const nameOf = ({ type, anchor }: Obligation): string => `${type} ${anchor}`;

/** A local day, with its time unless the day's end is meant. */
function day(instant: string | null): string | null {
  if (instant === null) return null;
  const at = new Date(instant);
  return clockTime(at) === "23:59" ? dayOf(at) : `${dayOf(at)} ${clockTime(at)}`;
}

function statesOf(timeline: Entry[]): Record<string, string> {
  const entered = timeline.filter(({ status, statusBefore }) => status !== null && status !== statusBefore);
  return Object.fromEntries(entered.map(({ status, at }): [string, string] => [status!, dayOf(at)]));
}

const phaseInShort = ({ phase, from, to, hours, faceToFaceHours }: End["service"]["phases"][number]) =>
  `${phase} ${from} to ${to}: ${hours} h, ${faceToFaceHours} h face to face`;
const readingInShort = ({ phase, weeks, weeksMeeting }: End["service"]["weeklyReading"][number]) =>
  `${phase} ${weeksMeeting}/${weeks}`;
const acceptanceNotices = ({ notices }: End): string[] =>
  notices
    .filter(({ kind }) => kind === "ACCEPTANCE")
    .map(({ recipient }) => recipient)
    .sort();
