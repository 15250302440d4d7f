import { addDays, addMonths } from "../calendar/civil-date";
import { formatInstant, startOfDay } from "../calendar/zone";
import { insert, update } from "../commands/change";
import type { Parameters } from "../editions/edition";
import type { ReferralFacts } from "../facts";
import type { Finding } from "../rules/rule";
import type { Topic } from "./command";
import type { OnCallShiftFacts } from "./facts";
import { uncovered, type Span } from "./spans";
import { notOfTheCounty } from "./supervision";

export interface OnCallInputs {
  planOnCall: Pick<OnCallShiftFacts, "countyId" | "specialistId" | "backUpId" | "from" | "to">;
  withdrawOnCall: { shiftId: string; reason: string };
}
export interface PlanOnCallFacts {
  specialistServes: boolean;
  backUpServes: boolean;
  /** Whether the edition in force in the county on the first day asks for a back-up (FP-SU-02). */
  backUpRequired: boolean;
}
export interface WithdrawOnCallFacts {
  shift: OnCallShiftFacts;
}

function planned(
  { specialistServes, backUpServes, backUpRequired }: PlanOnCallFacts,
  { specialistId, backUpId, from, to }: OnCallInputs["planOnCall"],
): Finding[] {
  const findings: Finding[] = [];
  if (to <= from)
    findings.push({
      code: "SHIFT_ENDS_BEFORE_IT_BEGINS",
      message: `The shift would end ${formatInstant(to)} and begin ${formatInstant(from)}.`,
      facts: { from: from.toISOString(), to: to.toISOString() },
      remedy: "Let it end after it begins.",
    });
  if (!specialistServes) findings.push(notOfTheCounty("specialist", specialistId));
  if (backUpId !== null && !backUpServes) findings.push(notOfTheCounty("supervisor", backUpId));
  if (backUpId === null && backUpRequired)
    findings.push({
      code: "BACK_UP_REQUIRED",
      message: "The shift has nobody to back the specialist up.",
      facts: { specialistId },
      remedy: "Name a supervisor of the county as the back-up.",
    });
  return findings;
}

/** Who can be reached at which hours, county by county (FP-SU-02, FP-HR-08). */
export const onCallCommands: Topic<Pick<OnCallInputs, "planOnCall">, PlanOnCallFacts> &
  Topic<Pick<OnCallInputs, "withdrawOnCall">, WithdrawOnCallFacts> = {
  planOnCall: {
    saysWho: "FP-SU-02",
    check: (facts, { input }) => ({ ruleId: "FP-SU-02", findings: planned(facts, input) }),
    effect: (_facts, { input, newId }) => [
      insert("OnCallShift", newId(), { ...input, withdrawnAt: null, withdrawnBecause: null }),
    ],
  },
  withdrawOnCall: {
    saysWho: "FP-SU-02",
    check: ({ shift }) => ({
      ruleId: "FP-SU-02",
      findings:
        shift.withdrawnAt === null
          ? []
          : [
              {
                code: "ALREADY_WITHDRAWN",
                message: "The shift was taken off the roster before.",
                facts: { withdrawnAt: shift.withdrawnAt.toISOString() },
                remedy: "Nothing is left to do.",
              },
            ],
    }),
    effect: (_facts, { input: { shiftId, reason }, now }) => [
      update("OnCallShift", shiftId, { withdrawnAt: now, withdrawnBecause: reason }),
    ],
  },
};

/** When a family must be able to reach someone: from acceptance to the end of services or, after completion, of the year that follows (FP-HR-08, FP-FU-04). */
export function reachableDuring(
  referral: Pick<ReferralFacts, "acceptedAt" | "terminatedOn" | "terminationReason">,
  { followUp }: Parameters,
  asked: Span,
): Span[] {
  const { acceptedAt, terminatedOn, terminationReason } = referral;
  if (acceptedAt === null) return [];
  if (terminatedOn === null) return [{ from: acceptedAt, to: asked.to }];
  const last =
    terminationReason === "COMPLETION" ? addMonths(terminatedOn, followUp.outcomeMonth) : terminatedOn;
  return [{ from: acceptedAt, to: startOfDay(addDays(last, 1)) }];
}

/** The stretches in which a family needs someone within reach and nobody is on the roster. */
export const onCallGaps = (
  needed: readonly Span[],
  shifts: readonly OnCallShiftFacts[],
  asked: Span,
): Span[] =>
  uncovered(
    needed,
    shifts.filter(({ withdrawnAt }) => withdrawnAt === null),
    asked,
  );
