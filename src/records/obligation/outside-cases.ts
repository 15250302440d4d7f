import { IsNull, type EntityManager } from "typeorm";
import { v7 as newId } from "uuid";
import type { Obligation as Owed, ObligationType } from "../../policy/obligations/obligation";
import { keepObligations } from "../perform/obligations";
import { Obligation } from "./obligation";

/** Whom a duty outside any case concerns: a county, a worker or, where neither is named, the state. */
export interface Concern {
  type: ObligationType;
  countyId?: string;
  workerId?: string;
}

/** Makes the stored duties of one type, outside any case, equal to the computed ones. The caller takes turns. */
export async function keepOutsideCases(
  manager: EntityManager,
  { type, countyId, workerId }: Concern,
  owed: readonly Owed[],
  now: Date,
): Promise<void> {
  const kept = await manager.findBy(Obligation, {
    type,
    referralId: IsNull(),
    countyId: countyId ?? IsNull(),
    assignedWorkerId: workerId ?? IsNull(),
  });
  const scope = {
    referralId: null,
    countyId: countyId ?? null,
    assignedWorkerId: workerId ?? null,
    reviewCountyId: null,
  };
  await keepObligations(manager, scope, kept, owed, { newId, now });
}
