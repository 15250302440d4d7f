import type { EntityManager } from "typeorm";
import { holidays } from "../perform/holidays";
import type { Case, FamilyFacts, ReferralFacts } from "../../policy/facts";
import { isOpen, type ReferralStatus } from "../../policy/lifecycle/states";
import { rowsOf, type Part, type Row } from "./rows";

const ofFamily = (record: Part["record"]): Part => ({ record, column: "family_id", of: "families" });
const ofReferral = (record: Part["record"]): Part => ({ record, column: "referral_id", of: "referrals" });

const parts = {
  referrals: { record: "Referral", column: "id", of: "referrals" } as Part,
  families: { record: "Family", column: "id", of: "families" } as Part,
  siblings: ofFamily("Referral"),
  children: ofFamily("Child"),
  caregivers: ofFamily("Caregiver"),
  removals: ofFamily("Removal"),
  waivers: ofReferral("Waiver"),
  concurrences: ofReferral("Concurrence"),
  assessments: ofReferral("Assessment"),
  contacts: ofReferral("Contact"),
  plans: ofReferral("TreatmentPlan"),
  deliveries: ofReferral("DocumentDelivery"),
  discontinuations: ofReferral("Discontinuation"),
  followUps: ofReferral("FollowUp"),
  notices: ofReferral("Notice"),
};
type Name = keyof typeof parts;

/** Which case to bring. */
export interface Wanted {
  id: string;
  familyId: string;
}

/** The rows of a list by whose they are. */
function shared(rows: readonly Row[], column: "familyId" | "referralId"): (owner: string) => Row[] {
  const byOwner = new Map<string, Row[]>();
  for (const row of rows) {
    const others = byOwner.get(row[column]);
    if (others) others.push(row);
    else byOwner.set(row[column], [row]);
  }
  return (owner) => byOwner.get(owner) ?? [];
}

/** Several cases whole, in one statement, as the policy wants them at a moment. */
export async function loadCases(
  manager: EntityManager,
  wanted: readonly Wanted[],
  now: Date,
): Promise<Case[]> {
  const families = [...new Set(wanted.map(({ familyId }) => familyId))];
  const rows = await rowsOf(manager, parts, { referrals: wanted.map(({ id }) => id), families });

  const open = rows.siblings.filter(({ status }) => isOpen(status as ReferralStatus));
  const openOf = shared(open, "familyId");
  const family = new Map(rows.families.map((row) => [row.id, row as unknown as FamilyFacts]));
  const lists = (Object.keys(parts) as Name[])
    .filter((name) => !["referrals", "families", "siblings"].includes(name))
    .map((name) => {
      const column = parts[name].of === "families" ? "familyId" : "referralId";
      return { name, column, of: shared(rows[name], column) } as const;
    });
  return rows.referrals.map((referral) => {
    const owner = { familyId: referral.familyId, referralId: referral.id };
    const own = Object.fromEntries(lists.map(({ name, column, of }) => [name, of(owner[column])]));
    return {
      ...(own as unknown as Omit<Case, "referral" | "family">),
      now,
      holidays,
      specialists: [],
      openReferrals: openOf(owner.familyId) as unknown as Case["openReferrals"],
      family: family.get(owner.familyId)!,
      referral: referral as unknown as ReferralFacts,
    };
  });
}
