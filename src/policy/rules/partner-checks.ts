import { addMonths } from "../calendar/civil-date";
import { civilDateOf, formatDay, formatInstant } from "../calendar/zone";
import type { FamilyInputs } from "../commands/family";
import type { Inputs } from "../commands/inputs";
import type { FamilyCase } from "../facts";
import { consentHolds, stillReferred } from "../facts/partner";
import type { Finding, Question } from "./rule";

/** A consent lasts this long at most; then the family is asked again. */
export const CONSENT_MONTHS = 12;

/** What a consent cannot be: endless, over before it begins, signed after it takes effect, or for the reporter. */
export function notToConsent({ now }: FamilyCase, input: FamilyInputs["recordConsent"]): Finding[] {
  const { classes, signedOn, expiresAt } = input;
  const from = input.effectiveFrom ?? now;
  const first = civilDateOf(from);
  const last = addMonths(first, CONSENT_MONTHS);
  const facts = { effectiveFrom: formatInstant(from), expiresAt: formatInstant(expiresAt) };
  const findings: Finding[] = [];
  if (classes.includes("REPORTER"))
    findings.push({
      code: "NOT_CONSENTABLE",
      message: "Who reported is not the family's to tell, nor anyone's: no consent covers it.",
      facts: { classes: classes.join(", ") },
      remedy: "Leave REPORTER out.",
    });
  if (expiresAt <= from || expiresAt <= now)
    findings.push({
      code: "CONSENT_ENDS_TOO_EARLY",
      message: "The consent would be over before it has begun.",
      facts,
      remedy: "Let it expire after it takes effect, and after now.",
    });
  if (civilDateOf(expiresAt) > last)
    findings.push({
      code: "CONSENT_TOO_LONG",
      message: `A consent lasts one year at most: this one until ${formatDay(last)}.`,
      facts,
      remedy: "Let it expire within a year; the family may consent again then.",
    });
  if (signedOn > first)
    findings.push({
      code: "CONSENT_NOT_SIGNED_YET",
      message: `It would take effect before it was signed on ${formatDay(signedOn)}.`,
      facts: { ...facts, signedOn },
      remedy: "Let it take effect when it has been signed.",
    });
  return findings;
}

/** What has been withdrawn is not withdrawn again. */
export function notToWithdraw(
  { consents }: FamilyCase,
  { consentId }: FamilyInputs["withdrawConsent"],
): Finding[] {
  const { withdrawnAt = null } = consents.find(({ id }) => id === consentId) ?? {};
  if (withdrawnAt === null) return [];
  return [
    {
      code: "ALREADY_WITHDRAWN",
      message: `The family withdrew it on ${formatInstant(withdrawnAt)}.`,
      facts: { withdrawnAt: formatInstant(withdrawnAt) },
      remedy: "Nothing is left to do: nothing of it holds.",
    },
  ];
}

type Refers = Inputs["referToPartner"];
type Ends = Inputs["endPartnerReferral"];

/** What stands against sharing a case with a partner, or against ending what was shared. */
export function againstSharing({ kase, input }: Question<Refers | Ends>): Finding[] {
  if (!input) return [];
  return "partnerId" in input ? notToRefer(kase, input) : notToEndReferral(kase, input);
}

function notToRefer({ now, consents, partnerReferrals }: Question["kase"], input: Refers): Finding[] {
  const { partnerId, until } = input;
  const from = input.from ?? now;
  const ofPartner = <T extends { organizationId: string }>(rows: readonly T[]) =>
    rows.filter(({ organizationId }) => organizationId === partnerId);
  const findings: Finding[] = [];
  if (!ofPartner(consents).some((consent) => consentHolds(consent, now)))
    findings.push({
      code: "CONSENT_REQUIRED",
      message: "The family's consent for this partner is not in force.",
      facts: { consents: String(ofPartner(consents).length) },
      remedy: "Record the family's consent for this partner first.",
    });
  if (ofPartner(partnerReferrals).some((referral) => stillReferred(referral, now)))
    findings.push({
      code: "ALREADY_REFERRED",
      message: "The case is referred to this partner as it is.",
      facts: {},
      remedy: "End that referral before you make another.",
    });
  if (until !== null && (until <= from || until <= now))
    findings.push({
      code: "REFERRAL_ENDS_TOO_EARLY",
      message: "The referral would be over before it has begun.",
      facts: { from: formatInstant(from), until: formatInstant(until) },
      remedy: "Let it end after it begins, and after now; or set no end.",
    });
  return findings;
}

function notToEndReferral({ partnerReferrals }: Question["kase"], { partnerReferralId }: Ends): Finding[] {
  const { endedAt = null } = partnerReferrals.find(({ id }) => id === partnerReferralId) ?? {};
  if (endedAt === null) return [];
  return [
    {
      code: "ALREADY_ENDED",
      message: `It ended on ${formatInstant(endedAt)}.`,
      facts: { endedAt: formatInstant(endedAt) },
      remedy: "Nothing is left to do.",
    },
  ];
}
