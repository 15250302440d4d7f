import type { EntityManager } from "typeorm";
import { rolesThatSpeakFor } from "../../access/ability";
import { asServer } from "../../platform/capacity";
import { civilDateOf } from "../../policy/calendar/zone";
import { caseCollections, familyCollections, type ListedRecord } from "../../policy/collections";
import type { Case, FamilyCase } from "../../policy/facts";
import { servesOn } from "../../policy/lifecycle/states";
import { holdersOf } from "../assignment/in-force";
import type { Family } from "../family/family";
import { partnersOf } from "../partner/opened";
import type { Obligation } from "../obligation/obligation";
import type { Referral } from "../referral/referral";
import { withTraining } from "../training/owed";
import { together, type Wanted } from "./together";

/** The lists to bring: the rows of each record whose column holds the id. */
const listsOf = <T extends Record<string, ListedRecord>>(lists: T, column: string, id: string) =>
  Object.fromEntries(Object.entries(lists).map(([name, record]) => [name, { record, column, id }])) as {
    [K in keyof T]: Wanted & { record: T[K] };
  };

const ofFamily = (id: string) => ({
  ...listsOf(familyCollections, "family_id", id),
  referrals: { record: "Referral", column: "family_id", id } as const,
  calendar: { record: "HolidayChange" } as const,
});

const ofReferral = (id: string) => ({
  ...listsOf(caseCollections, "referral_id", id),
  kept: { record: "Obligation", column: "referral_id", id } as const,
});

const stillOpen = (referrals: Referral[], now: Date) =>
  referrals.filter((referral) => servesOn(referral, civilDateOf(now)));

/**
 * Everything known of a family that the policy asks about. The policy judges by all that is known, whatever of it
 * whoever asks may read: hence on the server's account.
 */
export async function loadFamilyCase(manager: EntityManager, family: Family, now: Date): Promise<FamilyCase> {
  const { referrals, ...known } = await asServer(() => together(manager, ofFamily(family.id)));
  return { now, family, ...known, openReferrals: stillOpen(referrals, now) };
}

/** One case, whole, as the policy wants it (entities satisfy the facts as they are), and what is kept as owed. */
export async function loadCase(
  manager: EntityManager,
  referral: Referral,
  family: Family,
  now: Date,
): Promise<{ kase: Case; kept: Obligation[] }> {
  const wanted = { ...ofFamily(family.id), ...ofReferral(referral.id) };
  const { referrals, kept, ...known } = await asServer(() => together(manager, wanted));
  const kase = {
    now,
    family,
    referral,
    ...known,
    openReferrals: stillOpen(referrals, now),
    specialists: [],
  };
  return { kase, kept };
}

/**
 * The specialists who could be sent to a family: those who serve its county at that moment, or work for a partner
 * that the case is referred to by the family's leave (FP-RF-07, FP-SU-05, HL-02).
 */
export const loadSpecialists = (
  manager: EntityManager,
  { referral, family, now }: Case,
): Promise<Case["specialists"]> =>
  asServer(async () => {
    const partners = await partnersOf(manager, referral.id, now);
    const holders = await holdersOf(manager, rolesThatSpeakFor("SPECIALIST"), { at: now });
    const here = holders.filter(({ countyIds, organizationId }) =>
      organizationId === null ? countyIds.includes(family.countyId) : partners.includes(organizationId),
    );
    return withTraining(
      manager,
      here.map(({ worker }) => worker),
    );
  });
