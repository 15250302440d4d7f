import type { EntityManager } from "typeorm";
import { columnOf, subjects } from "../../access/scopes";
import type { ProgrammeAction, ProgrammeInputs } from "../../policy/programme";
import { lockCase, lockFamily } from "./lock";
import type { Outcome } from "./outcome";
import type { Performer } from "./performer";
import { programmeLoaders } from "./programme-load";

/**
 * An answer is given again to whoever would still find what it tells of: what was sealed meanwhile, or moved out of
 * sight, is NOT_FOUND as it would be to a command given anew (HL-04). One of these for each kind of command.
 */
export const caseStillSeen = async (
  manager: EntityManager,
  { ability }: Performer,
  referralIds: readonly string[],
): Promise<void> => {
  for (const id of [...referralIds].sort()) await lockCase(manager, ability, id);
};

export async function familyStillSeen(
  manager: EntityManager,
  { ability }: Performer,
  on: string | null,
  outcome: Outcome,
): Promise<void> {
  const familyId = on ?? (outcome.accepted ? outcome.familyId : null);
  if (familyId !== null) await lockFamily(manager, ability, familyId);
}

export async function programmeStillSeen<A extends ProgrammeAction>(
  manager: EntityManager,
  performer: Performer,
  action: A,
  input: ProgrammeInputs[A],
  outcome: Outcome,
): Promise<void> {
  const made = outcome.accepted && outcome.subject ? subjects[outcome.subject.record] : null;
  const ofFamily = made !== null && columnOf(made, "familyId") !== null;
  if (!outcome.accepted || ofFamily) await programmeLoaders[action](manager, input, performer);
}
