import { InputType } from "type-graphql";
import type { CaregiverRelationship, InformationClass } from "../../policy/facts";
import { InformationClassEnum, RelationshipEnum } from "../shared/enums";
import {
  At,
  CaseInput,
  FamilyInput,
  OnDay,
  OneOf,
  Reference,
  ReasonInput,
  SomeOf,
  Words,
} from "../shared/inputs";

@InputType({ description: "The family's consent that a partner be told of it (HL-02)." })
export class RecordConsentInput extends FamilyInput {
  @Reference("Organization", "The partner.")
  partnerId!: string;

  @Words("The service that the partner gives the family.", { max: 500 })
  service!: string;

  @SomeOf(InformationClassEnum, "The classes of sensitive information that it covers; never REPORTER.")
  classes!: InformationClass[];

  @Words("Who gives it: a parent or guardian.", { max: 200 })
  givenBy!: string;

  @OneOf(RelationshipEnum, "What they are to the children.")
  relationship!: CaregiverRelationship;

  @OnDay("The day on which it was signed; not in the future.", { past: true })
  signedOn!: string;

  @At("From when on it holds; from now on when absent.", { optional: true })
  effectiveFrom!: Date | null;

  @At("When it ends by itself: a year after it begins at most.")
  expiresAt!: Date;
}

@InputType({
  description: "The family withdraws its consent for a partner, whatever papers it was given on (HL-02).",
})
export class WithdrawConsentInput extends FamilyInput {
  @Reference("Consent", "The consent; every other one for the same partner ends with it.")
  consentId!: string;

  @Words("Why, as it will be read later.")
  reason!: string;
}

@InputType({ description: "Refers a case to a partner for a service (HL-02)." })
export class ReferToPartnerInput extends CaseInput {
  @Reference("Organization", "The partner.")
  partnerId!: string;

  @Words("The service that the partner is to give.", { max: 500 })
  service!: string;

  @At("From when on; from now on when absent.", { optional: true })
  from!: Date | null;

  @At("When it ends by itself; no end when absent.", { optional: true })
  until!: Date | null;
}

@InputType({ description: "Ends the referral of a case to a partner (HL-02)." })
export class EndPartnerReferralInput extends ReasonInput {
  @Reference("PartnerReferral", "The referral to the partner.")
  partnerReferralId!: string;
}
