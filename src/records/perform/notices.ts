import type { EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import { rolesThatReceive } from "../../access/ability";
import type { Change } from "../../policy/commands/change";
import type { NoticeFacts, NoticeRecipient, ReferralFacts } from "../../policy/facts";
import { holdersOf } from "../assignment/in-force";

/** Who holds the place that a notice is addressed to, when it is sent; null stands for the whole unit, or for nobody. */
async function receiversOf(
  manager: EntityManager,
  recipient: NoticeRecipient,
  referral: ReferralFacts,
  { countyId, at }: { countyId: string; at: Date },
): Promise<(string | null)[]> {
  if (recipient === "REFERRING_WORKER" || recipient === "COUNTY_WORKER") return [referral.referredById];
  if (recipient === "SPECIALIST") return [referral.assignedWorkerId];
  const holders = await holdersOf(manager, rolesThatReceive(recipient), { at, countyId });
  // A unit is addressed as such; a supervisor's place is held by each who supervises the county.
  const ofTheUnit = recipient === "SPECIALIST_UNIT" && holders.length !== 1;
  return ofTheUnit || holders.length === 0 ? [null] : holders.map(({ workerId }) => workerId);
}

/** Puts a name to the notices of a decision. */
export async function addressed(
  manager: EntityManager,
  changes: readonly Change[],
  referral: ReferralFacts,
  place: { countyId: string; at: Date },
): Promise<Change[]> {
  const named: Change[] = [];
  for (const change of changes) {
    if (change.record !== "Notice") {
      named.push(change);
      continue;
    }
    const { recipient } = change.values as unknown as NoticeFacts;
    const holders = await receiversOf(manager, recipient, referral, place);
    for (const [index, workerId] of holders.entries()) {
      named.push({
        ...change,
        id: index === 0 ? change.id : newId(),
        values: { ...change.values, workerId },
      });
    }
  }
  return named;
}
