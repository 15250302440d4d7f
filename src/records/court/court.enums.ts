import * as facts from "../../policy/facts";
import { enumSet } from "../shared/enums";

export const CourtEventTypeEnum = enumSet(
  "CourtEventType",
  facts.courtEventTypes,
  "An action before a court (FP-CO-05).",
);
export const AttendanceBasisEnum = enumSet(
  "AttendanceBasis",
  facts.attendanceBases,
  "Why the specialist goes to court: a subpoena, or the supervisor's direction (FP-CT-01).",
);
export const ReportedToEnum = enumSet(
  "ReportedTo",
  facts.reportedTo,
  "To whom the county reports (FP-CO-03).",
);
