import { In, type EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import { rolesThatReceive } from "../../access/ability";
import type { Change } from "../../policy/commands/change";
import type { NoticeFacts, NoticeRecipient, ReferralFacts } from "../../policy/facts";
import { Worker } from "../worker/worker";

/** Who holds the place that a notice is addressed to; null stands for the whole unit, or for nobody. */
async function holdersOf(
  manager: EntityManager,
  recipient: NoticeRecipient,
  referral: ReferralFacts,
  countyId: string,
): Promise<(string | null)[]> {
  if (recipient === "REFERRING_WORKER" || recipient === "COUNTY_WORKER") return [referral.referredById];
  if (recipient === "SPECIALIST") return [referral.assignedWorkerId];
  const roles = rolesThatReceive(recipient);
  const holders = await manager.find(Worker, {
    select: { id: true },
    where: { role: In(roles), active: true, counties: { id: countyId } },
    order: { id: "ASC" },
    loadEagerRelations: false,
  });
  // A unit is addressed as such; a supervisor's place is held by each who supervises the county.
  const ofTheUnit = recipient === "SPECIALIST_UNIT" && holders.length !== 1;
  return ofTheUnit || holders.length === 0 ? [null] : holders.map(({ id }) => id);
}

/** Puts a name to the notices of a decision. */
export async function addressed(
  manager: EntityManager,
  changes: readonly Change[],
  referral: ReferralFacts,
  countyId: string,
): Promise<Change[]> {
  const named: Change[] = [];
  for (const change of changes) {
    if (change.record !== "Notice") {
      named.push(change);
      continue;
    }
    const { recipient } = change.values as unknown as NoticeFacts;
    const holders = await holdersOf(manager, recipient, referral, countyId);
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
