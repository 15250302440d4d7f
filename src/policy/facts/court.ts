import type { CivilDate } from "../calendar/civil-date";
import type { AttendanceBasis, CourtEventType, ReportedTo } from "../vocabulary";

/** The county before the court, and the specialist there. */

export interface AgencyReportFacts {
  id: string;
  recipient: ReportedTo;
  reportedOn: CivilDate;
}
export interface CourtEventFacts {
  id: string;
  type: CourtEventType;
  heldOn: CivilDate;
  /** The reference of the subpoena that calls the specialist; null when none does. */
  subpoenaReference: string | null;
}
/** The supervisor's word that the specialist goes to court on a day (FP-CT-01). */
export interface CourtDirectionFacts {
  id: string;
  courtOn: CivilDate;
  directedAt: Date;
}
export interface CourtAttendanceFacts {
  id: string;
  attendedOn: CivilDate;
  basis: AttendanceBasis | null;
  limitedToInvolvement: boolean;
}
