import type { DataSource, EntityManager } from "typeorm";
import { Notice } from "../notice/notice";
import { transaction } from "../perform/transaction";
import { globalId } from "../shared/node";
import { OutboxEntry } from "./outbox-entry";

/** What the agency's own system is told of a notice: whom to tell and where to look, and nothing of the family. */
export interface Delivery {
  /** The same however often it is sent: the receiver drops repeats by it. */
  key: string;
  id: string;
  kind: string;
  recipient: string;
  /** The worker who holds that place; null for a whole unit, or when nobody does. */
  workerId: string | null;
  referralId: string;
  writtenAt: string;
}

/** Hands one over; throws when it was not taken. */
export type Send = (delivery: Delivery) => Promise<void>;

const AT_ONCE = 20;
const LONGEST_WAIT_S = 3600;

const deliveryOf = (notice: Notice): Delivery => ({
  key: notice.id,
  id: globalId("Notice", notice.id),
  kind: notice.kind,
  recipient: notice.recipient,
  workerId: notice.workerId && globalId("Worker", notice.workerId),
  referralId: globalId("Referral", notice.referralId),
  writtenAt: notice.createdAt.toISOString(),
});

/** Of a family that was sealed meanwhile nobody outside is told, until it is unsealed (HL-04). */
const notSealed = "NOT EXISTS (SELECT FROM notice WHERE notice.id = entry.recordId AND notice.sealed)";

/** Those that wait and are due, kept from other servers until this transaction ends. */
const due = (manager: EntityManager, now: Date): Promise<OutboxEntry[]> =>
  manager
    .createQueryBuilder(OutboxEntry, "entry")
    .where("entry.deliveredAt IS NULL AND entry.nextAttemptAt <= :now", {
      now,
    })
    .andWhere(notSealed)
    .orderBy("entry.nextAttemptAt")
    .limit(AT_ONCE)
    .setLock("pessimistic_write")
    .setOnLocked("skip_locked")
    .getMany();

/** Twice as long after each attempt, an hour at most: 10 s, 20 s, 40 s … */
function later(now: Date, attempts: number): Date {
  return new Date(now.getTime() + 1000 * Math.min(5 * 2 ** attempts, LONGEST_WAIT_S));
}

async function handOver(manager: EntityManager, entry: OutboxEntry, send: Send, now: Date): Promise<boolean> {
  const { number, attempts } = entry;
  try {
    await send(deliveryOf(await manager.findOneByOrFail(Notice, { id: entry.recordId })));
    await manager.update(OutboxEntry, { number }, { deliveredAt: now, attempts: attempts + 1 });
    return true;
  } catch {
    const nextAttemptAt = later(now, attempts + 1);
    await manager.update(OutboxEntry, { number }, { attempts: attempts + 1, nextAttemptAt });
    return false;
  }
}

/**
 * Delivers what is due, each at least once: marked only after the receiver took it, tried again after a failure.
 * Answers how many were taken and how many were not.
 */
export async function deliverNotices(
  source: DataSource,
  send: Send,
  now: Date,
): Promise<{ taken: number; failed: number }> {
  const sum = { taken: 0, failed: 0 };
  for (let found = AT_ONCE; found === AT_ONCE;) {
    found = await transaction(source, async (manager) => {
      const entries = await due(manager, now);
      for (const entry of entries)
        if (await handOver(manager, entry, send, now)) sum.taken += 1;
        else sum.failed += 1;
      return entries.length;
    });
  }
  return sum;
}

const KEPT_MS = 7 * 24 * 3600 * 1000;

/** Forgets what was told a week ago: it stands in the history anyway. */
export const pruneOutbox = (source: DataSource, now: Date): Promise<unknown> =>
  source
    .createQueryBuilder()
    .delete()
    .from(OutboxEntry)
    .where("deliveredAt < :before", { before: new Date(now.getTime() - KEPT_MS) })
    .execute();
