import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  ActivatePlanInput,
  ArrangeFundingInput,
  DeliverDocumentInput,
  DraftPlanInput,
  FileOriginalInput,
  FinalisePlanInput,
  RevisePlanInput,
  SignPlanInput,
} from "./plan.inputs";

/** The treatment plan and its way to the county. */
@Resolver()
export class PlanMutations {
  @CaseMutation("Drafts a new version of the treatment plan (FP-PL-01, FP-PL-11).")
  draftPlan(@Input(() => DraftPlanInput) input: DraftPlanInput, @Ctx() request: Request) {
    return request.onCase("draftPlan", input);
  }

  @CaseMutation("Writes the content of a drafted plan anew.")
  revisePlan(@Input(() => RevisePlanInput) input: RevisePlanInput, @Ctx() request: Request) {
    return request.onCase("revisePlan", input);
  }

  @CaseMutation("Finalises a plan: all content and all inputs (FP-PL-02, FP-PL-03, FP-PL-07).")
  finalisePlan(@Input(() => FinalisePlanInput) input: FinalisePlanInput, @Ctx() request: Request) {
    return request.onCase("finalisePlan", input);
  }

  @CaseMutation("Records a party's signature on a finalised plan (FP-PL-05).")
  signPlan(@Input(() => SignPlanInput) input: SignPlanInput, @Ctx() request: Request) {
    return request.onCase("signPlan", input);
  }

  @CaseMutation("Puts a signed plan into effect; refused with PLAN_NOT_SIGNED otherwise (FP-PL-05).")
  activatePlan(@Input(() => ActivatePlanInput) input: ActivatePlanInput, @Ctx() request: Request) {
    return request.onCase("activatePlan", input);
  }

  @CaseMutation("Delivers a copy or the original to the county (FP-PL-08, FP-PL-09).")
  deliverDocument(@Input(() => DeliverDocumentInput) input: DeliverDocumentInput, @Ctx() request: Request) {
    return request.onCase("deliverDocument", input);
  }

  @CaseMutation("Files an original in the agency's case record (FP-PL-09).")
  fileOriginal(@Input(() => FileOriginalInput) input: FileOriginalInput, @Ctx() request: Request) {
    return request.onCase("fileOriginal", input);
  }

  @CaseMutation("Notes that the county has arranged the money for a concrete service (FP-PL-04).")
  arrangeFunding(@Input(() => ArrangeFundingInput) input: ArrangeFundingInput, @Ctx() request: Request) {
    return request.onCase("arrangeFunding", input);
  }
}
