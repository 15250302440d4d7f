import { Ctx, Field, ObjectType } from "type-graphql";
import { Check, Entity } from "typeorm";
import type { AdoptionProposalFacts, AdoptionProposalStatus } from "../../policy/editions/facts";
import { County } from "../county/county";
import { Choice, Day, Hidden, Moment, OfEdition, Text } from "../shared/columns";
import { AdoptionProposalStatusEnum } from "../shared/enums";
import { Node } from "../shared/node";
import type { Request } from "../shared/request";

@ObjectType({
  implements: Node,
  description:
    "A proposal to put an edition in force, in the whole state or in one county. It takes effect when a second person adopts it, from its day on (FP-PV-01, AMB-01).",
})
@Entity()
@Check("proposal_has_a_reason", `length(trim("reason")) > 0`)
@Check("proposal_is_decided_once", `("status" = 'PROPOSED') = ("decided_at" is null)`)
@Check(
  "adopted_by_a_second_person",
  `("status" = 'ADOPTED') = ("approved_by_id" is not null) and "approved_by_id" <> "author_id"`,
)
export class AdoptionProposal extends Node implements AdoptionProposalFacts {
  @Choice(AdoptionProposalStatusEnum, "Whether it was decided.")
  status!: AdoptionProposalStatus;

  @OfEdition("The edition.")
  editionId!: string;

  @Day("The first day on which it is to be in force.")
  fromDay!: string;

  @Text("Why it is proposed.")
  reason!: string;

  @Text("Who proposed it.")
  authorName!: string;

  @Text("Who adopted it.", { nullable: true })
  approvedByName!: string | null;

  @Moment("When it was adopted or withdrawn.", { nullable: true })
  decidedAt!: Date | null;

  @Text("Why it was withdrawn.", { nullable: true })
  withdrawnBecause!: string | null;

  @Hidden("uuid", { nullable: true })
  countyId!: string | null;

  @Field(() => County, { nullable: true, description: "The pilot county; null for the whole state." })
  county(@Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", this.countyId);
  }

  @Hidden("uuid")
  authorId!: string;

  @Hidden("uuid", { nullable: true })
  approvedById!: string | null;
}
