import type { InformationClass } from "../policy/facts/information";

type Telling = Record<string, readonly InformationClass[]>;

/** What the findings of a rule tell of, beyond what is plain; a test holds it against what each rule reads. */
const byRule: Telling = {
  "FP-EX-01a": ["HEALTH"],
  "FP-EX-01b": ["HEALTH"],
  "FP-EX-01c": ["HEALTH"],
  "FP-EX-01d": ["HEALTH"],
  "FP-EX-02": ["ABUSE"],
};

/** What a finding tells of by its code, whatever its rule: a waiver's reason is told when it is given again. */
const byCode: Telling = { ALREADY_WAIVED: ["NARRATIVE"] };

/** The classes that what was found tells of. */
export const told = ({ ruleId, code }: { ruleId: string; code: string }): readonly InformationClass[] => [
  ...(byRule[ruleId] ?? []),
  ...(byCode[code] ?? []),
];

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
