import { Ctx, Field, Int, ObjectType } from "type-graphql";
import { Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { Attainment, GoalAttainmentFacts, GoalRating as RatingFacts } from "../../policy/facts";
import type { TreatmentStatus } from "../../policy/lifecycle/states";
import { TreatmentPlan } from "../plan/treatment-plan";
import { WorkRecord } from "../referral/case-record";
import { Choice, Day, Documents, Hidden } from "../shared/columns";
import { PhaseEnum } from "../shared/enums";
import { Node } from "../shared/node";
import type { Request } from "../shared/request";
import { AttainmentEnum } from "./evaluation.enums";

@ObjectType({ description: "How far a goal of the plan has been attained." })
export class GoalRating implements RatingFacts {
  @Field(() => Int, { description: "The goal's place in the plan, from 1." })
  goal!: number;

  @Field(() => String, { description: "The goal, as the plan stated it." })
  statement!: string;

  @Field(() => AttainmentEnum.type, { description: "How far it has been attained." })
  attainment!: Attainment;

  @Field(() => String, { nullable: true, description: "What the judgement rests on." })
  note!: string | null;
}

@ObjectType({
  implements: Node,
  description: "The goal attainment form, gone through in a phase of treatment (FP-EV-05).",
})
@Entity()
@Index("one_goal_review_a_phase", ["referralId", "phase"], { unique: true })
export class GoalAttainmentReview extends WorkRecord implements GoalAttainmentFacts {
  @Choice(PhaseEnum, "The phase of treatment that it is for.")
  phase!: TreatmentStatus;

  @Hidden("uuid")
  planId!: string;

  @ManyToOne(() => TreatmentPlan, { nullable: false })
  @JoinColumn({ name: "plan_id" })
  reviewedPlan!: TreatmentPlan;

  @Day("When the goals were gone through.")
  reviewedOn!: string;

  @Documents(() => GoalRating, "A rating for each goal of the plan.")
  ratings!: GoalRating[];

  @Field(() => TreatmentPlan, { description: "The version of the plan whose goals they are." })
  plan(@Ctx() { reader }: Request): Promise<TreatmentPlan | null> {
    return reader.one("TreatmentPlan", this.planId);
  }
}
