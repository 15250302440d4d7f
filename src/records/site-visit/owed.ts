import { isDeepStrictEqual } from "node:util";
import { IsNull, Not, type EntityManager } from "typeorm";
import type { ReferralFacts } from "../../policy/facts";
import type { Obligation } from "../../policy/obligations/obligation";
import { siteVisitObligations, visitedQuarters } from "../../policy/programme/site-visits";
import { EditionMigration } from "../edition/edition-migration";
import { editionOf } from "../edition/editions";
import { keepOutsideCases } from "../obligation/outside-cases";
import { takeTurns } from "../perform/lock";
import { Referral } from "../referral/referral";
import { SiteVisit } from "./site-visit";

const decisive = ["editionId", "acceptedAt", "terminatedOn", "extendedUntil"] as const;

/** Whether a command changed when a case is open or what judges it, and so perhaps when its county is visited. */
export const opensOtherwise = (before: ReferralFacts, after: ReferralFacts): boolean =>
  after.acceptedAt !== null && decisive.some((name) => !isDeepStrictEqual(before[name], after[name]));

/** The visits that a county is owed, by its cases and the visits made. */
export async function siteVisitsOwed(manager: EntityManager, countyId: string): Promise<Obligation[]> {
  const referrals = await manager.find(Referral, {
    select: { id: true, editionId: true, acceptedAt: true, terminatedOn: true, extendedUntil: true },
    where: { countyId, acceptedAt: Not(IsNull()) },
  });
  const visits = await manager.findBy(SiteVisit, { countyId });
  const migrations = await manager.findBy(EditionMigration, { referral: { countyId } });
  const open = await Promise.all(
    referrals.map(async (referral) => {
      const moves = migrations.filter(({ referralId }) => referralId === referral.id);
      return visitedQuarters(referral, await editionOf(manager, referral.editionId!), moves, visits);
    }),
  );
  return siteVisitObligations(open.flat(), visits);
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
