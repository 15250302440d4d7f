import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { FollowUpFacts, FollowUpKind, FollowUpResult } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Flag, Moment, Text } from "../shared/columns";
import { FollowUpKindEnum, FollowUpResultEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "Something done in the year after treatment: a call, a home visit, a refresher, the outcome check, the evaluation (FP-FU).",
})
@Entity()
@Index(["referralId", "occurredAt"])
@Check("outcome_check_states_placement", `("kind" = 'OUTCOME_CHECK') = ("child_placed" is not null)`)
@Check("follow_up_lies_in_the_past", `"occurred_at" <= "created_at"`)
export class FollowUp extends WorkRecord implements FollowUpFacts {
  @Choice(FollowUpKindEnum, "What was done.")
  kind!: FollowUpKind;

  @Choice(FollowUpResultEnum, "Whether the family was reached.")
  result!: FollowUpResult;

  @Moment("When it took place.")
  occurredAt!: Date;

  @Text("Re-assessment made at the visit (FP-AS-06).", { nullable: true })
  reassessment!: string | null;

  @Flag("The family needs a refresher; it is given within the follow-up, without a new referral (FP-FU-05).")
  refresherNeeded!: boolean;

  @Flag("Outcome check: a child of the home has been placed out of home (FP-OM-01).", { nullable: true })
  childPlaced!: boolean | null;

  @Text("What was done and found.", { nullable: true })
  narrative!: string | null;
}
