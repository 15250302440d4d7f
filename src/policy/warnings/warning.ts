import type { Edition } from "../editions/edition";
import type { Case } from "../facts";

/** Something that a rule points out and that refuses nothing. */
export interface Warning {
  ruleId: string;
  /** A stable machine-readable code, e.g. `CONTACTS_OVERLAP`. */
  code: string;
  message: string;
  /** The facts that it rests on, as `name: value`. */
  facts: Record<string, string>;
}

/** Looks at a case for one kind of warning. */
export type Watch = (kase: Case, edition: Edition) => Warning[];
