import { edition } from "../../policy/editions";
import type { Edition, Parameters } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";

/** The edition that judges a case: every case of a report has been submitted, and so is pinned to one (FP-PV-01). */
export const editionOf = ({ referral }: Case): Edition => edition(referral.editionId!);

export const parametersOf = (kase: Case): Parameters => editionOf(kase).parameters;
