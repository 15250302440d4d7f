import { In, type EntityManager } from "typeorm";
import { rolesThatReceive } from "../../access/ability";
import type { Change } from "../../policy/commands/change";
import type { NoticeFacts, NoticeRecipient, ReferralFacts } from "../../policy/facts";
import { Worker } from "../worker/worker";

/** Who holds the place that a notice is addressed to. */
async function holder(
  manager: EntityManager,
  recipient: NoticeRecipient,
  referral: ReferralFacts,
  countyId: string,
): Promise<string | null> {
  if (recipient === "REFERRING_WORKER" || recipient === "COUNTY_WORKER") return referral.referredById;
  if (recipient === "SPECIALIST") return referral.assignedWorkerId;
  const roles = rolesThatReceive(recipient);
  const holders = await manager.find(Worker, {
    select: { id: true },
    where: { role: In(roles), active: true, counties: { id: countyId } },
    order: { id: "ASC" },
    loadEagerRelations: false,
  });
  // A whole unit is addressed as such; a place held by one person is addressed to that person.
  return recipient === "SPECIALIST_UNIT" && holders.length !== 1 ? null : (holders[0]?.id ?? null);
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
    const workerId = await holder(manager, recipient, referral, countyId);
    named.push({ ...change, values: { ...change.values, workerId } });
  }
  return named;
}
