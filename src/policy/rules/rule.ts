import type { Actor } from "../commands/inputs";
import type { Case } from "../facts";
import type { Parameters, ShippedEditionId } from "../editions/edition";

/**
 * What a rule chiefly does: HARD refuses; SOFT refuses unless waived with a reason; the others create, derive
 * or record, though they may also guard what they record with a check.
 */
export const ruleModes = ["HARD", "SOFT", "DEADLINE", "COMPUTE", "RECORD", "REPORT"] as const;
export type RuleMode = (typeof ruleModes)[number];

/** The place in the text that a rule comes from. */
export interface Citation {
  document: "Cover memorandum, 23 February 2006" | "Policy manual, Volume IV, Section C";
  section: string;
  page: string | null;
  /** The clause itself, quoted. */
  quote: string;
}

/** Why something may not be done, and what would mend it. */
export interface Violation {
  ruleId: string;
  /** A stable machine-readable code, e.g. `AGE_OUT_OF_RANGE`. */
  code: string;
  message: string;
  /** The facts that were judged, as `name: value`. */
  facts: Record<string, string>;
  remedy: string;
  /**
   * Whether a waiver can lift it. Absent, the rule's mode decides: what a SOFT rule finds can be waived,
   * anything else stands. Present where one clause has a firm part and a part that may be waived (FP-TP-04).
   */
  waivable?: boolean;
}

export type Finding = Omit<Violation, "ruleId">;

/** What a check may read. `input` is absent when the question is asked before anyone tries. */
export interface Question<I = unknown> {
  kase: Case;
  parameters: Parameters;
  input?: I;
  /** Who gives the command, where it has been given. */
  by?: Actor;
}

export interface Rule {
  id: string;
  title: string;
  mode: RuleMode;
  /** The rule in our own words. */
  text: string;
  /** Where each edition says it; an edition without the rule has an empty list. */
  citations: Record<ShippedEditionId, Citation[]>;
  /** Present on the rules that can refuse: no finding means that the rule holds. Each narrows to its command. */
  check?(question: Question): Finding[];
}
