import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import type { TreatmentStatus } from "../lifecycle/states";
import { phases } from "../service";
import type { Obligation } from "./obligation";
import { owed, unmet, type Fulfilment } from "./row";

/** The goal attainment form in each phase that the family comes to, by the end of it (FP-EV-05, AMB-34). */
export function goalAttainmentObligations(kase: Case, parameters: Parameters): Obligation[] {
  const { acceptedAt, terminatedOn } = kase.referral;
  if (acceptedAt === null) return [];
  // A family whose services end before it has agreed on any goal has none to review.
  if (terminatedOn !== null && kase.plans.every(({ finalisedOn }) => finalisedOn === null)) return [];
  return parameters.goalAttainment.phases.flatMap((phase) => {
    // A phase resumed by a hold is still one phase.
    const spans = phases(kase, parameters).filter((span) => span.phase === phase);
    if (spans.length === 0) return [];
    const [from, to] = [spans[0].from, spans.at(-1)!.to];
    return owed({
      type: "GOAL_ATTAINMENT_REVIEW",
      ruleId: "FP-EV-05",
      anchor: `phase:${phase}`,
      opensAt: startOfDay(from),
      dueAt: endOfDay(to),
      ...reviewed(kase, phase),
      because: `the ${phase.toLowerCase()} phase, ${formatDay(from)} to ${formatDay(to)}`,
    });
  });
}

function reviewed({ goalReviews }: Case, phase: TreatmentStatus): Fulfilment {
  const review = goalReviews.find((one) => one.phase === phase);
  return review
    ? {
        metAt: startOfDay(review.reviewedOn),
        evidence: [{ record: "GoalAttainmentReview", id: review.id }],
      }
    : unmet;
}
