import type { Edition, Parameters } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";

/** A case with the edition that judges it: every case of a report has been submitted, so it is pinned to one (FP-PV-01). */
export interface JudgedCase extends Case {
  edition: Edition;
}

export const parametersOf = ({ edition }: JudgedCase): Parameters => edition.parameters;
