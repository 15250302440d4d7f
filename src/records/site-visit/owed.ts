import { isDeepStrictEqual } from "node:util";
import { IsNull, Not, type EntityManager } from "typeorm";
import { edition } from "../../policy/editions";
import type { ReferralFacts } from "../../policy/facts";
import type { Obligation } from "../../policy/obligations/obligation";
import { openDays, siteVisitObligations } from "../../policy/programme/site-visits";
import { keepOutsideCases } from "../obligation/outside-cases";
import { takeTurns } from "../perform/lock";
import { Referral } from "../referral/referral";
import { SiteVisit } from "./site-visit";

/** When a case is open, where its edition asks for site visits; null otherwise. */
function visitedWhile(
  referral: Pick<ReferralFacts, "editionId" | "id" | "acceptedAt" | "terminatedOn" | "extendedUntil">,
) {
  if (referral.editionId === null) return null;
  const { parameters } = edition(referral.editionId);
  return parameters.evaluation.siteVisit === "QUARTERLY" ? openDays(referral, parameters) : null;
}

/** Whether a command changed when a case is open, and so perhaps when its county is visited. */
export const opensOtherwise = (before: ReferralFacts, after: ReferralFacts): boolean =>
  !isDeepStrictEqual(visitedWhile(before), visitedWhile(after));

/** The visits that a county is owed, by its cases and the visits made. */
export async function siteVisitsOwed(manager: EntityManager, countyId: string): Promise<Obligation[]> {
  const referrals = await manager.find(Referral, {
    select: { id: true, editionId: true, acceptedAt: true, terminatedOn: true, extendedUntil: true },
    where: { countyId, acceptedAt: Not(IsNull()) },
  });
  const visits = await manager.findBy(SiteVisit, { countyId });
  return siteVisitObligations(
    referrals.map(visitedWhile).filter((days) => days !== null),
    visits,
  );
}

/** Keeps them in step with what was written. Who changes a county's cases or visits takes turns. */
export async function keepSiteVisits(manager: EntityManager, countyId: string, now: Date): Promise<void> {
  await takeTurns(manager, `site visits to ${countyId}`);
  await keepOutsideCases(
    manager,
    { type: "SITE_VISIT", countyId },
    await siteVisitsOwed(manager, countyId),
    now,
  );
}
