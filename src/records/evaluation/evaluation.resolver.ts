import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { FunctioningChange, FunctioningMeasure, functioningOf } from "./functioning-measure";
import { GoalAttainmentReview } from "./goal-attainment-review";
import { SatisfactionForm } from "./satisfaction-form";

/** Reading what a case is evaluated by. */
@Resolver(() => Referral)
export class EvaluationResolver {
  @FieldResolver(() => [SatisfactionForm], { description: "The forms handed to the family (FP-EV-02)." })
  satisfactionForms(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<SatisfactionForm[]> {
    return reader.of("SatisfactionForm", "referralId", id);
  }

  @FieldResolver(() => [GoalAttainmentReview], {
    description: "The goals, gone through by phase (FP-EV-05).",
  })
  goalReviews(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<GoalAttainmentReview[]> {
    return reader.of("GoalAttainmentReview", "referralId", id);
  }

  @FieldResolver(() => [FunctioningMeasure], { description: "Measures of functioning (FP-OM-02)." })
  functioningMeasures(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<FunctioningMeasure[]> {
    return reader.of("FunctioningMeasure", "referralId", id);
  }

  @FieldResolver(() => [FunctioningChange], {
    description: "How the family functions after services, against before (FP-OM-02).",
  })
  async functioning(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<FunctioningChange[]> {
    return functioningOf(await reader.of("FunctioningMeasure", "referralId", id));
  }
}
