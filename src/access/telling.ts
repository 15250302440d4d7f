import type { InformationClass } from "../policy/facts/information";

type Telling = Record<string, readonly InformationClass[]>;

const reviewed = ["HEALTH", "ABUSE", "NARRATIVE"] as const;

/**
 * What the findings of a rule tell of, beyond what is plain: the classes of all that it reads, which a test holds
 * it to. Of an address a rule tells no more than whether there is one, which is plain.
 */
const byRule: Telling = {
  "FP-PV-08": ["NARRATIVE"],
  "FP-TP-03": ["ABUSE"],
  "FP-TP-04": ["ABUSE"],
  "FP-TP-05": ["ABUSE", "NARRATIVE"],
  "FP-EX-01a": ["HEALTH"],
  "FP-EX-01b": ["HEALTH"],
  "FP-EX-01c": ["HEALTH"],
  "FP-EX-01d": ["HEALTH"],
  "FP-EX-02": ["ABUSE"],
  "FP-EX-04": reviewed,
  "FP-DF-02": ["ABUSE"],
  "FP-RF-02": ["ABUSE"],
  "FP-RF-06": reviewed,
  "FP-AS-02": ["ABUSE", "NARRATIVE"],
  "FP-AS-07": ["NARRATIVE"],
  "FP-PL-03": ["NARRATIVE"],
  "FP-PL-07": ["NARRATIVE"],
  "FP-OM-02": ["HEALTH"],
  "FP-NT-07": ["ABUSE"],
  "FP-EV-05": ["NARRATIVE"],
};

/** What some findings tell of by their code, whatever their rule: whose act it is and when, or a waiver's reason. */
const byCode: Telling = {
  FORBIDDEN: [],
  INVALID_TRANSITION: [],
  RULE_NOT_WAIVABLE: [],
  ALREADY_WAIVED: ["NARRATIVE"],
};

/** The classes that what was found tells of. */
export const told = ({ ruleId, code }: { ruleId: string; code: string }): readonly InformationClass[] =>
  byCode[code] ?? toldByRule(ruleId);

export const toldByRule = (ruleId: string): readonly InformationClass[] => byRule[ruleId] ?? [];

/** What the figures of a report tell of the cases behind them, by what they are told apart by. */
export const toldByReport: Partial<Telling> = {
  "R-04": ["HEALTH", "ABUSE"],
  "R-06": ["HEALTH"],
  "R-13": ["ABUSE"],
  "R-18": ["HEALTH", "ABUSE"],
};

/** A replay tells which rule would refuse which case. */
export const toldByReplay: readonly InformationClass[] = ["HEALTH", "ABUSE"];
