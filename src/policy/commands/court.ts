import { insert, notify } from "./change";
import type { Effects } from "./effect";

/** The county's investigations, reports and court actions, and the specialist's part in court (FP-CO, FP-CT). */
export const courtEffects: Effects<
  | "recordInvestigation"
  | "recordAgencyReport"
  | "recordCourtEvent"
  | "directCourtAttendance"
  | "recordCourtAttendance"
> = {
  recordInvestigation: (_kase, { input, by, newId }) => [
    insert("Investigation", newId(), { ...input, workerId: by.workerId }),
  ],

  recordAgencyReport: (_kase, { input, by, newId }) => [
    insert("AgencyReport", newId(), { ...input, workerId: by.workerId }),
  ],

  // A subpoena that the county hears of is told to the specialist whom it calls (FP-NT-05).
  recordCourtEvent: (kase, command) => [
    insert("CourtEvent", command.newId(), { ...command.input, workerId: command.by.workerId }),
    ...(command.input.subpoenaReference !== null ? notify(kase, command, "SUBPOENA", "SPECIALIST") : []),
  ],

  directCourtAttendance: (kase, { input, by, newId }) => [
    insert("CourtDirection", newId(), { ...input, directedAt: kase.now, workerId: by.workerId }),
  ],

  recordCourtAttendance: (_kase, { input, by, newId }) => [
    insert("CourtAttendance", newId(), { ...input, workerId: by.workerId }),
  ],
};
