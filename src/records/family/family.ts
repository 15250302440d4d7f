import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { DhsCaseStatus, DhsCaseType, FamilyFacts } from "../../policy/facts";
import { Choice, Flag, Moment, Text, Texts } from "../shared/columns";
import { DhsCaseStatusEnum, DhsCaseTypeEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { ScopedRecord } from "../shared/scoped";

@ObjectType({
  implements: Node,
  description: "A family: the unit that is served, with the agency's own case on it (FP-PV-03, FP-RF-05).",
})
@Entity()
@Index(["countyId", "id"])
@Index(["assignedWorkerId", "id"], { where: `"assigned_worker_id" is not null` })
@Index(["reviewCountyId", "id"], { where: `"review_county_id" is not null` })
@Index("sealed_family", ["id"], { where: `"sealed"` })
@Check("family_has_a_name", `length(trim("name")) > 0`)
export class Family extends ScopedRecord implements FamilyFacts {
  @Text("Family name.")
  name!: string;

  @Text("Home address; needed for a complete Client Information Sheet (FP-RF-02).", { nullable: true })
  address!: string | null;

  @Texts("Telephone numbers; at least one for a complete Client Information Sheet (FP-RF-02).")
  phones!: string[];

  @Flag("Where the family lives is kept from all but those who visit it (HL-08).", { startsAt: false })
  addressProtected!: boolean;

  @Text("Language spoken at home, when not English.", { nullable: true })
  language!: string | null;

  @Text("Number of the agency's own case (FP-RF-05).", { nullable: true })
  dhsCaseNumber!: string | null;

  @Choice(
    DhsCaseStatusEnum,
    "Whether the agency's own case is open; it must be at referral and acceptance (FP-RF-05).",
  )
  dhsCaseStatus!: DhsCaseStatus;

  @Choice(DhsCaseTypeEnum, "Preventive, or custody once a child has been placed (FP-PV-02).")
  dhsCaseType!: DhsCaseType;

  @Moment("When the agency's own case was closed.", { nullable: true })
  dhsCaseClosedAt!: Date | null;
}
