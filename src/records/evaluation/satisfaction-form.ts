import { Ctx, Field, Int, ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type {
  Respondent,
  SatisfactionAnswer as AnswerFacts,
  SatisfactionAspect,
  SatisfactionFormFacts,
  SatisfactionPoint,
  SatisfactionStatus,
} from "../../policy/facts";
import { formStatusAt } from "../../policy/satisfaction";
import { CaseRecord } from "../referral/case-record";
import { Choice, Documents, Hidden, Moment, Text } from "../shared/columns";
import * as enums from "./evaluation.enums";
import { Node } from "../shared/node";
import { ReckonedFrom } from "../shared/reckoned";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";

@ObjectType({ description: "What the family says of one aspect." })
export class SatisfactionAnswer implements AnswerFacts {
  @Field(() => enums.SatisfactionAspectEnum.type, { description: "Of what." })
  aspect!: SatisfactionAspect;

  @Field(() => Int, { description: "From 1, not at all, to 5, wholly." })
  rating!: number;
}

@ObjectType({
  implements: Node,
  description:
    "A form on how satisfied the family is, handed out by the specialist and answered by the family alone (FP-EV-02, FP-EV-06).",
})
@Entity()
@Index("one_form_a_point_and_respondent", ["referralId", "point", "respondent"], { unique: true })
@Index("one_form_a_link", ["linkHash"], { unique: true })
@Check(
  "answered_form_has_a_moment",
  `("status"::text in ('COMPLETED', 'DECLINED')) = ("completed_at" is not null)`,
)
@Check("form_expires_after_it_is_issued", `"expires_at" > "issued_at"`)
export class SatisfactionForm extends CaseRecord implements SatisfactionFormFacts {
  @Choice(enums.SatisfactionPointEnum, "At which time of the case.")
  point!: SatisfactionPoint;

  @Choice(enums.RespondentEnum, "Who is asked.")
  respondent!: Respondent;

  @Hidden("enum", {
    enum: enums.SatisfactionStatusEnum.values,
    enumName: enums.SatisfactionStatusEnum.sqlName,
  })
  status!: SatisfactionStatus;

  @Hidden("text")
  linkHash!: string;

  @Moment("When it was handed out; anew, if it was.")
  issuedAt!: Date;

  @Moment("Until when it can be answered.")
  expiresAt!: Date;

  @Moment("When the family answered, or declined to.", { nullable: true })
  completedAt!: Date | null;

  @Documents(() => SatisfactionAnswer, "What the family answered.")
  answers!: SatisfactionAnswer[];

  @Text("What the family added.", { nullable: true })
  comment!: string | null;

  @Hidden("uuid")
  distributedById!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn({ name: "distributed_by_id" })
  distributor!: Worker;

  @ReckonedFrom("status", "expiresAt")
  @Field(() => enums.SatisfactionStatusEnum.type, {
    name: "status",
    description: "How it stands now; one that was not answered in time has expired.",
  })
  statusNow(@Ctx() { now }: Request): SatisfactionStatus {
    return formStatusAt(this, now);
  }

  @Field(() => Worker, { description: "Who handed it out." })
  distributedBy(@Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", this.distributedById);
  }
}
