import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import { Answer } from "../history/answer";
import { conflict } from "../shared/problems";
import type { Outcome } from "./outcome";
import type { Performer } from "./performer";

const fingerprintOf = (action: string, input: object) =>
  createHash("sha256")
    .update(JSON.stringify([action, input]))
    .digest("hex");

/**
 * Does a command once for an idempotency key. The key's row is written first and is unique, so that a second
 * request with the same key waits for the first to commit and then answers as it did, to whoever still sees what
 * it tells of.
 */
export async function once<O extends object = Outcome>(
  manager: EntityManager,
  { viewer, now }: Performer,
  { action, key, input }: { action: string; key: string | null; input: object },
  act: () => Promise<O>,
  stillSeen: (answered: O) => Promise<void>,
): Promise<O> {
  if (key === null) return act();
  const mine = { actorId: viewer.workerId, key };
  const fingerprint = fingerprintOf(action, input);
  const answers = manager.createQueryBuilder().insert().into(Answer);
  const claimed = answers
    .values({ ...mine, fingerprint, createdAt: now })
    .orIgnore()
    .returning("key");
  const claim = await asServer(() => claimed.execute());
  if ((claim.raw as unknown[]).length === 0) {
    const known = await asServer(() => manager.findOneByOrFail(Answer, mine));
    if (known.fingerprint !== fingerprint) {
      throw conflict(
        `The idempotency key "${key}" was used for another command; take a new key for a new command.`,
      );
    }
    await stillSeen(known.outcome as O);
    return known.outcome as O;
  }
  const outcome = await act();
  await asServer(() => manager.update(Answer, mine, { outcome: { ...outcome, link: undefined } }));
  return outcome;
}
