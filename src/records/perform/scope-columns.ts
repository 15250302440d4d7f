import { update, type Change } from "../../policy/commands/change";
import type { Case } from "../../policy/facts";
import type { Family } from "../family/family";

/** Which unit still awaits a specialist for the case: its county's, from the first submission until one is sent. */
export const reviewCounty = ({ referral, family }: Case): string | null =>
  referral.firstSubmittedAt && !referral.assignedWorkerId ? family.countyId : null;

/** The scope columns follow the case, on the referral and, where they differ, on its family. */
export function scopeChanges(kase: Case, family: Family): Change[] {
  const reviewCountyId = reviewCounty(kase);
  const assignedWorkerId = kase.referral.assignedWorkerId ?? family.assignedWorkerId;
  const same = reviewCountyId === family.reviewCountyId && assignedWorkerId === family.assignedWorkerId;
  return [
    update("Referral", kase.referral.id, { reviewCountyId }),
    ...(same ? [] : [update("Family", kase.family.id, { reviewCountyId, assignedWorkerId })]),
  ];
}
