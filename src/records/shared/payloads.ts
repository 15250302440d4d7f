import { Field, ObjectType } from "type-graphql";
import { Family } from "../family/family";
import { Refusal } from "../policy/refusal";
import { Referral } from "../referral/referral";
import { Node } from "./node";

@ObjectType({ description: "What came of a command." })
abstract class Answered {
  @Field(() => Refusal, { nullable: true, description: "Why it was refused; then nothing was written." })
  refusal!: Refusal | null;
}

@ObjectType({ description: "What came of a command on one record." })
abstract class Payload extends Answered {
  @Field(() => Node, {
    nullable: true,
    description:
      "The record that the command made or changed beside the case itself, e.g. the contact or the plan.",
  })
  record!: Node | null;
}

@ObjectType({ description: "What came of a command on a case: the referral, or the refusal." })
export class ReferralPayload extends Payload {
  @Field(() => Referral, { nullable: true, description: "The case as it is now; null when refused." })
  referral!: Referral | null;
}

@ObjectType({ description: "What came of a command outside any case: the record, or the refusal." })
export class ProgrammePayload extends Payload {}

@ObjectType({ description: "What came of a command on a family: the family, or the refusal." })
export class FamilyPayload extends Payload {
  @Field(() => Family, { nullable: true, description: "The family as it is now; null when refused." })
  family!: Family | null;
}

@ObjectType({ description: "What came of a command on several cases: all of them, or the refusal." })
export class ReferralsPayload extends Answered {
  @Field(() => [Referral], {
    description: "The cases as they are now, in the order given; none when refused.",
  })
  referrals!: Referral[];

  @Field(() => [Node], { description: "What the command made in each of them, in the same order." })
  records!: Node[];
}
