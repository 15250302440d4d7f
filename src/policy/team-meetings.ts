import { civilDateOf } from "./calendar/zone";
import type { CivilDate } from "./calendar/civil-date";
import type { Parameters } from "./editions/edition";
import type { CaseTypeChangeFacts, DhsCaseType, FamilyCase, Side, TeamMeetingFacts } from "./facts";

/** What the family team meetings of a case are judged by: their order, and the type of the case on their days. */

type Meetings = FamilyCase & { teamMeetings: TeamMeetingFacts[] };
type Meeting = Pick<TeamMeetingFacts, "heldAt"> & { id?: string };

const changesInOrder = ({ caseTypeChanges }: FamilyCase): CaseTypeChangeFacts[] =>
  caseTypeChanges
    .map((change, index) => ({ change, index }))
    .sort((a, b) => a.change.effectiveOn.localeCompare(b.change.effectiveOn) || a.index - b.index)
    .map(({ change }) => change);

/** The type of the agency's own case on a day; a change counts from its own day on (AMB-25). */
export function caseTypeOn(kase: FamilyCase, day: CivilDate): DhsCaseType {
  const changes = changesInOrder(kase);
  const last = changes.filter(({ effectiveOn }) => effectiveOn <= day).at(-1);
  return last?.type ?? changes[0]?.typeBefore ?? kase.family.dhsCaseType;
}

const before = (a: Meeting, b: Meeting): boolean =>
  a.heldAt < b.heldAt || (a.heldAt.getTime() === b.heldAt.getTime() && (a.id ?? "~") < (b.id ?? "~"));

/** The first meeting of the case by its time, whenever it was recorded. */
export const firstMeeting = ({
  teamMeetings,
}: Pick<Meetings, "teamMeetings">): TeamMeetingFacts | undefined =>
  teamMeetings.reduce<TeamMeetingFacts | undefined>(
    (first, next) => (first && !before(next, first) ? first : next),
    undefined,
  );

/** Whether a meeting, held or about to be recorded, is the first of the case (FP-FT-01). */
export const isInitial = (kase: Meetings, meeting: Meeting): boolean =>
  !kase.teamMeetings.some((other) => other.id !== meeting.id && before(other, meeting));

/** Whether the case changed its type since the meeting before: then the county begins anew (AMB-25). */
function firstAfterConversion(kase: Meetings, meeting: Meeting): boolean {
  const day = civilDateOf(meeting.heldAt);
  const last = changesInOrder(kase)
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .at(-1);
  if (!last) return false;
  return !kase.teamMeetings.some(
    (other) =>
      other.id !== meeting.id && before(other, meeting) && civilDateOf(other.heldAt) >= last.effectiveOn,
  );
}

/** Which rule says who leads a meeting, and whom it names; the side is null where the edition names nobody. */
export function leaderOf(
  kase: Meetings,
  meeting: Meeting,
  { teamMeeting }: Parameters,
): {
  ruleId: "FP-FT-01" | "FP-FT-02" | "FP-FT-03";
  side: Side | null;
  caseType: DhsCaseType;
  initial: boolean;
} {
  const caseType = caseTypeOn(kase, civilDateOf(meeting.heldAt));
  const initial = isInitial(kase, meeting);
  if (caseType === "CUSTODY") return { ruleId: "FP-FT-03", side: teamMeeting.custody, caseType, initial };
  return initial || firstAfterConversion(kase, meeting)
    ? { ruleId: "FP-FT-01", side: teamMeeting.initialPreventive, caseType, initial }
    : { ruleId: "FP-FT-02", side: teamMeeting.laterPreventive, caseType, initial };
}
