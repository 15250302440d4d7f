import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  CloseReferralInput,
  EvaluateEffectivenessInput,
  LogFollowUpInput,
  RecordOutcomeInput,
} from "./follow-up.inputs";

/** The year after treatment. */
@Resolver()
export class FollowUpMutations {
  @CaseMutation("Logs a follow-up call, visit or refresher (FP-FU-01, FP-FU-02, FP-FU-05).")
  logFollowUp(@Input(() => LogFollowUpInput) input: LogFollowUpInput, @Ctx() request: Request) {
    return request.onCase("logFollowUp", input);
  }

  @CaseMutation("Records whether a child of the home has been placed (FP-OM-01).")
  recordOutcome(@Input(() => RecordOutcomeInput) input: RecordOutcomeInput, @Ctx() request: Request) {
    return request.onCase("recordOutcome", input);
  }

  @CaseMutation("Records the evaluation of the programme's effect (FP-FU-03).")
  evaluateEffectiveness(
    @Input(() => EvaluateEffectivenessInput) input: EvaluateEffectivenessInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("evaluateEffectiveness", input);
  }

  @CaseMutation("Closes the case a year after termination, its outcome recorded (FP-FU-03).")
  closeReferral(@Input(() => CloseReferralInput) input: CloseReferralInput, @Ctx() request: Request) {
    return request.onCase("closeReferral", input);
  }
}
