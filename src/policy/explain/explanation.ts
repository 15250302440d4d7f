import type { Records } from "../commands/change";
import type { EditionId } from "../editions/edition";
import { obligationStatuses } from "../obligations/verdict";
import type { Citation, Rule, Violation } from "../rules/rule";

/** How what is explained stands: an obligation as it is judged, a command, or a criterion of the review. */
export const explainedVerdicts = [...obligationStatuses, "PERMITTED", "REFUSED", "PASSED", "FAILED"] as const;
export type ExplainedVerdict = (typeof explainedVerdicts)[number];

/**
 * What a rule comes to: it holds, stands against what is explained, was set aside, or is excused; or it judges
 * what a command says, and nobody has given the command yet.
 */
export const ruleOutcomes = ["HOLDS", "FAILS", "WAIVED", "EXCUSED", "AWAITS_COMMAND"] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

/** A record of the case, by which anyone who may see it finds it again. */
export interface RecordRef {
  type: keyof Records | "Worker";
  id: string;
}

/** What was read of one record; without a record, what is known beside them, e.g. the moment. */
export interface UsedFact {
  record: RecordRef | null;
  name: string;
  values: { name: string; value: string }[];
  /** The fields of the record that were read, by their own names. */
  fields?: readonly string[];
}

/** One rule that was asked. */
export interface Reason {
  rule: Rule;
  outcome: RuleOutcome;
  findings: Violation[];
  /** Why the rule was set aside or is excused, or what of it was asked. */
  note: string | null;
  facts: UsedFact[];
}

/** Why something is owed, may be done or is excluded: everything that a reader needs, in parts. */
export interface Explanation {
  /** What is explained, in words. */
  subject: string;
  judgedAt: Date;
  editionId: EditionId;
  verdict: ExplainedVerdict;
  breach: boolean;
  /** Why the verdict is as it is, in one sentence. */
  finding: string;
  /** The reckoning of a time or a figure in words, where there is one. */
  arithmetic: string | null;
  reasons: Reason[];
  /** What would mend it, or what is left to do. */
  remedies: string[];
}

/** A clause and the edition that has it. */
export interface Clause extends Citation {
  editionId: EditionId;
}
