import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { PartnerReferralFacts } from "../../policy/facts";
import { Organization } from "../organization/organization";
import { WorkRecord } from "../referral/case-record";
import { Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A case is referred to a partner for a service. While this and the family's consent last, and the case is not closed, the partner's workers see the case (HL-02).",
})
@Entity()
@Index(["referralId"])
@Index("one_open_referral_a_case_and_partner", ["referralId", "organizationId"], {
  unique: true,
  where: `"ended_at" is null`,
})
@Index(["organizationId"], { where: `"ended_at" is null` })
@Check("partner_referral_ends_after_it_began", `"until" > "referred_from"`)
@Check("ended_partner_referral_has_a_reason", `("ended_at" is null) = ("ended_because" is null)`)
export class PartnerReferral extends WorkRecord implements PartnerReferralFacts {
  @Hidden("uuid")
  organizationId!: string;

  @ManyToOne(() => Organization, { nullable: false })
  @JoinColumn()
  organization!: Organization;

  @Text("The service that the partner is to give.")
  service!: string;

  @Moment("From when on.")
  referredFrom!: Date;

  @Moment("When it ends by itself; null while no end is set.", { nullable: true })
  until!: Date | null;

  @Moment("When it was ended, or found to have ended by itself.", { nullable: true })
  endedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  endedById!: string | null;

  @Text("Why it was ended.", { nullable: true })
  endedBecause!: string | null;
}
