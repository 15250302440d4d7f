import type { Case, FamilyCase } from "../../policy/facts";
import { badUserInput } from "../shared/problems";

type Fields = Record<string, unknown>;
const has = (rows: { id: string }[], id: unknown) => rows.some((row) => row.id === id);

/** A command that names another record must name one of the same case: anything else is a slip of the client. */
const known: Record<string, (kase: Partial<Case> & FamilyCase, id: unknown) => boolean> = {
  childId: (kase, id) => has(kase.children, id),
  caregiverId: (kase, id) => has(kase.caregivers, id),
  removalId: (kase, id) => has(kase.removals, id),
  consentId: (kase, id) => has(kase.consents, id),
  partnerReferralId: (kase, id) => has(kase.partnerReferrals ?? [], id),
  placementId: (kase, id) => has(kase.placements, id),
  incidentId: (kase, id) => has(kase.incidents ?? [], id),
  planId: (kase, id) => has(kase.plans ?? [], id),
  contactId: (kase, id) => has(kase.contacts ?? [], id),
  documentId: (kase, id) => has(kase.documents ?? [], id),
  deliveryId: (kase, id) => has(kase.deliveries ?? [], id),
};

/** Refuses ids of records that are not part of the case, saying which field held them. */
export function checkReferences(kase: Partial<Case> & FamilyCase, input: Fields): void {
  const fields = Object.keys(known)
    .filter((field) => input[field] !== undefined && !known[field](kase, input[field]))
    .map((field) => ({ path: `input.${field}`, message: "names no record of this family or case" }));
  const { targetChildIds: targets = [] } = (input.statement ?? {}) as { targetChildIds?: unknown[] };
  targets.forEach((id, index) => {
    if (!has(kase.children, id)) {
      fields.push({
        path: `input.statement.targetChildIds.${index}`,
        message: "names no child of this family",
      });
    }
  });
  if (fields.length > 0) throw badUserInput(fields);
}
