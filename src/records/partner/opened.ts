import type { EntityManager } from "typeorm";
import type { OpenedToPartner } from "../../access/viewer";
import { inForce as inForceAt } from "../assignment/in-force";
import { informationClasses, type InformationClass } from "../../policy/facts";

interface Shared {
  familyId: string;
  referralId: string;
  classes: InformationClass[];
}

/** A referral to a partner and the family's consent for it, both in force at $2, in a case neither closed nor sealed. */
const inForce = `
  from partner_referral shared
  join referral on referral.id = shared.referral_id and referral.closed_at is null and not referral.sealed
  join consent on consent.family_id = shared.family_id and consent.organization_id = shared.organization_id
  where shared.ended_at is null and shared.referred_from <= $2 and (shared.until is null or shared.until > $2)
    and consent.withdrawn_at is null and consent.effective_from <= $2 and consent.expires_at > $2
    and (consent.superseded_at is null or consent.superseded_at > $2)`;

/** Whoever did something in the cases, referred them or serves them: the names that their records show. */
async function workersOn(manager: EntityManager, cases: readonly string[]): Promise<string[]> {
  if (cases.length === 0) return [];
  const rows = await manager.query<{ id: string }[]>(
    `select actor_id as id from history_entry where referral_id = any($1)
      union select unnest(array[referred_by_id, assigned_worker_id]) from referral where id = any($1)`,
    [cases],
  );
  return rows.map(({ id }) => id).filter((id) => id !== null);
}

/** Those who work for an organization at a moment (HL-01). */
async function colleaguesAt(manager: EntityManager, organizationId: string, now: Date): Promise<string[]> {
  const held = await inForceAt(manager, now)
    .andWhere("assignment.organizationId = :organizationId", { organizationId })
    .getMany();
  return held.map(({ workerId }) => workerId);
}

/** What an organization's workers may see of families at a moment, by what was referred and consented to (HL-02). */
export async function openedToPartner(
  manager: EntityManager,
  organizationId: string,
  now: Date,
): Promise<OpenedToPartner> {
  const rows = await manager.query<Shared[]>(
    `select shared.family_id as "familyId", shared.referral_id as "referralId", consent.classes::text[] as classes
      ${inForce} and shared.organization_id = $1`,
    [organizationId, now],
  );
  const families = [...new Set(rows.map(({ familyId }) => familyId))];
  const cases = [...new Set(rows.map(({ referralId }) => referralId))];
  const covered = (familyId: string) =>
    informationClasses.filter((name) =>
      rows.some((row) => row.familyId === familyId && row.classes.includes(name)),
    );
  return {
    familiesAtAgency: families,
    casesAtAgency: cases,
    workersOnCases: await workersOn(manager, cases),
    colleagues: await colleaguesAt(manager, organizationId, now),
    consentedClasses: Object.fromEntries(families.map((id) => [id, covered(id)])),
  };
}

/** The partners that a case is referred to by the family's leave, at a moment. */
export async function partnersOf(manager: EntityManager, referralId: string, now: Date): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select distinct shared.organization_id as id ${inForce} and shared.referral_id = $1`,
    [referralId, now],
  );
  return rows.map(({ id }) => id);
}
