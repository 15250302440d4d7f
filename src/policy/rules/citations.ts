import type { EditionId } from "../editions/edition";
import type { Citation } from "./rule";

/**
 * The five pairs of the cover memorandum. The source prints the number before "Proposed Rule" alone; the
 * "Current Rule" that follows it is numbered here with its pair.
 */
export type MemoSection =
  | "Opening paragraph"
  | `${1 | 2 | 5}. ${"Proposed" | "Current"} Rule`
  | `3. Proposed Rule, ${"County Staff role" | "Family Preservation staff role"}`
  | `3. Current Rule, ${"County Staff are expected to" | "Family Preservation staff will"}`
  | "4. Proposed Rule"
  | "4. Current Rule, Reason for Premature Closing";

/** The headings of the manual as they stand, spacing of the extraction mended. */
export type ManualSection =
  | "History"
  | "Definition of Service"
  | "Target Population"
  | "Objectives"
  | "Services Provided"
  | "Period of Service"
  | "Criteria for Inappropriate Referrals"
  | "Referral Information"
  | "Definitions of Criteria for Referral and Acceptance"
  | "Program Delivery/Referral Process, 1. Referral, Initial Intervention And Assessment"
  | "Program Delivery/Referral Process, 2. Development of A Treatment Plan"
  | "Program Delivery/Referral Process, 3. Coordination With The DHS Worker"
  | "Program Delivery"
  | "Program Outcome"
  | "Evaluation Methods"
  | "Legal Base";

/** A clause of the cover memorandum. */
export const memo = (section: MemoSection, quote: string): Citation => ({
  document: "Cover memorandum, 23 February 2006",
  section,
  page: null,
  quote,
});

/** A clause of the manual. The source names its pages as a whole and marks no single one. */
export const manual = (section: ManualSection, quote: string): Citation => ({
  document: "Policy manual, Volume IV, Section C",
  section,
  page: "3000-3008",
  quote,
});

/** A clause that the filing left as it was. */
export const inBoth = (...citations: Citation[]): Record<EditionId, Citation[]> => ({
  "ms-1994": citations,
  "ms-2006": citations,
});
