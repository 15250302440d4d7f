import { Field, ObjectType } from "type-graphql";
import type { SatisfactionStatus } from "../../policy/facts";
import { Refusal } from "../policy/refusal";
import { ReferralPayload } from "../shared/payloads";
import { SatisfactionStatusEnum } from "./evaluation.enums";

@ObjectType({ description: "What came of handing a form out." })
export class IssuedFormPayload extends ReferralPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "The link for the family, told this once: the server keeps no more than its hash. Null when refused, and when the command is repeated under its idempotency key.",
  })
  link!: string | null;
}

@ObjectType({
  description: "What came of a family's answer. It leads to no record: the family has no login.",
})
export class FormAnswerPayload {
  @Field(() => SatisfactionStatusEnum.type, {
    nullable: true,
    description: "COMPLETED or DECLINED; null when refused.",
  })
  status!: SatisfactionStatus | null;

  @Field(() => Refusal, { nullable: true, description: "Why it was refused; then nothing was written." })
  refusal!: Refusal | null;
}
