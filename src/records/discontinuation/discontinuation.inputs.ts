import { InputType } from "type-graphql";
import type { DiscontinuationReason } from "../../policy/facts";
import { DiscontinuationReasonEnum } from "../shared/enums";
import { CaseInput, OnDay, OneOf, ReasonInput, SomeOf, Words, YesNo } from "../shared/inputs";

@InputType({ description: "Steps contact down to the maintenance hours before week 11 (FP-HR-05)." })
export class StepDownInput extends ReasonInput {}

@InputType({ description: "Holds a family that is not yet stabilised at the intensive hours (AMB-42)." })
export class HoldIntensiveInput extends ReasonInput {}

@InputType({ description: "Extends service beyond week 20 (FP-HR-06)." })
export class ExtendServiceInput extends ReasonInput {
  @OnDay("The new planned end.")
  until!: string;
}

@InputType({ description: "Proposes to end services; FPS and county then decide (FP-DC-01, FP-DC-02)." })
export class ProposeDiscontinuationInput extends CaseInput {
  @OneOf(DiscontinuationReasonEnum, "Why; the edition says which reasons there are.")
  reason!: DiscontinuationReason;

  @SomeOf(DiscontinuationReasonEnum, "The parts of LACK_OF_COOPERATION that apply.")
  subreasons!: DiscontinuationReason[];

  @Words("What led to it; needed for OTHER, and for LACK_OF_COOPERATION without parts.", { optional: true })
  narrative!: string | null;

  @YesNo("For RISK: the child remains at risk; under `ms-1994` that the risk remains high.", {
    optional: true,
  })
  riskRemainsHigh!: boolean | null;

  @YesNo("For RISK: whether the abusive parent develops controls.", { optional: true })
  parentDevelopsControls!: boolean | null;

  @OnDay("Day of the staffing at which it was discussed (`ms-1994`, AMB-47).", { optional: true, past: true })
  staffedOn!: string | null;

  @Words("Why a completion comes before the end of week 10 (FP-HR-06).", { optional: true })
  earlyCompletionReason!: string | null;

  @OnDay("Day on which services end.")
  effectiveOn!: string;
}

@InputType({ description: "One side's word on the proposal; the side is the viewer's (FP-DC-01)." })
export class DecideDiscontinuationInput extends CaseInput {
  @YesNo("Whether the side agrees.")
  agrees!: boolean;

  @Words("What it rests on.", { optional: true })
  rationale!: string | null;
}
