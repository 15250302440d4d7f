import type { Family } from "./family";
import type { Step } from "./step";
import * as before from "./stories/before-acceptance";
import * as arrivals from "./stories/arrivals";
import { completed } from "./stories/course";
import * as declined from "./stories/declined";
import * as early from "./stories/early-ends";
import * as turns from "./stories/turns";

export type Story = (family: Family) => Step[];

/** How many families live a story, and how many days ago theirs began: the day says how far each has come. */
export interface Casting {
  story: Story;
  families: number;
  began: [from: number, to: number];
}
const cast = (story: Story, families: number, from: number, to: number): Casting => ({
  story,
  families,
  began: [from, to],
});

/** A full year of referrals and more, in the mix in which they come; 288 families outside the home county. */
export const elsewhereCast: Casting[] = [
  // On the way in.
  cast(before.draft, 12, 1, 12),
  cast(before.waiting, 12, 1, 3),
  cast(before.underReview, 7, 1, 4),
  cast(before.returned, 6, 1, 9),
  cast(before.expected, 7, 1, 2),
  cast(before.expected, 3, 3, 6),
  cast(before.expectedAfterAttempt, 4, 1, 4),
  cast(before.beingAssessed, 11, 3, 8),
  cast(before.emergency, 2, 2, 5),
  cast(turns.acceptedOnly, 10, 6, 18),
  // Ended before acceptance.
  cast(declined.suicidal, 4, 5, 560),
  cast(declined.psychotic, 4, 5, 560),
  cast(declined.disability, 3, 5, 560),
  cast(declined.perpetrator, 4, 5, 560),
  cast(declined.noRisk, 4, 5, 560),
  cast(before.withdrawn, 9, 4, 540),
  cast(before.unreachable, 10, 14, 560),
  cast(before.notAccepted, 9, 10, 560),
  // In the intensive weeks.
  cast(completed, 26, 14, 70),
  cast(turns.strainedService, 9, 20, 70),
  cast(turns.lateInPlan, 6, 26, 70),
  cast(arrivals.lateInContact, 6, 20, 70),
  cast(arrivals.inEmergency, 6, 20, 70),
  cast(arrivals.waived, 3, 20, 70),
  cast(arrivals.reunited, 4, 20, 70),
  cast(arrivals.agencyCaseClosed, 3, 20, 70),
  cast(arrivals.incompleteSheet, 3, 20, 70),
  // In the maintenance weeks, or past week 20.
  cast(completed, 13, 73, 82),
  cast(arrivals.secondSubmission, 3, 73, 84),
  cast(turns.held, 4, 78, 130),
  cast(turns.steppedDown, 5, 62, 120),
  cast(turns.turnedDown, 4, 75, 130),
  cast(arrivals.medicated, 2, 74, 84),
  cast(arrivals.agencyCaseClosed, 4, 80, 150),
  cast(turns.extended, 6, 144, 172),
  // Ending, ended.
  cast(turns.pending, 7, 125, 133),
  cast(early.hostile, 3, 40, 380),
  cast(early.noShows, 4, 55, 380),
  cast(early.atRisk, 3, 48, 380),
  cast(early.removed, 3, 48, 380),
  // In the year of follow-up.
  cast(completed, 13, 130, 400),
  cast(turns.strainedService, 3, 130, 380),
  cast(arrivals.lateInContact, 3, 150, 400),
  cast(turns.lateInPlan, 2, 150, 400),
  cast(early.completedEarly, 3, 66, 380),
  cast(turns.steppedDown, 2, 140, 400),
  cast(arrivals.reunited, 2, 150, 400),
  // Closed.
  cast(completed, 7, 520, 600),
  cast(arrivals.inEmergency, 2, 520, 600),
  cast(early.hostile, 2, 420, 520),
  cast(early.removed, 1, 425, 520),
];

/** The caseload that the printed sign-ins find in the home county: something of everything. */
export const homeCast: Casting[] = [
  cast(before.waiting, 1, 1, 1),
  cast(before.expected, 1, 1, 1),
  cast(before.beingAssessed, 1, 4, 4),
  cast(turns.acceptedOnly, 1, 9, 9),
  cast(turns.strainedService, 1, 37, 37),
  cast(arrivals.inEmergency, 1, 60, 60),
  cast(turns.steppedDown, 1, 83, 83),
  cast(turns.extended, 1, 150, 150),
  cast(turns.pending, 1, 127, 127),
  cast(early.removed, 1, 110, 110),
  cast(arrivals.lateInContact, 1, 290, 290),
  cast(declined.suicidal, 1, 33, 33),
];
