import { addDays, addMonths, type CivilDate } from "../calendar/civil-date";
import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import { entriesOf, metBy } from "./entries";
import { visitObligations } from "./follow-up-visits";
import type { Obligation } from "./obligation";
import { count, owed } from "./row";

/**
 * The year after services. The whole of it is for families who completed them; of the others only the outcome
 * is looked up (FP-FU-06, AMB-30). Every date is counted from the end of services, never from the one before.
 */
export function followUpObligations(kase: Case, parameters: Parameters): Obligation[] {
  const { terminatedOn, terminationReason } = kase.referral;
  if (terminatedOn === null) return [];
  const outcome = yearEnd(kase, parameters, terminatedOn, "OUTCOME_CHECK");
  if (terminationReason !== "COMPLETION") return [outcome];
  return [
    ...calls(kase, parameters, terminatedOn),
    ...visitObligations(kase, parameters, terminatedOn),
    outcome,
    yearEnd(kase, parameters, terminatedOn, "EFFECTIVENESS_EVALUATION"),
  ];
}

/** A call that reaches the family in each month from the end; a visit does not replace it (FP-FU-01, AMB-28). */
function calls(kase: Case, { followUp }: Parameters, ended: CivilDate): Obligation[] {
  const reached = entriesOf(kase, (entry) => entry.kind === "CALL" && entry.result === "REACHED");
  return Array.from({ length: followUp.monthlyCalls }, (_, index) => {
    const n = index + 1;
    const after = addMonths(ended, n - 1);
    const due = addMonths(ended, n);
    return owed({
      type: "FOLLOW_UP_CALL",
      ruleId: "FP-FU-01",
      anchor: `call:${n}`,
      opensAt: startOfDay(addDays(after, 1)),
      dueAt: endOfDay(due),
      lapses: true,
      ...metBy(reached.find(({ on }) => after < on && on <= due)),
      because: `services ended ${formatDay(ended)} + ${count(n, "month")} = ${formatDay(due)}, after ${formatDay(after)}`,
    });
  });
}

const yearEnds = {
  OUTCOME_CHECK: { type: "OUTCOME_CHECK_12M", ruleId: "FP-OM-01", anchor: "outcome" },
  EFFECTIVENESS_EVALUATION: {
    type: "EFFECTIVENESS_EVALUATION",
    ruleId: "FP-FU-03",
    anchor: "effectiveness",
  },
} as const;

/** What is looked back on at the end of the year: done in its last month, or later (FP-OM-01, FP-FU-03). */
function yearEnd(
  kase: Case,
  { followUp }: Parameters,
  ended: CivilDate,
  kind: keyof typeof yearEnds,
): Obligation {
  const opens = addMonths(ended, followUp.outcomeMonth - 1);
  const due = addMonths(ended, followUp.outcomeMonth);
  return owed({
    ...yearEnds[kind],
    opensAt: startOfDay(opens),
    dueAt: endOfDay(due),
    ...metBy(entriesOf(kase, (entry) => entry.kind === kind).find(({ on }) => on >= opens)),
    because: `services ended ${formatDay(ended)} + ${count(followUp.outcomeMonth, "month")} = ${formatDay(due)}`,
  });
}
