import { actorOf } from "../../access/ability";
import { opens, sensitiveFields } from "../../access/classes";
import { forbidden } from "../../access/refusal";
import { withheldOf } from "../../access/redaction";
import { toldByRule } from "../../access/telling";
import type { Viewer } from "../../access/viewer";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Action } from "../../policy/commands/inputs";
import type { Edition } from "../../policy/editions/edition";
import * as policy from "../../policy/explain";
import type { Case, Criterion } from "../../policy/facts";
import { guards } from "../../policy/lifecycle/guards";
import { editionInForce, editionJudging } from "../adoption/in-force";
import { caseSeen } from "../case/as-of";
import { lookBack, readUntil, type AsOfArgs } from "../case/as-of-basis";
import type { ReadableName } from "..";
import type { Obligation } from "../obligation/obligation";
import type { Referral } from "../referral/referral";
import { notFound } from "../shared/problems";
import { found } from "../shared/queries";
import type { Request } from "../shared/request";
import { shown, type Explanation } from "./explanation";

/** The case that is explained, now or as a look back sees it, and the edition that judges it. */
async function explainedCase(referral: Referral, args: AsOfArgs, request: Request) {
  if (!args.asOf && !args.basis)
    return { kase: await request.caseOf(referral), edition: await request.editionOf(referral) };
  const look = lookBack(args, request.now);
  const history = await request.historyOf(referral.familyId, readUntil(look, request.now));
  const kase = caseSeen(
    request.performer.dataSource.manager,
    history,
    referral.id,
    look,
    await request.calendar(),
  );
  if (kase === null) throw notFound("Referral");
  return { kase, edition: await editionThen(kase, request) };
}

const editionThen = ({ referral, family, now }: Case, { performer }: Request): Promise<Edition> =>
  editionJudging(performer.dataSource.manager, referral, family.countyId, civilDateOf(now));

/** Why a command could be given on a case, or not, by the viewer. */
export async function explainAction(
  referral: Referral,
  action: Action,
  args: AsOfArgs,
  request: Request,
): Promise<Explanation | null> {
  const { viewer, ability } = request.performer;
  const { kase, edition } = await explainedCase(referral, args, request);
  const by = actorOf(viewer);
  const mayNot = ability.can(action, referral) ? [] : [forbidden(action, guards[action].saysWho, viewer)];
  return visible(
    policy.explainCommand(kase, edition, action, { by, forbidden: mayNot }),
    referral.familyId,
    request,
  );
}

/** Why a referral passes or fails a criterion of the review. */
export async function explainCriterion(
  referral: Referral,
  criterion: Criterion,
  args: AsOfArgs,
  request: Request,
): Promise<Explanation | null> {
  // The criteria are about the people of the family: one who no longer sees them is told nothing of them.
  found(await request.reader.one("Family", referral.familyId), "Family");
  // What the review found of it is told with it.
  if (!opens(request.viewer, sensitiveFields("Referral").get("screening")!, referral.familyId)) return null;
  const { kase, edition } = await explainedCase(referral, args, request);
  return visible(policy.explainCriterion(kase, edition, criterion), referral.familyId, request);
}

/** Why something is owed, and how it stands now or at the moment of a look back. */
export async function explainObligation(
  obligation: Obligation,
  request: Request,
): Promise<Explanation | null> {
  const now = obligation.judgedAt ?? request.now;
  const referral = await request.reader.one("Referral", obligation.referralId);
  const kase = obligation.seenIn ?? (referral && (await request.caseOf(referral)));
  const edition = kase ? await editionThen(kase, request) : await editionOutside(obligation, request);
  return visible(
    policy.explainObligation(obligation, { kase, edition, now }),
    kase?.family.id ?? null,
    request,
  );
}

/** What is owed outside any case is judged by the edition in force where it is owed. */
const editionOutside = ({ countyId }: Obligation, { performer, today }: Request): Promise<Edition> =>
  editionInForce(performer.dataSource.manager, countyId, today);

/** Whether every field that a reason read, and what its rule finds, may be told to a viewer. */
function isOpen({ rule, outcome, facts }: policy.Reason, viewer: Viewer, familyId: string | null): boolean {
  const told = [
    ...toldByRule(rule.id),
    // The reason of a waiver is what someone wrote.
    ...(outcome === "WAIVED" ? (["NARRATIVE"] as const) : []),
    ...facts.flatMap(({ record, fields = [] }) =>
      record ? fields.flatMap((field) => sensitiveFields(record.type).get(field) ?? []) : [],
    ),
  ];
  // Whether there is an address is plain; the address itself is left out below, where it is withheld.
  const classes = told.filter((one) => one !== "PROTECTED_ADDRESS");
  return opens(viewer, classes, familyId);
}

/** A fact without the values that are withheld from the viewer; null of a record that they do not see. */
async function seen(fact: policy.UsedFact, { reader, performer }: Request): Promise<policy.UsedFact | null> {
  if (fact.record === null) return fact;
  const record = await reader.one(fact.record.type as ReadableName, fact.record.id);
  if (record === null) return null;
  const withheld = withheldOf(performer.ability, record).map(policy.spoken);
  return { ...fact, values: fact.values.filter(({ name }) => !withheld.includes(name)) };
}

/**
 * An explanation as a viewer may read it, put into words only then: without the facts of records that they do not
 * see. One that rests on what is withheld from them is withheld whole: what is left would tell the rest.
 */
async function visible(
  explained: policy.Explanation,
  familyId: string | null,
  request: Request,
): Promise<Explanation | null> {
  if (!explained.reasons.every((reason) => isOpen(reason, request.viewer, familyId))) return null;
  const reasons = await Promise.all(
    explained.reasons.map(async (reason) => {
      const facts = await Promise.all(reason.facts.map((fact) => seen(fact, request)));
      return { ...reason, facts: facts.filter((fact) => fact !== null) };
    }),
  );
  const left = { ...explained, reasons };
  return shown(left, policy.paragraph(left));
}
