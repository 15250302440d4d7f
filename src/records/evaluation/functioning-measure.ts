import { Field, Float, ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { FunctioningDomain, FunctioningMeasureFacts, MeasureOccasion } from "../../policy/facts";
import { functioningChanges, type FunctioningChange as ChangeFacts } from "../../policy/service";
import { WorkRecord } from "../referral/case-record";
import { Choice, Day, Decimal, Flag, Text } from "../shared/columns";
import { FunctioningDomainEnum, MeasureOccasionEnum } from "./evaluation.enums";
import { Node } from "../shared/node";
import { Day as DayScalar } from "../shared/scalars";

@ObjectType({
  implements: Node,
  description: "A measure of how the family functions, taken before or after services (FP-OM-02).",
})
@Entity()
@Index(["referralId"])
@Check("measured_by_an_instrument", `btrim("instrument") <> ''`)
export class FunctioningMeasure extends WorkRecord implements FunctioningMeasureFacts {
  @Choice(FunctioningDomainEnum, "What was measured.")
  domain!: FunctioningDomain;

  @Choice(MeasureOccasionEnum, "Before services, or after.")
  occasion!: MeasureOccasion;

  @Text("The instrument by which it was measured.")
  instrument!: string;

  @Decimal("The score, in the instrument's own units.")
  score!: number;

  @Flag("A higher score is the better one.")
  higherIsBetter!: boolean;

  @Day("When it was taken.")
  measuredOn!: string;

  @Text("What it rests on.", { nullable: true })
  note!: string | null;
}

@ObjectType({
  description:
    "How the family did on an instrument before and after services: the first measure before, the last after (FP-OM-02).",
})
export class FunctioningChange implements ChangeFacts {
  @Field(() => FunctioningDomainEnum.type, { description: "What was measured." })
  domain!: FunctioningDomain;

  @Field(() => String, { description: "The instrument." })
  instrument!: string;

  @Field(() => Float, { nullable: true, description: "The score before, in the instrument's own units." })
  preScore!: number | null;

  @Field(() => DayScalar, { nullable: true, description: "The day of the measure before." })
  preOn!: string | null;

  @Field(() => Float, { nullable: true, description: "The score after, in the instrument's own units." })
  postScore!: number | null;

  @Field(() => DayScalar, { nullable: true, description: "The day of the measure after." })
  postOn!: string | null;

  @Field(() => Float, { nullable: true, description: "After less before; null while one is missing." })
  change!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the family does better, whichever way the instrument counts.",
  })
  improved!: boolean | null;
}

/** The comparison as the API shows it. */
export const functioningOf = (measures: readonly FunctioningMeasure[]): FunctioningChange[] =>
  functioningChanges(measures).map((change) => Object.assign(new FunctioningChange(), change));
