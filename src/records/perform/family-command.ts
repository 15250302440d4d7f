import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { actorOf } from "../../access/ability";
import { forbidden } from "../../access/refusal";
import { asServer } from "../../platform/capacity";
import type { Change } from "../../policy/commands/change";
import {
  decideFamily,
  familyCommands,
  type FamilyAction,
  type FamilyInputs,
} from "../../policy/commands/family";
import type { FamilyCase } from "../../policy/facts";
import type { ReadableName } from "..";
import { Family } from "../family/family";
import { appendHistory } from "../history/append";
import { checkOrganizations } from "../organization/named";
import { notFound } from "../shared/problems";
import { loadFamilyCase } from "./load";
import { checkVersion, lockFamily } from "./lock";
import { refused, type Outcome } from "./outcome";
import { owedAnew } from "./owed-anew";
import type { Performer } from "./performer";
import { checkReferences } from "./references";
import { asTheyStand } from "./standing";
import { writeChanges } from "./write";

/** A family that is about to be registered, or the one that the command is on. */
function familyFor(manager: EntityManager, { ability }: Performer, familyId: string | null, input: object) {
  if (familyId !== null) return lockFamily(manager, ability, familyId);
  return Object.assign(new Family(), { id: newId(), ...input, assignedWorkerId: null, reviewCountyId: null });
}

const rowOf = ({ family, children, caregivers, removals, placements, consents }: FamilyCase, id: string) =>
  [family, ...children, ...caregivers, ...removals, ...placements, ...consents].find((row) => row.id === id);

const subjectOf = (changes: readonly Change[]) => {
  const subject = changes.find(({ record }) => record !== "Family");
  return subject ? { record: subject.record as ReadableName, id: subject.id } : null;
};

/** A command on a family, inside its transaction: lock, may the viewer, decide, write. */
export async function performOnFamily<A extends FamilyAction>(
  manager: EntityManager,
  asked: Performer,
  action: A,
  familyId: string | null,
  input: FamilyInputs[A],
  expectedVersion: number | null,
): Promise<Outcome> {
  const family = await familyFor(manager, asked, familyId, input);
  const { viewer, ability, now, requestId } = await asTheyStand(manager, asked);
  if (familyId !== null && !ability.can("read", family)) throw notFound("Family");
  if (!ability.can(action, family))
    return refused([forbidden(action, familyCommands[action].saysWho, viewer)]);
  if (familyId !== null) checkVersion(family, expectedVersion);

  const kase = await loadFamilyCase(manager, family, now);
  checkReferences(kase, input);
  await checkOrganizations(manager, input);
  const by = actorOf(viewer);
  const decision = decideFamily(kase, { action, input, newId, by });
  if (!decision.accepted) return refused(decision.violations);

  const owner = { countyId: family.countyId, familyId: family.id };
  const written = await writeChanges(manager, decision.changes, { createdAt: now, owner }, (_record, id) =>
    rowOf(kase, id),
  );
  const referralId = decision.changes.find(({ record }) => record === "Referral")?.id ?? null;
  await appendHistory(manager, {
    at: now,
    actorId: viewer.workerId,
    actorName: viewer.name,
    action,
    editionId: null,
    citations: [familyCommands[action].saysWho],
    familyId: family.id,
    referralId,
    changes: written,
    requestId,
  });
  if (familyId !== null) await asServer(() => owedAnew(manager, family.id, now));
  return { accepted: true, familyId: family.id, referralId, subject: subjectOf(decision.changes) };
}
