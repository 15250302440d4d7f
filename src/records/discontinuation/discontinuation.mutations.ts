import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  DecideDiscontinuationInput,
  ExtendServiceInput,
  HoldIntensiveInput,
  ProposeDiscontinuationInput,
  StepDownInput,
} from "./discontinuation.inputs";

/** The phases of treatment, and its end. */
@Resolver()
export class DiscontinuationMutations {
  @CaseMutation("Steps contact down to the maintenance hours, from week 9 (FP-HR-05).")
  stepDown(@Input(() => StepDownInput) input: StepDownInput, @Ctx() request: Request) {
    return request.onCase("stepDown", input);
  }

  @CaseMutation("Holds the family at the intensive hours (AMB-42).")
  holdIntensive(@Input(() => HoldIntensiveInput) input: HoldIntensiveInput, @Ctx() request: Request) {
    return request.onCase("holdIntensive", input);
  }

  @CaseMutation("Extends service beyond week 20 (FP-HR-06).")
  extendService(@Input(() => ExtendServiceInput) input: ExtendServiceInput, @Ctx() request: Request) {
    return request.onCase("extendService", input);
  }

  @CaseMutation("Proposes to end services for a reason that the edition knows (FP-DC-02).")
  proposeDiscontinuation(
    @Input(() => ProposeDiscontinuationInput) input: ProposeDiscontinuationInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("proposeDiscontinuation", input);
  }

  @CaseMutation(
    "Gives the viewer's side's word; services end once the sides that must agree have (FP-DC-01).",
  )
  decideDiscontinuation(
    @Input(() => DecideDiscontinuationInput) input: DecideDiscontinuationInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("decideDiscontinuation", input);
  }
}
