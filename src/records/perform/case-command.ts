import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { actorOf } from "../../access/ability";
import { forbidden, waiverRefused } from "../../access/refusal";
import { asServer } from "../../platform/capacity";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Change } from "../../policy/commands/change";
import type { Action, Inputs } from "../../policy/commands/inputs";
import { decide } from "../../policy/decide";
import { guards } from "../../policy/lifecycle/guards";
import type { ReadableName } from "..";
import { inForce } from "../adoption/in-force";
import { editionAskedFor, editionOf } from "../edition/editions";
import { newLink, type Link } from "../evaluation/link";
import { checkOrganizations } from "../organization/named";
import { Referral } from "../referral/referral";
import { keepSiteVisits, opensOtherwise } from "../site-visit/owed";
import { loadSpecialists } from "./load";
import { checkVersion } from "./lock";
import { refused, type Outcome } from "./outcome";
import type { Performer } from "./performer";
import { checkReferences } from "./references";
import { scopeOf } from "./scope-columns";
import { settle } from "./settle";
import { takeCase } from "./standing";

/** The commands for which the specialists of the county are looked up. */
const sendsSomeone: Action[] = ["assignSpecialist", "reassignSpecialist"];

/** The record that a command made or, failing that, changed beside the case itself. */
function subjectOf(changes: readonly Change[]) {
  const beside = changes.filter(({ record }) => !["Notice", "Referral", "Family"].includes(record));
  const subject = beside.find(({ kind }) => kind === "insert") ?? beside[0];
  return subject ? { record: subject.record as ReadableName, id: subject.id } : null;
}

/** A command on a case, inside its transaction: lock, may the viewer, decide, may the viewer, write. */
export async function performOnCase<A extends Action>(
  manager: EntityManager,
  asked: Performer,
  action: A,
  referralId: string,
  input: Inputs[A],
  expectedVersion: number | null,
): Promise<Outcome> {
  const { family, referral, performer, kase, kept, adopted } = await takeCase(manager, asked, referralId);
  const { viewer, ability, now, requestId } = performer;
  const edition = await editionOf(manager, inForce(referral.editionId ?? adopted, civilDateOf(now)));
  const notTheirs = refused([forbidden(action, guards[action].saysWho, viewer)], edition.id);
  if (!ability.can(action, referral)) return notTheirs;
  checkVersion(referral, expectedVersion);

  if (sendsSomeone.includes(action)) kase.specialists = await loadSpecialists(manager, kase);
  if (action === "migrateCase") {
    const { editionId } = input as Inputs["migrateCase"];
    kase.movesTo = await editionAskedFor(manager, editionId, "input.editionId");
  }
  checkReferences(kase, input as Record<string, unknown>);
  await checkOrganizations(manager, input);
  const waiver = action === "waiveRule" ? waiverRefused((input as Inputs["waiveRule"]).ruleId, viewer) : null;
  if (waiver) return refused([waiver], edition.id);

  const by = actorOf(viewer);
  const made: Partial<Link> = {};
  const newLinkHash = () => Object.assign(made, newLink()).linkHash;
  const decision = decide(kase, edition, { action, input, newId, newLink: newLinkHash, by });
  if (!decision.accepted) return refused(decision.violations, edition.id, family.id);

  const next = Object.assign(new Referral(), decision.kase.referral, {
    ...scopeOf(decision.kase),
  });
  if (!ability.can(action, next)) return notTheirs;

  const judged = { decision, edition: decision.edition };
  const changes = await settle(manager, { action, ...judged, family, kept, by, now, requestId });
  if (opensOtherwise(referral, decision.kase.referral))
    await asServer(() => keepSiteVisits(manager, family.countyId, now));
  const subject = subjectOf(changes);
  return { accepted: true, familyId: family.id, referralId, subject, link: made.link };
}
