import { InputType } from "type-graphql";
import type { InformationClass } from "../../policy/facts";
import { InformationClassEnum } from "../shared/enums";
import { KeyedInput, OnDay, Reference, References, SomeOf, Words, YesNo } from "../shared/inputs";

const several = { optional: true };

@InputType({ description: "Papers of a case for a court (HL-05)." })
export class PrepareCourtPacketInput extends KeyedInput {
  @Reference("Referral", "The case.")
  referralId!: string;

  @Reference("Organization", "The court.")
  courtId!: string;

  @Words("What the court needs it for, e.g. the hearing.", { max: 1000 })
  purpose!: string;

  @OnDay("Day of the hearing.", { optional: true })
  hearingOn!: string | null;

  @SomeOf(
    InformationClassEnum,
    "The classes of sensitive information that the hearing needs; never REPORTER.",
  )
  classes!: InformationClass[];

  @References("Assessment", "Assessments of the case.", several)
  assessmentIds!: string[];

  @References("TreatmentPlan", "Plans of the case.", several)
  planIds!: string[];

  @References("MonthlyDocument", "Monthly papers of the case.", several)
  documentIds!: string[];

  @References("CourtEvent", "Court events of the case.", several)
  courtEventIds!: string[];

  @References("FollowUp", "Follow-ups of the case.", several)
  followUpIds!: string[];

  @YesNo("With a summary of how the duties of the policy were kept.", { default: false })
  withCompliance!: boolean;
}

@InputType({ description: "Releases a packet to its court (HL-05)." })
export class ReleaseCourtPacketInput extends KeyedInput {
  @Reference("CourtPacket", "The packet.")
  packetId!: string;
}

@InputType({ description: "Withdraws a packet: the court does not find it from now on (HL-05)." })
export class WithdrawCourtPacketInput extends KeyedInput {
  @Reference("CourtPacket", "The packet.")
  packetId!: string;

  @Words("Why, as it will be read later.")
  reason!: string;
}
