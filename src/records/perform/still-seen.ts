import type { EntityManager } from "typeorm";
import { columnOf, subjects } from "../../access/scopes";
import { asServer } from "../../platform/capacity";
import type { ProgrammeAction, ProgrammeInputs } from "../../policy/programme";
import { lockFamily } from "./lock";
import type { Outcome } from "./outcome";
import type { Performer } from "./performer";
import { programmeLoaders } from "./programme-load";
import { lockCaseFor } from "./standing";

/**
 * An answer is given again to whoever would still find what it tells of: what was sealed meanwhile, or moved out of
 * sight, is NOT_FOUND as it would be to a command given anew (HL-04). One of these for each kind of command.
 */
export const caseStillSeen = async (
  manager: EntityManager,
  performer: Performer,
  referralIds: readonly string[],
): Promise<void> => {
  for (const id of [...referralIds].sort()) await lockCaseFor(manager, performer, id);
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

/** A command outside any case looked for what it is on by the server's account, and so does its answer. */
export async function programmeStillSeen<A extends ProgrammeAction>(
  manager: EntityManager,
  performer: Performer,
  action: A,
  input: ProgrammeInputs[A],
  outcome: Outcome,
): Promise<void> {
  const made = outcome.accepted && outcome.subject ? subjects[outcome.subject.record] : null;
  const ofFamily = made !== null && columnOf(made, "familyId") !== null;
  if (!outcome.accepted || ofFamily)
    await asServer(() => programmeLoaders[action](manager, input, performer));
}
