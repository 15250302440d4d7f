import { newLink } from "../evaluation/link";
import { v7 as newId, NIL } from "uuid";
import type { DataSource, EntityManager } from "typeorm";
import { clockwork } from "../../access/roles";
import { decide } from "../../policy/decide";
import { escalatingKinds } from "../../policy/incidents";
import { editionOf } from "../edition/editions";
import { loadCase } from "../perform/load";
import { lockedCase } from "../perform/lock";
import { settle } from "../perform/settle";
import { transaction } from "../perform/transaction";

const [action] = clockwork.may;
const server = { workerId: NIL, name: clockwork.name };

/** The cases in which an alert waits unanswered; which of them are due the policy decides. */
const waiting = (manager: EntityManager, now: Date): Promise<{ id: string }[]> =>
  manager.query(
    `select distinct referral_id as id from incident
      where kind = any($2) and acknowledged_at is null and escalated_at is null and reported_at <= $1 order by 1`,
    [now, escalatingKinds],
  );

/** Passes the alerts of one case on; false when nothing is due, or somebody else has done it meanwhile. */
async function inCase(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const referral = await lockedCase(manager, id).getOneOrFail();
  const { family } = referral;
  const edition = await editionOf(manager, referral.editionId!);
  const { kase, kept } = await loadCase(manager, referral, family, now);
  const decision = decide(kase, edition, {
    action,
    input: {},
    newId,
    newLink: () => newLink().linkHash,
    by: { ...server, side: null },
  });
  if (!decision.accepted) return false;
  await settle(manager, {
    action,
    decision,
    edition: decision.edition,
    family,
    kept,
    by: server,
    now,
    requestId: null,
  });
  return true;
}

/**
 * Passes every safety alert that nobody acknowledged in time to the supervisor, once: run again, it finds
 * nothing (FP-NT-02, FP-NT-06). Answers in how many cases it did.
 */
export async function escalateOverdue(source: DataSource, now: Date): Promise<number> {
  let cases = 0;
  for (const { id } of await waiting(source.manager, now)) {
    if (await transaction(source, (manager) => inCase(manager, id, now))) cases += 1;
  }
  return cases;
}
