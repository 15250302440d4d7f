import { Ctx, Mutation, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import { ReferralsPayload } from "../shared/payloads";
import type { Request } from "../shared/request";
import { HoldStaffingInput, RecordConsultationInput, RecordStaffingInput } from "./staffing.inputs";
import { held } from "./held";

/** County and specialist talk cases over. */
@Resolver()
export class StaffingMutations {
  @CaseMutation("Records a staffing of one case with the county (FP-ST-01, FP-ST-03).")
  recordStaffing(@Input(() => RecordStaffingInput) input: RecordStaffingInput, @Ctx() request: Request) {
    return request.onCase("recordStaffing", input);
  }

  @Mutation(() => ReferralsPayload, {
    description:
      "Records one meeting over several cases: all of them, or none if one is without its update (FP-ST-01, FP-ST-02, FP-ST-03).",
  })
  holdStaffing(@Input(() => HoldStaffingInput) input: HoldStaffingInput, @Ctx() request: Request) {
    return request.onCases("holdStaffing", "recordStaffing", input, held);
  }

  @CaseMutation("Records a consultation on a case with the Coordinator (FP-ST-04).")
  recordConsultation(
    @Input(() => RecordConsultationInput) input: RecordConsultationInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordConsultation", input);
  }
}
