import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  AcceptReferralInput,
  RecordConcurrenceInput,
  RecordCountyAssessmentInput,
  RecordFamilyAssessmentInput,
  RejectReferralInput,
} from "./assessment.inputs";

/** Assessment, concurrence and the decision to accept. */
@Resolver()
export class AssessmentMutations {
  @CaseMutation("Records the county's assessment of risk or safety (FP-TP-03).")
  recordCountyAssessment(
    @Input(() => RecordCountyAssessmentInput) input: RecordCountyAssessmentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordCountyAssessment", input);
  }

  @CaseMutation("Records the specialist's assessment of the family (FP-AS-01, FP-AS-02).")
  recordFamilyAssessment(
    @Input(() => RecordFamilyAssessmentInput) input: RecordFamilyAssessmentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordFamilyAssessment", input);
  }

  @CaseMutation("Records whether the viewer's side concurs that removal is imminent (FP-DF-02).")
  recordConcurrence(
    @Input(() => RecordConcurrenceInput) input: RecordConcurrenceInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordConcurrence", input);
  }

  @CaseMutation("Accepts the family; needs the assessment and both concurrences (FP-AC-01).")
  acceptReferral(@Input(() => AcceptReferralInput) input: AcceptReferralInput, @Ctx() request: Request) {
    return request.onCase("acceptReferral", input);
  }

  @CaseMutation("Does not accept the family (FP-AC-05).")
  rejectReferral(@Input(() => RejectReferralInput) input: RejectReferralInput, @Ctx() request: Request) {
    return request.onCase("rejectReferral", input);
  }
}
