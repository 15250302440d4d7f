import type { CivilDate } from "../calendar/civil-date";
import type { CaregiverRelationship } from "../vocabulary";
import type { InformationClass } from "./information";

/** What a partner is told of a family, and by whose leave (HL-02). */

export interface ConsentFacts {
  id: string;
  /** The partner that it is given for. */
  organizationId: string;
  service: string;
  classes: InformationClass[];
  givenBy: string;
  relationship: CaregiverRelationship;
  signedOn: CivilDate;
  effectiveFrom: Date;
  expiresAt: Date;
  /** From here on a later consent for the same partner speaks for the family. */
  supersededAt: Date | null;
  withdrawnAt: Date | null;
}

/** A case is referred to a partner for a service. */
export interface PartnerReferralFacts {
  id: string;
  organizationId: string;
  service: string;
  referredFrom: Date;
  /** Null while no end is set. */
  until: Date | null;
  endedAt: Date | null;
}

/** Whether a consent holds at a moment. What was withdrawn holds no more, whatever moment is asked about. */
export const consentHolds = (consent: ConsentFacts, now: Date): boolean =>
  consent.withdrawnAt === null &&
  consent.effectiveFrom <= now &&
  now < consent.expiresAt &&
  (consent.supersededAt === null || now < consent.supersededAt);

/** Whether a referral to a partner still stands, or is to begin. */
export const stillReferred = ({ until, endedAt }: PartnerReferralFacts, now: Date): boolean =>
  endedAt === null && (until === null || now < until);
