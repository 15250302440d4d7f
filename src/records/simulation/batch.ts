import type { EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import { civilDateOf } from "../../policy/calendar/zone";
import { caseCollections, familyCollections } from "../../policy/collections";
import type { Case, FamilyFacts, ReferralFacts } from "../../policy/facts";
import { servesOn } from "../../policy/lifecycle/states";
import { rowsOf, type Part, type Row } from "./rows";

/** The lists of a family or of a case, each by the column that says whose its rows are. */
const listsOf = <T extends Record<string, Part["record"]>>(lists: T, column: string, of: Part["of"]) =>
  Object.fromEntries(Object.entries(lists).map(([name, record]) => [name, { record, column, of }])) as Record<
    keyof T,
    Part
  >;

const lists = {
  ...listsOf(familyCollections, "family_id", "families"),
  ...listsOf(caseCollections, "referral_id", "referrals"),
};
const parts = {
  referrals: { record: "Referral", column: "id", of: "referrals" } as Part,
  families: { record: "Family", column: "id", of: "families" } as Part,
  calendar: { record: "HolidayChange", column: "id", of: "all" } as Part,
  siblings: { record: "Referral", column: "family_id", of: "families" } as Part,
  ...lists,
};

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
  const ids = { referrals: wanted.map(({ id }) => id), families };
  // Of cases that were found in the viewer's name: the policy judges by all that is known of them.
  const rows = await asServer(() => rowsOf(manager, parts, ids));

  const open = rows.siblings.filter((row) => servesOn(row as unknown as ReferralFacts, civilDateOf(now)));
  const openOf = shared(open, "familyId");
  const family = new Map(rows.families.map((row) => [row.id, row as unknown as FamilyFacts]));
  const owned = Object.entries(lists).map(([name, { of }]) => {
    const column = of === "families" ? "familyId" : "referralId";
    return { name, column, of: shared(rows[name], column) } as const;
  });
  return rows.referrals.map((referral) => {
    const owner = { familyId: referral.familyId, referralId: referral.id };
    const own = Object.fromEntries(owned.map(({ name, column, of }) => [name, of(owner[column])]));
    return {
      ...(own as unknown as Omit<Case, "referral" | "family">),
      now,
      calendar: rows.calendar as unknown as Case["calendar"],
      specialists: [],
      openReferrals: openOf(owner.familyId) as unknown as Case["openReferrals"],
      family: family.get(owner.familyId)!,
      referral: referral as unknown as ReferralFacts,
    };
  });
}
