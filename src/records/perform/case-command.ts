import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { forbidden, waiverRefused } from "../../access/refusal";
import { roles } from "../../access/roles";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Change } from "../../policy/commands/change";
import type { Action, Inputs } from "../../policy/commands/inputs";
import { decide } from "../../policy/decide";
import type { Case } from "../../policy/facts";
import { guards } from "../../policy/lifecycle/guards";
import { obligationsOf } from "../../policy/obligations";
import type { ReadableName } from "..";
import { editionInForce } from "../adoption/in-force";
import { editionAskedFor, editionOf } from "../edition/editions";
import { appendHistory } from "../history/append";
import { Referral } from "../referral/referral";
import { loadCase, loadSpecialists } from "./load";
import { checkVersion, lockCase } from "./lock";
import { addressed } from "./notices";
import { keepObligations } from "./obligations";
import { refused, type Outcome } from "./outcome";
import type { Performer } from "./performer";
import { checkReferences } from "./references";
import { scopeChanges, scopeOf } from "./scope-columns";
import { writeChanges } from "./write";

/** The commands for which the specialists of the county are looked up. */
const sendsSomeone: Action[] = ["assignSpecialist", "reassignSpecialist"];

/** The record that a command made or, failing that, changed beside the case itself. */
function subjectOf(changes: readonly Change[]) {
  const beside = changes.filter(({ record }) => !["Notice", "Referral", "Family"].includes(record));
  const subject = beside.find(({ kind }) => kind === "insert") ?? beside[0];
  return subject ? { record: subject.record as ReadableName, id: subject.id } : null;
}

const rowOf = (kase: Case, record: string, id: string): object | undefined => {
  if (record === "Referral") return kase.referral;
  if (record === "Family") return kase.family;
  const rows = Object.values(kase).filter(Array.isArray).flat() as { id?: string }[];
  return rows.find((row) => row.id === id);
};

/** A command on a case, inside its transaction: lock, may the viewer, decide, may the viewer, write. */
export async function performOnCase<A extends Action>(
  manager: EntityManager,
  performer: Performer,
  action: A,
  referralId: string,
  input: Inputs[A],
  expectedVersion: number | null,
): Promise<Outcome> {
  const { viewer, ability, now, requestId } = performer;
  const { family, referral } = await lockCase(manager, ability, referralId);
  const edition = referral.editionId
    ? await editionOf(manager, referral.editionId)
    : await editionInForce(manager, family.countyId, civilDateOf(now));
  const notTheirs = refused([forbidden(action, guards[action].saysWho, viewer)], edition.id);
  if (!ability.can(action, referral)) return notTheirs;
  checkVersion(referral, expectedVersion);

  const { kase, kept } = await loadCase(manager, referral, family, now);
  if (sendsSomeone.includes(action)) kase.specialists = await loadSpecialists(manager, family.countyId);
  if (action === "migrateCase") {
    const { editionId } = input as Inputs["migrateCase"];
    kase.movesTo = await editionAskedFor(manager, editionId, "input.editionId");
  }
  checkReferences(kase, input as Record<string, unknown>);
  const waiver = action === "waiveRule" ? waiverRefused((input as Inputs["waiveRule"]).ruleId, viewer) : null;
  if (waiver) return refused([waiver], edition.id);

  const by = { workerId: viewer.workerId, name: viewer.name, side: roles[viewer.role].speaksFor };
  const decision = decide(kase, edition, { action, input, newId, by });
  if (!decision.accepted) return refused(decision.violations, edition.id);

  const next = Object.assign(new Referral(), decision.kase.referral, {
    ...scopeOf(decision.kase),
  });
  if (!ability.can(action, next)) return notTheirs;

  const changes = [...decision.changes, ...scopeChanges(decision.kase, family)];
  const written = await writeChanges(
    manager,
    await addressed(manager, changes, decision.kase.referral, family.countyId),
    { createdAt: now, owner: { referralId } },
    (record, id) => rowOf(kase, record, id),
  );
  const scope = { referralId, countyId: family.countyId, ...scopeOf(decision.kase) };
  await keepObligations(manager, scope, kept, obligationsOf(decision.kase, decision.edition), { newId, now });
  await appendHistory(manager, {
    at: now,
    actorId: viewer.workerId,
    actorName: viewer.name,
    action,
    editionId: decision.kase.referral.editionId,
    citations: decision.citations,
    familyId: family.id,
    referralId,
    changes: written,
    requestId,
  });
  return { accepted: true, familyId: family.id, referralId, subject: subjectOf(changes) };
}
