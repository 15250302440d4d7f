import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import type {
  DiscontinuationFacts,
  DiscontinuationReason,
  DiscontinuationStatus,
  DiscontinuationVote as VoteFacts,
  Side,
} from "../../policy/facts";
import { CaseRecord } from "../referral/case-record";
import { Choice, Choices, Day, Documents, Flag, Hidden, Moment, Text } from "../shared/columns";
import * as enums from "../shared/enums";
import { Node } from "../shared/node";
import { Instant } from "../shared/scalars";

@ObjectType({ description: "One side's word on the proposal to end services (FP-DC-01)." })
export class DiscontinuationVote implements VoteFacts {
  @Field(() => enums.SideEnum.type, { description: "Which side." })
  side!: Side;

  @Field(() => Boolean, { description: "Whether it agrees." })
  agrees!: boolean;

  @Field(() => Instant, { description: "When it was given." })
  votedAt!: Date;

  @Field(() => String, { nullable: true, description: "What it rests on." })
  rationale!: string | null;

  /** Not part of the API: the worker is shown through the history. */
  workerId!: string;
}

@ObjectType({
  implements: Node,
  description: "A proposal to end services, and its decision (FP-DC-01, FP-DC-02).",
})
@Entity()
@Index(["referralId"])
@Index("one_pending_proposal_a_case", ["referralId"], { unique: true, where: `"status" = 'PENDING'` })
export class Discontinuation extends CaseRecord implements DiscontinuationFacts {
  @Choice(enums.DiscontinuationStatusEnum, "Whether it was agreed.")
  status!: DiscontinuationStatus;

  @Choice(enums.DiscontinuationReasonEnum, "Why services end.")
  reason!: DiscontinuationReason;

  @Choices(
    enums.DiscontinuationReasonEnum,
    "The parts of LACK_OF_COOPERATION that apply (2a and 2b of `ms-2006`).",
  )
  subreasons!: DiscontinuationReason[];

  @Text("What led to it.", { nullable: true })
  narrative!: string | null;

  @Flag("For RISK: the child remains at risk; under `ms-1994` the risk remains high (AMB-44).", {
    nullable: true,
  })
  riskRemainsHigh!: boolean | null;

  @Flag("For RISK: whether the abusive parent develops controls (AMB-44).", { nullable: true })
  parentDevelopsControls!: boolean | null;

  @Day("Day of the staffing at which it was discussed (AMB-47).", { nullable: true })
  staffedOn!: string | null;

  @Text("Why a completion comes before the tenth week (FP-HR-06).", { nullable: true })
  earlyCompletionReason!: string | null;

  @Moment("When it was proposed.")
  proposedAt!: Date;

  @Day("Day on which services end.")
  effectiveOn!: string;

  @Documents(() => DiscontinuationVote, "The sides' words, in their order.", ["votedAt"])
  votes!: DiscontinuationVote[];

  @Hidden("uuid")
  proposedById!: string;
}
