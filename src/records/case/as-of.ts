import type { EntityManager } from "typeorm";
import { v5 as derivedId } from "uuid";
import type { Case } from "../../policy/facts";
import { obligationsOf } from "../../policy/obligations";
import type { HolidayChange } from "../calendar/holiday-change";
import { editionOf } from "../edition/editions";
import { Obligation } from "../obligation/obligation";
import type { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { lookBack, readUntil, type AsOfArgs, type LookBack } from "./as-of-basis";
import { lateEntries } from "./as-of-late";
import { complianceOf, type Compliance } from "./compliance";
import { happenedBy } from "./known-today";
import { toldCase } from "./known-then";
import type { Told } from "./known-then-history";

/** The case that a look back sees, from its family's history; null when nothing was recorded of it by then. */
export function caseSeen(
  manager: EntityManager,
  history: readonly Told[],
  referralId: string,
  { asOf, basis }: LookBack,
  calendar: readonly HolidayChange[],
): Case | null {
  const byThen = history.filter(({ at }) => at <= asOf);
  const then = toldCase(manager, byThen, referralId, asOf, calendar);
  if (then === null || basis === "RECORDED_THEN") return then;
  return happenedBy(then, toldCase(manager, history, referralId, asOf, calendar)!);
}

/** What was owed in a case that a look back sees, judged at its moment; nothing before its submission. */
export async function owedIn(
  manager: EntityManager,
  kase: Case | null,
  { asOf, basis }: LookBack,
): Promise<Obligation[]> {
  if (kase === null || kase.referral.editionId === null) return [];
  const { id: referralId, editionId, familyId, assignedWorkerId } = kase.referral;
  const edition = await editionOf(manager, editionId);
  // A verdict on the past is an object of its own: caches must not take it for the one of today.
  const idOf = (key: string) => derivedId(`${key}/${asOf.toISOString()}/${basis}`, referralId);
  return obligationsOf(kase, edition).map((one) =>
    Object.assign(new Obligation(), one, {
      id: idOf(`${one.type}/${one.anchor}`),
      createdAt: asOf,
      ...{ referralId, familyId, countyId: kase.family.countyId, assignedWorkerId },
      judgedAt: asOf,
      seenIn: kase,
    }),
  );
}

/** How a case stands now, by what is kept as owed; or stood at a moment, by what the history tells. */
export async function complianceAsOf(
  referral: Referral,
  args: AsOfArgs,
  request: Request,
): Promise<Compliance> {
  const { reader, now } = request;
  if (!args.asOf && !args.basis) {
    const kept = await reader.of("Obligation", "referralId", referral.id);
    return complianceOf(kept, { asOf: now, basis: null, editionId: referral.editionId });
  }
  const look = lookBack(args, now);
  const history = await request.historyOf(referral.familyId, readUntil(look, now));
  const { manager } = request.performer.dataSource;
  const kase = caseSeen(manager, history, referral.id, look, await request.calendar());
  const editionId = kase?.referral.editionId ?? null;
  const late = await lateEntries(referral.id, look.asOf, request);
  return complianceOf(await owedIn(manager, kase, look), { ...look, editionId }, late);
}
