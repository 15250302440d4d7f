import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { actorOf } from "../../access/ability";
import { forbidden } from "../../access/refusal";
import { asServer } from "../../platform/capacity";
import {
  decideProgramme,
  programmeCommands,
  type ProgrammeAction,
  type ProgrammeInputs,
} from "../../policy/programme";
import type { ReadableName } from "..";
import { appendHistory } from "../history/append";
import { refused, type Outcome } from "./outcome";
import type { Performer } from "./performer";
import { afterwards } from "./programme-after";
import { programmeLoaders } from "./programme-load";
import { writeChanges } from "./write";

/**
 * A command outside any case, inside its transaction: load and lock, may the viewer, decide, write. What it is
 * judged by and what it writes is the programme's and not one viewer's: all of it on the server's account.
 */
export const performOnProgramme = <A extends ProgrammeAction>(
  manager: EntityManager,
  performer: Performer,
  action: A,
  input: ProgrammeInputs[A],
): Promise<Outcome> => asServer(() => onProgramme(manager, performer, action, input));

async function onProgramme<A extends ProgrammeAction>(
  manager: EntityManager,
  performer: Performer,
  action: A,
  input: ProgrammeInputs[A],
): Promise<Outcome> {
  const { viewer, ability, now, requestId } = performer;
  const { saysWho } = programmeCommands[action];
  const { record, facts, of } = await programmeLoaders[action](manager, input, performer);
  if (!ability.can(action, record)) return refused([forbidden(action, saysWho, viewer)]);

  const by = actorOf(viewer);
  const decision = decideProgramme(action, facts, { input, by, now, newId });
  if (!decision.accepted) return refused(decision.violations);

  const known = [record, ...(Object.values(facts) as unknown[]).flat()] as { id?: string }[];
  const written = await writeChanges(
    manager,
    decision.changes,
    { createdAt: now, owner: {} },
    (_record, id) => known.find((row) => row?.id === id),
  );
  await afterwards[action]?.(manager, input, now);
  await appendHistory(manager, {
    at: now,
    actorId: viewer.workerId,
    actorName: viewer.name,
    action,
    editionId: null,
    citations: [saysWho],
    familyId: of?.familyId ?? null,
    referralId: of?.referralId ?? null,
    changes: written,
    requestId,
  });
  const [subject] = decision.changes;
  return {
    accepted: true,
    familyId: null,
    referralId: null,
    subject: subject ? { record: subject.record as ReadableName, id: subject.id } : null,
  };
}
