import { v7 as newId } from "uuid";
import { In, IsNull, Not, type EntityManager } from "typeorm";
import { terminalStatuses } from "../../policy/lifecycle/states";
import { obligationsOf } from "../../policy/obligations";
import { editionOf } from "../edition/editions";
import { Family } from "../family/family";
import { Referral } from "../referral/referral";
import { loadCase } from "./load";
import { keepObligations } from "./obligations";

/** What is owed in a family's running cases follows from the family's facts, too: it is computed again from them. */
export async function owedAnew(manager: EntityManager, familyId: string, now: Date): Promise<void> {
  const running = await manager.findBy(Referral, {
    familyId,
    submittedAt: Not(IsNull()),
    status: Not(In([...terminalStatuses])),
  });
  if (running.length === 0) return;
  const family = await manager.findOneByOrFail(Family, { id: familyId });
  for (const referral of running) {
    const { kase, kept } = await loadCase(manager, referral, family, now);
    const owed = obligationsOf(kase, await editionOf(manager, referral.editionId!));
    await keepObligations(manager, { referralId: referral.id }, kept, owed, { newId, now });
  }
}
