import { update, type Change } from "../../policy/commands/change";
import type { Case } from "../../policy/facts";
import type { Family } from "../family/family";

/** Who serves the case and, from the first submission until someone is sent, which county's unit awaits one. */
export const scopeOf = ({ referral, family }: Case) => ({
  assignedWorkerId: referral.assignedWorkerId,
  reviewCountyId: referral.firstSubmittedAt && !referral.assignedWorkerId ? family.countyId : null,
});

/** The scope columns follow the case, on the referral and, where they differ, on its family. */
export function scopeChanges(kase: Case, family: Family): Change[] {
  const { reviewCountyId } = scopeOf(kase);
  const assignedWorkerId = kase.referral.assignedWorkerId ?? family.assignedWorkerId;
  const same = reviewCountyId === family.reviewCountyId && assignedWorkerId === family.assignedWorkerId;
  return [
    update("Referral", kase.referral.id, { reviewCountyId }),
    ...(same ? [] : [update("Family", kase.family.id, { reviewCountyId, assignedWorkerId })]),
  ];
}
