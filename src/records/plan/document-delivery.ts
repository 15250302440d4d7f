import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { DeliverableDocument, DeliveryFacts, DeliveryKind } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Day, Hidden, Text } from "../shared/columns";
import { DeliverableDocumentEnum, DeliveryKindEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A copy or the original of plan or assessment summary on its way to the county (FP-PL-08, FP-PL-09).",
})
@Entity()
@Index(["referralId"])
@Check("only_an_original_is_filed", `"filed_on" is null or "kind" = 'ORIGINAL'`)
@Check("filed_after_delivery", `"filed_on" is null or "filed_on" >= "delivered_on"`)
export class DocumentDelivery extends WorkRecord implements DeliveryFacts {
  @Choice(DeliverableDocumentEnum, "Which document.")
  document!: DeliverableDocument;

  @Choice(DeliveryKindEnum, "Copy or original.")
  kind!: DeliveryKind;

  @Day("Day of delivery.")
  deliveredOn!: string;

  @Text("Who received it.")
  recipient!: string;

  @Day("Day on which the county filed the original in the agency's case record (FP-PL-09).", {
    nullable: true,
  })
  filedOn!: string | null;

  @Hidden("uuid", { nullable: true })
  filedById!: string | null;
}
