import { earlier, later } from "../calendar/elapsed";
import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import { firstContactOn, plannedEnd, weekSpan } from "../service";
import type { Obligation } from "./obligation";
import { count, owed, unmet, type Fulfilment } from "./row";

/** By the end of the planned weeks someone must decide: extend with a reason, or end services (FP-HR-06, AMB-22). */
export function lengthObligations(kase: Case, parameters: Parameters): Obligation[] {
  const first = firstContactOn(kase, parameters);
  const { acceptedAt } = kase.referral;
  if (first === null || acceptedAt === null) return [];
  const { maxWeeks } = parameters.service;
  const regularEnd = weekSpan(first, maxWeeks).to;
  const end = plannedEnd(kase, parameters)!;
  const extended = end > regularEnd;
  const ended = discontinued(kase);
  const shared = { type: "EXTENSION_OR_COMPLETION", ruleId: "FP-HR-06", opensAt: acceptedAt } as const;
  const regular = owed({
    ...shared,
    anchor: "planned-end",
    dueAt: endOfDay(regularEnd),
    ...(extended ? sooner(recorded(kase), ended) : ended),
    because: `first contact ${formatDay(first)}, ${count(maxWeeks, "week")} end ${formatDay(regularEnd)}`,
  });
  if (!extended) return [regular];
  const extension = owed({
    ...shared,
    anchor: "extended-end",
    opensAt: kase.referral.extendedAt,
    dueAt: endOfDay(end),
    ...ended,
    because: `service extended until ${formatDay(end)}`,
  });
  return [regular, extension];
}

const recorded = ({ referral }: Case): Fulfilment => ({
  metAt: referral.extendedAt,
  evidence: [{ record: "Referral", id: referral.id }],
});

/** The decision to end services: when the last of those who must agree did so. */
function discontinued({ discontinuations, referral }: Case): Fulfilment {
  const agreed = discontinuations.find(({ status }) => status === "AGREED");
  if (agreed) {
    const metAt = agreed.votes.map(({ votedAt }) => votedAt).reduce(later, agreed.proposedAt);
    return { metAt, evidence: [{ record: "Discontinuation", id: agreed.id }] };
  }
  const { terminatedOn } = referral;
  return terminatedOn
    ? { metAt: startOfDay(terminatedOn), evidence: [{ record: "Referral", id: referral.id }] }
    : unmet;
}

function sooner(a: Fulfilment, b: Fulfilment): Fulfilment {
  if (a.metAt === null) return b;
  if (b.metAt === null) return a;
  return earlier(a.metAt, b.metAt) === a.metAt ? a : b;
}
