import { InputType } from "type-graphql";
import type { FollowUpContactKind, FollowUpResult } from "../../policy/facts";
import { FollowUpContactKindEnum, FollowUpResultEnum } from "../shared/enums";
import { At, CaseInput, OneOf, Words, YesNo } from "../shared/inputs";

@InputType({ description: "A follow-up call, home visit or refresher, held or attempted (FP-FU)." })
export class LogFollowUpInput extends CaseInput {
  @OneOf(FollowUpContactKindEnum, "What it was; a visit does not replace a call.")
  kind!: FollowUpContactKind;

  @OneOf(FollowUpResultEnum, "Whether the family was reached.", { default: "REACHED" })
  result!: FollowUpResult;

  @At("When; not in the future.")
  occurredAt!: Date;

  @Words("Re-assessment made at the visit (FP-AS-06).", { optional: true, max: 20000 })
  reassessment!: string | null;

  @YesNo("The family needs a refresher (FP-FU-05).", { default: false })
  refresherNeeded!: boolean;

  @Words("What was done and found.", { optional: true, max: 20000 })
  narrative!: string | null;
}

@InputType({ description: "The outcome a year after treatment (FP-OM-01)." })
export class RecordOutcomeInput extends CaseInput {
  @At("When it was checked; not in the future.")
  checkedAt!: Date;

  @YesNo("A child of the home has been placed out of home.")
  childPlaced!: boolean;

  @Words("What was found.", { optional: true })
  narrative!: string | null;
}

@InputType({ description: "The evaluation of the programme's effect on the family (FP-FU-03)." })
export class EvaluateEffectivenessInput extends CaseInput {
  @At("When; not in the future.")
  evaluatedAt!: Date;

  @Words("The evaluation.", { max: 20000 })
  narrative!: string;
}

@InputType({ description: "Closes the case (FP-FU-03)." })
export class CloseReferralInput extends CaseInput {}
