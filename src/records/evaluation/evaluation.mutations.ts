import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import { RecordFunctioningInput, ReviewGoalAttainmentInput } from "./evaluation.inputs";

/** What the specialist records for the evaluation of the service. */
@Resolver()
export class EvaluationMutations {
  @CaseMutation("Goes through the goals of the plan in a phase of treatment (FP-EV-05).")
  reviewGoalAttainment(
    @Input(() => ReviewGoalAttainmentInput) input: ReviewGoalAttainmentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("reviewGoalAttainment", input);
  }

  @CaseMutation("Records a measure of how the family functions, before or after services (FP-OM-02).")
  recordFunctioning(
    @Input(() => RecordFunctioningInput) input: RecordFunctioningInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordFunctioning", input);
  }
}
