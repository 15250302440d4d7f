import type { FamilyCase } from "../facts";
import { stillReferred } from "../facts/partner";
import { insert, update, type Change } from "./change";
import type { Effects } from "./effect";
import type { FamilyCommand } from "./family";

/**
 * The newest word of the family for a partner stands alone: what it said before is superseded when the new word
 * takes effect, and does not come back when that one is withdrawn.
 */
export function consentRecorded(kase: FamilyCase, command: FamilyCommand<"recordConsent">): Change[] {
  const { by, newId } = command;
  const { partnerId: organizationId, effectiveFrom, ...consent } = command.input;
  const from = effectiveFrom ?? kase.now;
  const supersededAt = from > kase.now ? from : kase.now;
  const earlier = kase.consents.filter(
    (one) =>
      one.organizationId === organizationId &&
      one.withdrawnAt === null &&
      (one.supersededAt ?? one.expiresAt) > supersededAt,
  );
  return [
    insert("Consent", newId(), {
      ...consent,
      organizationId,
      effectiveFrom: from,
      supersededAt: null,
      withdrawnAt: null,
      workerId: by.workerId,
    }),
    ...earlier.map(({ id }) => update("Consent", id, { supersededAt })),
  ];
}

/** Who withdraws a consent withdraws all that the family has said for that partner and that has not run out. */
export function consentWithdrawn(kase: FamilyCase, command: FamilyCommand<"withdrawConsent">): Change[] {
  const { consentId, reason } = command.input;
  const { organizationId } = kase.consents.find(({ id }) => id === consentId)!;
  const others = kase.consents.filter(
    (one) => one.organizationId === organizationId && one.withdrawnAt === null && one.expiresAt > kase.now,
  );
  const ids = new Set([consentId, ...others.map(({ id }) => id)]);
  const withdrawal = {
    withdrawnAt: kase.now,
    withdrawnById: command.by.workerId,
    withdrawnBecause: reason,
  };
  return [...ids].map((id) => update("Consent", id, withdrawal));
}

/** Referring a case to a partner, and ending that (HL-02). */
export const partnerEffects: Effects<"referToPartner" | "endPartnerReferral"> = {
  // One that ran out by itself makes room for the next: only one is open at a time.
  referToPartner: ({ now, partnerReferrals }, { input, by, newId }) => [
    ...partnerReferrals
      .filter((one) => one.organizationId === input.partnerId && one.endedAt === null)
      .filter((one) => !stillReferred(one, now))
      .map(({ id, until }) =>
        update("PartnerReferral", id, { endedAt: until, endedBecause: "Its time was over." }),
      ),
    insert("PartnerReferral", newId(), {
      organizationId: input.partnerId,
      service: input.service,
      referredFrom: input.from ?? now,
      until: input.until,
      endedAt: null,
      workerId: by.workerId,
    }),
  ],

  endPartnerReferral: ({ now }, { input, by }) => [
    update("PartnerReferral", input.partnerReferralId, {
      endedAt: now,
      endedById: by.workerId,
      endedBecause: input.reason,
    }),
  ],
};
