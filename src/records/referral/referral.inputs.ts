import { InputType } from "type-graphql";
import type { Criterion, PlacementType, Purpose, RemovalReason, RiskCause } from "../../policy/facts";
import * as enums from "../shared/enums";
import {
  CaseInput,
  FamilyInput,
  ListOf,
  OnDay,
  OneOf,
  Part,
  ReasonInput,
  Reference,
  References,
  SomeOf,
  Words,
  YesNo,
} from "../shared/inputs";

@InputType({ description: "What the county states: the Client Information Sheet's own part (FP-RF-02)." })
export class ReferralStatementInput {
  @Reference("Referral", "The family's earlier referral that this one comes back to (FP-EX-04).", {
    optional: true,
  })
  earlierReferralId!: string | null;

  @References("Child", "The children targeted for removal; siblings are not named (FP-TP-02, FP-EX).")
  targetChildIds!: string[];

  @OneOf(enums.PurposeEnum, "What the service is for (FP-PV-02).")
  purpose!: Purpose;

  @YesNo("A child is at risk of removal from home (FP-TP-01).")
  atRiskOfRemoval!: boolean;

  @SomeOf(enums.RemovalReasonEnum, "Why; at least one on submission (FP-TP-05).")
  removalReasons!: RemovalReason[];

  @Words("Justification of the reason OTHER (FP-TP-05).", { optional: true })
  otherReason!: string | null;

  @OneOf(enums.PlacementTypeEnum, "The placement that threatens (FP-PV-09).", { optional: true })
  threatenedPlacement!: PlacementType | null;

  @SomeOf(enums.RiskCauseEnum, "What the imminent risk comes from (FP-DF-02).")
  causes!: RiskCause[];

  @YesNo("A court found the child in need of care (FP-TP-04).", { default: false })
  adjudicatedInNeedOfCare!: boolean;

  @YesNo("A court found the child in need of permanency (FP-TP-04, `ms-2006`).", { default: false })
  adjudicatedInNeedOfPermanency!: boolean;

  @Words("The court order's reference (FP-TP-04).", { optional: true, max: 200 })
  courtOrder!: string | null;

  @YesNo("The primary problem has been sexual abuse (FP-EX-02).", { default: false })
  primaryProblemSexualAbuse!: boolean;

  @YesNo("The perpetrator remains in the home (FP-EX-02).", { default: false })
  perpetratorInHome!: boolean;

  @YesNo("The worker plans to remove the child at once (FP-IC-03).", { default: false })
  immediateRemovalPlanned!: boolean;
}

@InputType({ description: "A referral to be drafted (FP-RF-01)." })
export class DraftReferralInput extends FamilyInput {
  @Part(() => ReferralStatementInput, "What the county states.")
  statement!: ReferralStatementInput;
}

@InputType({ description: "The statement of a drafted or returned referral, written anew." })
export class ReviseReferralInput extends CaseInput {
  @Part(() => ReferralStatementInput, "What the county states now.")
  statement!: ReferralStatementInput;
}

@InputType({ description: "Completes the Client Information Sheet (FP-RF-02)." })
export class CompleteInformationSheetInput extends CaseInput {}

@InputType({ description: "Deems the referral an emergency (FP-DF-08)." })
export class DeemEmergencyInput extends CaseInput {
  @YesNo("The worker plans to remove the child at once (FP-IC-03).", { default: false })
  immediateRemovalPlanned!: boolean;
}

@InputType({ description: "Flags an immediate conflict in the family (FP-DF-08)." })
export class FlagImmediateConflictInput extends CaseInput {}

@InputType({ description: "Sets a rule aside for this case, with a reason." })
export class WaiveRuleInput extends CaseInput {
  @Words("The rule, e.g. `FP-TP-02`.", { max: 20 })
  ruleId!: string;

  @Words("Why it is set aside.")
  reason!: string;
}

@InputType({ description: "Submits the referral (FP-RF-01)." })
export class SubmitReferralInput extends CaseInput {}

@InputType({ description: "Withdraws the referral." })
export class WithdrawReferralInput extends ReasonInput {}

@InputType({ description: "Begins the screening review (FP-RF-06)." })
export class StartReviewInput extends CaseInput {}

@InputType({ description: "A finding of the screening review." })
export class ScreeningFindingInput {
  @OneOf(enums.CriterionEnum, "The criterion.")
  criterion!: Criterion;

  @YesNo("Whether the family meets it; for an exclusion: that it does not exclude.")
  met!: boolean;

  @Words("What the finding rests on.", { optional: true, max: 1000 })
  note!: string | null;
}

@InputType({ description: "The screening review: a finding on every criterion (FP-RF-06)." })
export class RecordScreeningInput extends CaseInput {
  @ListOf(() => ScreeningFindingInput, "The findings.")
  findings!: ScreeningFindingInput[];
}

@InputType({ description: "Declines the referral as inappropriate (FP-EX-04)." })
export class DeclineReferralInput extends CaseInput {
  @Words("What the county should know.")
  note!: string;
}

@InputType({ description: "Returns the referral for correction." })
export class ReturnReferralInput extends ReasonInput {}

@InputType({ description: "Sends a specialist to the family (FP-RF-07)." })
export class AssignSpecialistInput extends CaseInput {
  @Reference("Worker", "A specialist who serves the family's county.")
  workerId!: string;
}

@InputType({
  description: "Sends another specialist in place of the one assigned; the new one takes over the case.",
})
export class ReassignSpecialistInput extends ReasonInput {
  @Reference("Worker", "A specialist who serves the family's county.")
  workerId!: string;
}

@InputType({ description: "Forwards the Client Information Sheet to the State Office (FP-RF-04)." })
export class ForwardInformationSheetInput extends CaseInput {}

@InputType({ description: "Ends a referral whose family could not be reached (FP-IC-04)." })
export class ReportUnreachableInput extends CaseInput {
  @Words("What was tried.")
  note!: string;

  @OnDay("Day on which the county was consulted.", { past: true })
  countyConsultedOn!: string;
}
