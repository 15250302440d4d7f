import { familyCommands, type FamilyAction, type FamilyInputs } from "../../policy/commands/family";
import type { Action, Inputs } from "../../policy/commands/inputs";
import { programmeCommands, type ProgrammeAction, type ProgrammeInputs } from "../../policy/programme";
import { performOnCase } from "./case-command";
import { performOnFamily } from "./family-command";
import { once } from "./once";
import type { Outcome } from "./outcome";
import type { Performer } from "./performer";
import { performOnProgramme } from "./programme-command";
import { caseStillSeen, familyStillSeen, programmeStillSeen } from "./still-seen";
import { transaction } from "./transaction";

/** What accompanies every command beside its own content. */
export interface Envelope {
  /** The row that the command is on; null for one that begins a family, or is outside any case. */
  on: string | null;
  idempotencyKey: string | null;
  expectedVersion: number | null;
}

export type AnyAction = Action | FamilyAction | ProgrammeAction;
export type AnyInput<A extends AnyAction> = A extends Action
  ? Inputs[A]
  : A extends FamilyAction
    ? FamilyInputs[A]
    : A extends ProgrammeAction
      ? ProgrammeInputs[A]
      : never;

const isFamilyAction = (action: AnyAction): action is FamilyAction => action in familyCommands;
const isProgrammeAction = (action: AnyAction): action is ProgrammeAction => action in programmeCommands;

/** The one way in which anything is written: one transaction, decided by the policy, or nothing at all. */
export function perform<A extends AnyAction>(
  performer: Performer,
  action: A,
  { on, idempotencyKey, expectedVersion }: Envelope,
  input: AnyInput<A>,
): Promise<Outcome> {
  return transaction(performer.dataSource, (manager) => {
    const act = () => {
      if (isProgrammeAction(action))
        return performOnProgramme<ProgrammeAction>(manager, performer, action, input as never);
      if (isFamilyAction(action))
        return performOnFamily<FamilyAction>(manager, performer, action, on, input, expectedVersion);
      return performOnCase<Action>(manager, performer, action, on!, input, expectedVersion);
    };
    const stillSeen = (outcome: Outcome) => {
      if (isProgrammeAction(action))
        return programmeStillSeen<ProgrammeAction>(manager, performer, action, input as never, outcome);
      if (isFamilyAction(action)) return familyStillSeen(manager, performer, on, outcome);
      return caseStillSeen(manager, performer, [on!]);
    };
    const command = { action, key: idempotencyKey, input: { on, ...input } };
    return once(manager, performer, command, act, stillSeen);
  });
}
