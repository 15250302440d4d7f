import type { CivilDate } from "../calendar/civil-date";
import type { MonthlyDocumentKind, StaffingKind, StaffingPlace } from "../vocabulary";

/** What specialist and county tell each other of a case: facts as those of facts.ts are. */

/** What the specialist wrote of a month of service (FP-DO). */
export interface MonthlyDocumentFacts {
  id: string;
  /** The first day of the month that it covers. */
  month: CivilDate;
  kind: MonthlyDocumentKind;
  submittedAt: Date;
  /** When it was forwarded to the social worker (FP-DO-02). */
  forwardedAt: Date | null;
  enteredInMacwisAt: Date | null;
}

export interface StaffingAttendee {
  place: StaffingPlace;
  name: string;
}
/** One case at a staffing; the cases that were talked over at one meeting share its id (FP-ST). */
export interface StaffingFacts {
  id: string;
  meetingId: string;
  kind: StaffingKind;
  heldAt: Date;
  attendees: StaffingAttendee[];
  clientUpdate: string | null;
  staffingForm: string | null;
}
