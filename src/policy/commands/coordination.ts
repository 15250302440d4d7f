import { monthSpan } from "../service";
import { insert, update } from "./change";
import type { Effects } from "./effect";

/** What specialist and county tell each other: the month's papers, the staffings, the county's own contact. */
export const coordinationEffects: Effects<
  | "recordMonthlyDocument"
  | "forwardMonthlyDocument"
  | "enterInMacwis"
  | "recordStaffing"
  | "recordConsultation"
  | "logCountyContact"
> = {
  // Any day names its month.
  recordMonthlyDocument: (_kase, { input, by, newId }) => [
    insert("MonthlyDocument", newId(), {
      ...input,
      month: monthSpan(input.month).from,
      workerId: by.workerId,
    }),
  ],

  forwardMonthlyDocument: (_kase, { input }) => [
    update("MonthlyDocument", input.documentId, { forwardedAt: input.forwardedAt }),
  ],

  enterInMacwis: (_kase, { input: { documentId, enteredInMacwisAt, reference } }) => [
    update("MonthlyDocument", documentId, { enteredInMacwisAt, ...(reference ? { reference } : {}) }),
  ],

  recordStaffing: (_kase, { input, by, newId }, { parameters }) => [
    insert("StaffingEntry", newId(), {
      ...input,
      meetingId: input.meetingId ?? newId(),
      kind: parameters.staffing.frequency,
      workerId: by.workerId,
    }),
  ],

  recordConsultation: (_kase, { input, by, newId }) => [
    insert("StaffingEntry", newId(), {
      ...input,
      meetingId: input.meetingId ?? newId(),
      kind: "CONSULTATION",
      workerId: by.workerId,
    }),
  ],

  // It is no direct contact of the specialist's, whoever was there (FP-CO-06).
  logCountyContact: (_kase, { input: { familyPresent, ...contact }, by, newId }) => [
    insert("Contact", newId(), {
      ...contact,
      type: "COUNTY_CONTACT",
      faceToFace: familyPresent,
      workerId: by.workerId,
      voidedAt: null,
    }),
  ],
};
