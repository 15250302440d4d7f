import { In, type EntityManager } from "typeorm";
import { rolesThatSpeakFor } from "../../access/ability";
import { statutoryHolidaySet } from "../../policy/calendar/working-days";
import type { Case, FamilyCase } from "../../policy/facts";
import { openStatuses } from "../../policy/lifecycle/states";
import { Assessment } from "../assessment/assessment";
import { Contact } from "../contact/contact";
import { Discontinuation } from "../discontinuation/discontinuation";
import type { Family } from "../family/family";
import { Caregiver, Child, Removal } from "../family/person";
import { FollowUp } from "../follow-up/follow-up";
import { Notice } from "../notice/notice";
import { DocumentDelivery } from "../plan/document-delivery";
import { TreatmentPlan } from "../plan/treatment-plan";
import { Concurrence } from "../referral/concurrence";
import { Referral } from "../referral/referral";
import { Waiver } from "../referral/waiver";
import { Worker } from "../worker/worker";

/** The statute's holidays, until a deployment's own table of them comes (FP-DF-07). */
const holidays = statutoryHolidaySet(1990, 2050);

/** Everything known of a family that the policy asks about. */
export async function loadFamilyCase(manager: EntityManager, family: Family, now: Date): Promise<FamilyCase> {
  const where = { familyId: family.id };
  const children = await manager.findBy(Child, where);
  const caregivers = await manager.findBy(Caregiver, where);
  const removals = await manager.findBy(Removal, where);
  const openReferrals = await manager.find(Referral, {
    select: { id: true, status: true },
    where: { ...where, status: In([...openStatuses]) },
  });
  return { now, family, children, caregivers, removals, openReferrals, holidays };
}

/** One case, whole, as the policy wants it: entities satisfy the facts as they are. */
export async function loadCase(
  manager: EntityManager,
  referral: Referral,
  family: Family,
  now: Date,
): Promise<Case> {
  const query = { where: { referralId: referral.id }, order: { createdAt: "ASC", id: "ASC" } } as const;
  return {
    ...(await loadFamilyCase(manager, family, now)),
    referral,
    waivers: await manager.find(Waiver, query),
    concurrences: await manager.find(Concurrence, query),
    assessments: await manager.find(Assessment, query),
    contacts: await manager.find(Contact, query),
    plans: await manager.find(TreatmentPlan, query),
    deliveries: await manager.find(DocumentDelivery, query),
    discontinuations: await manager.find(Discontinuation, query),
    followUps: await manager.find(FollowUp, query),
    notices: await manager.find(Notice, query),
    specialists: [],
  };
}

/** The specialists who could be sent to a family: active, and serving its county (FP-RF-07). */
export const loadSpecialists = (manager: EntityManager, countyId: string): Promise<Case["specialists"]> =>
  manager.find(Worker, {
    select: { id: true, name: true },
    where: { role: In(rolesThatSpeakFor("SPECIALIST")), active: true, counties: { id: countyId } },
    loadEagerRelations: false,
  });
