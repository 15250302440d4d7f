import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, FamilyMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  EndPartnerReferralInput,
  RecordConsentInput,
  ReferToPartnerInput,
  WithdrawConsentInput,
} from "./partner.inputs";

/** What is shared with partners, and by whose leave. */
@Resolver()
export class PartnerMutations {
  @FamilyMutation(
    "Records the family's consent for a partner; an earlier one for it is superseded from then on (HL-02).",
  )
  recordConsent(@Input(() => RecordConsentInput) input: RecordConsentInput, @Ctx() request: Request) {
    return request.onFamily("recordConsent", input);
  }

  @FamilyMutation(
    "Withdraws the family's consent for a partner, which sees nothing of it from now on (HL-02).",
  )
  withdrawConsent(@Input(() => WithdrawConsentInput) input: WithdrawConsentInput, @Ctx() request: Request) {
    return request.onFamily("withdrawConsent", input);
  }

  @CaseMutation("Refers a case to a partner; refused without a consent in force, CONSENT_REQUIRED (HL-02).")
  referToPartner(@Input(() => ReferToPartnerInput) input: ReferToPartnerInput, @Ctx() request: Request) {
    return request.onCase("referToPartner", input);
  }

  @CaseMutation("Ends the referral of a case to a partner, which sees nothing of it from now on (HL-02).")
  endPartnerReferral(
    @Input(() => EndPartnerReferralInput) input: EndPartnerReferralInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("endPartnerReferral", input);
  }
}
