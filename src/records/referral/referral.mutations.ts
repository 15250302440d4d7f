import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  AssignSpecialistInput,
  CompleteInformationSheetInput,
  DeclineReferralInput,
  DeemEmergencyInput,
  DraftReferralInput,
  FlagImmediateConflictInput,
  ForwardInformationSheetInput,
  ReassignSpecialistInput,
  RecordScreeningInput,
  ReportUnreachableInput,
  ReturnReferralInput,
  ReviseReferralInput,
  StartReviewInput,
  SubmitReferralInput,
  WaiveRuleInput,
  WithdrawReferralInput,
} from "./referral.inputs";

/** From a drafted referral to a specialist on the way. */
@Resolver()
export class ReferralMutations {
  @CaseMutation("Drafts a referral of a family (FP-RF-01).")
  draftReferral(@Input(() => DraftReferralInput) input: DraftReferralInput, @Ctx() request: Request) {
    return request.draftReferral(input);
  }

  @CaseMutation("Writes the statement of a drafted or returned referral anew.")
  reviseReferral(@Input(() => ReviseReferralInput) input: ReviseReferralInput, @Ctx() request: Request) {
    return request.onCase("reviseReferral", input);
  }

  @CaseMutation("Completes the Client Information Sheet (FP-RF-02).")
  completeInformationSheet(
    @Input(() => CompleteInformationSheetInput) input: CompleteInformationSheetInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("completeInformationSheet", input);
  }

  @CaseMutation(
    "Deems the referral an emergency; only the county may (FP-DF-08). Contact is then due the same day (FP-IC-02).",
  )
  deemEmergency(@Input(() => DeemEmergencyInput) input: DeemEmergencyInput, @Ctx() request: Request) {
    return request.onCase("deemEmergency", input);
  }

  @CaseMutation("Flags an immediate conflict; this is no emergency in itself (FP-DF-08).")
  flagImmediateConflict(
    @Input(() => FlagImmediateConflictInput) input: FlagImmediateConflictInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("flagImmediateConflict", input);
  }

  @CaseMutation(
    "Sets a rule aside for this case, with a reason; refused with RULE_NOT_WAIVABLE where nobody may.",
  )
  waiveRule(@Input(() => WaiveRuleInput) input: WaiveRuleInput, @Ctx() request: Request) {
    return request.onCase("waiveRule", input);
  }

  @CaseMutation(
    "Submits the referral: pins the edition in force, starts the 48 hours (FP-RF-01…05, FP-TP, FP-PV-03).",
  )
  submitReferral(@Input(() => SubmitReferralInput) input: SubmitReferralInput, @Ctx() request: Request) {
    return request.onCase("submitReferral", input);
  }

  @CaseMutation("Withdraws a referral that is not yet accepted.")
  withdrawReferral(
    @Input(() => WithdrawReferralInput) input: WithdrawReferralInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("withdrawReferral", input);
  }

  @CaseMutation("Begins the screening review (FP-RF-06).")
  startReview(@Input(() => StartReviewInput) input: StartReviewInput, @Ctx() request: Request) {
    return request.onCase("startReview", input);
  }

  @CaseMutation("Records a finding on every criterion (FP-RF-06).")
  recordScreening(@Input(() => RecordScreeningInput) input: RecordScreeningInput, @Ctx() request: Request) {
    return request.onCase("recordScreening", input);
  }

  @CaseMutation(
    "Declines an inappropriate referral; refused with NO_CRITERION_FAILED when nothing speaks against it (FP-EX-04).",
  )
  declineReferral(@Input(() => DeclineReferralInput) input: DeclineReferralInput, @Ctx() request: Request) {
    return request.onCase("declineReferral", input);
  }

  @CaseMutation("Returns the referral to the county for correction.")
  returnReferral(@Input(() => ReturnReferralInput) input: ReturnReferralInput, @Ctx() request: Request) {
    return request.onCase("returnReferral", input);
  }

  @CaseMutation(
    "Sends a specialist who serves the county to the family, once all criteria are met (FP-RF-07).",
  )
  assignSpecialist(
    @Input(() => AssignSpecialistInput) input: AssignSpecialistInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("assignSpecialist", input);
  }

  @CaseMutation("Sends another specialist, who takes over the case; the reason is kept (FP-RF-07).")
  reassignSpecialist(
    @Input(() => ReassignSpecialistInput) input: ReassignSpecialistInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("reassignSpecialist", input);
  }

  @CaseMutation("Forwards the Client Information Sheet to the State Office (FP-RF-04).")
  forwardInformationSheet(
    @Input(() => ForwardInformationSheetInput) input: ForwardInformationSheetInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("forwardInformationSheet", input);
  }

  @CaseMutation("Ends a referral whose family could not be reached, after documented attempts (FP-IC-04).")
  reportUnreachable(
    @Input(() => ReportUnreachableInput) input: ReportUnreachableInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("reportUnreachable", input);
  }
}
