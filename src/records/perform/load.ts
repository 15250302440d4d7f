import { In, type EntityManager } from "typeorm";
import { rolesThatSpeakFor } from "../../access/ability";
import type { Case, FamilyCase } from "../../policy/facts";
import { isOpen } from "../../policy/lifecycle/states";
import type { Family } from "../family/family";
import type { Obligation } from "../obligation/obligation";
import type { Referral } from "../referral/referral";
import { Worker } from "../worker/worker";
import { holidays } from "./holidays";
import { together, type Wanted } from "./together";

const ofFamily = (id: string) =>
  ({
    children: { record: "Child", column: "family_id", id },
    caregivers: { record: "Caregiver", column: "family_id", id },
    removals: { record: "Removal", column: "family_id", id },
    referrals: { record: "Referral", column: "family_id", id },
  }) as const satisfies Record<string, Wanted>;

const ofReferral = (id: string) =>
  ({
    waivers: { record: "Waiver", column: "referral_id", id },
    concurrences: { record: "Concurrence", column: "referral_id", id },
    assessments: { record: "Assessment", column: "referral_id", id },
    contacts: { record: "Contact", column: "referral_id", id },
    plans: { record: "TreatmentPlan", column: "referral_id", id },
    deliveries: { record: "DocumentDelivery", column: "referral_id", id },
    discontinuations: { record: "Discontinuation", column: "referral_id", id },
    followUps: { record: "FollowUp", column: "referral_id", id },
    notices: { record: "Notice", column: "referral_id", id },
    kept: { record: "Obligation", column: "referral_id", id },
  }) as const satisfies Record<string, Wanted>;

const stillOpen = (referrals: Referral[]) => referrals.filter(({ status }) => isOpen(status));

/** Everything known of a family that the policy asks about. */
export async function loadFamilyCase(manager: EntityManager, family: Family, now: Date): Promise<FamilyCase> {
  const { referrals, ...known } = await together(manager, ofFamily(family.id));
  return { now, family, ...known, openReferrals: stillOpen(referrals), holidays };
}

/** One case, whole, as the policy wants it (entities satisfy the facts as they are), and what is kept as owed. */
export async function loadCase(
  manager: EntityManager,
  referral: Referral,
  family: Family,
  now: Date,
): Promise<{ kase: Case; kept: Obligation[] }> {
  const wanted = { ...ofFamily(family.id), ...ofReferral(referral.id) };
  const { referrals, kept, ...known } = await together(manager, wanted);
  const kase = {
    now,
    family,
    referral,
    ...known,
    openReferrals: stillOpen(referrals),
    holidays,
    specialists: [],
  };
  return { kase, kept };
}

/** The specialists who could be sent to a family: active, and serving its county (FP-RF-07). */
export const loadSpecialists = (manager: EntityManager, countyId: string): Promise<Case["specialists"]> =>
  manager.find(Worker, {
    select: { id: true, name: true },
    where: { role: In(rolesThatSpeakFor("SPECIALIST")), active: true, counties: { id: countyId } },
    loadEagerRelations: false,
  });
