import type { EntityManager } from "typeorm";
import { rolesThatSpeakFor } from "../../access/ability";
import { asServer } from "../../platform/capacity";
import { civilDateOf } from "../../policy/calendar/zone";
import { caseCollections, familyCollections, type ListedRecord } from "../../policy/collections";
import type { EditionId } from "../../policy/editions/edition";
import type { Case, FamilyCase } from "../../policy/facts";
import { servesOn } from "../../policy/lifecycle/states";
import { holdersOf } from "../assignment/in-force";
import type { Family } from "../family/family";
import { partnersOf } from "../partner/opened";
import type { Obligation } from "../obligation/obligation";
import type { Referral } from "../referral/referral";
import { withTraining } from "../training/owed";
import { FOUND } from "./lock";
import { together, type Wanted } from "./together";

const lists = <T extends Record<string, ListedRecord>>(of: "family" | "referral", collections: T) =>
  Object.fromEntries(Object.entries(collections).map(([name, record]) => [name, { record, of }])) as {
    [K in keyof T]: Wanted & { record: T[K] };
  };

const ofFamily = {
  ...lists("family", familyCollections),
  referrals: { record: "Referral", of: "family" },
  calendar: { record: "HolidayChange" },
} as const;
const ofCase = {
  ...ofFamily,
  ...lists("referral", caseCollections),
  kept: { record: "Obligation", of: "referral" },
} as const;

/** The edition in force in the family's county on day $2, for a case that is judged by none yet (FP-PV-01). */
const adopted = `, case when c.edition_id is null then (
    select a.edition_id from adoption a
    where (a.county_id = (select county_id from family where id = c.family_id) or a.county_id is null)
      and a.from_day <= $2
    order by a.county_id is null, a.number desc limit 1) end as adopted`;

const familyFacts = together(ofFamily, {
  name: "family_facts",
  source: "(select $1::uuid as family_id, null::uuid as id) c",
});
const caseFacts = together(ofCase, { name: "case_facts", source: "referral c where c.id = $1" });
const foundFacts = together(ofCase, {
  name: "found_case_facts",
  source: `referral c where c.id = $1 and c.id = ${FOUND}`,
  beside: adopted,
});

const stillOpen = (referrals: Referral[], now: Date) =>
  referrals.filter((referral) => servesOn(referral, civilDateOf(now)));

type Answer = Record<string, unknown>;
type Of = { family: Family; referral: Referral };

/**
 * Everything known of a family that the policy asks about. The policy judges by all that is known, whatever of it
 * whoever asks may read: hence on the server's account.
 */
export async function loadFamilyCase(manager: EntityManager, family: Family, now: Date): Promise<FamilyCase> {
  const [answer] = await asServer(() => familyFacts.ask(manager, [family.id]));
  const { referrals, ...known } = familyFacts.lists(manager, answer, { family, referral: null });
  return { now, family, ...known, openReferrals: stillOpen(referrals, now) };
}

/** A case as the policy wants it, the records being facts as they are, and what is kept as owed in it. */
export interface Loaded {
  kase: Case;
  kept: Obligation[];
}

function made(facts: typeof caseFacts, manager: EntityManager, answer: Answer, of: Of, now: Date): Loaded {
  const { referrals, kept, ...known } = facts.lists(manager, answer, of);
  return { kase: { now, ...of, ...known, openReferrals: stillOpen(referrals, now), specialists: [] }, kept };
}

/** One case, whole. */
export async function loadCase(
  manager: EntityManager,
  referral: Referral,
  family: Family,
  now: Date,
): Promise<Loaded> {
  const [answer] = await asServer(() => caseFacts.ask(manager, [referral.id]));
  return made(caseFacts, manager, answer, { family, referral }, now);
}

/**
 * The same of a case that is about to be locked: asked in one go with the lock, it tells the case as it is once it
 * is held. It tells nothing of one that the viewer does not find.
 */
export async function factsOnceLocked(
  manager: EntityManager,
  id: string,
  now: Date,
): Promise<(of: Of) => Loaded & { adopted: EditionId | null }> {
  const [answer] = await asServer(() => foundFacts.ask(manager, [id, civilDateOf(now)]));
  return (of) => ({
    ...made(foundFacts, manager, answer, of, now),
    adopted: answer.adopted as EditionId | null,
  });
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
