import { InputType } from "type-graphql";
import type { CountyAssessmentKind } from "../../policy/facts";
import { CountyAssessmentKindEnum } from "../shared/enums";
import { CaseInput, OnDay, OneOf, ReasonInput, WordList, Words, YesNo } from "../shared/inputs";

@InputType({ description: "The county's assessment of risk or safety (FP-TP-03)." })
export class RecordCountyAssessmentInput extends CaseInput {
  @OneOf(
    CountyAssessmentKindEnum,
    "Which; `ms-1994` asks for the initial risk assessment, `ms-2006` for the safety assessment.",
  )
  kind!: CountyAssessmentKind;

  @OnDay("Day of the assessment; not in the future.", { past: true })
  assessedOn!: string;

  @WordList("High-risk factors found.")
  highRiskFactors!: string[];

  @Words("Summary.", { optional: true })
  summary!: string | null;
}

@InputType({
  description: "The specialist's assessment of the family, in its two foci (FP-AS-01, FP-AS-02).",
})
export class RecordFamilyAssessmentInput extends CaseInput {
  @OnDay("Day of the assessment; not in the future.", { past: true })
  assessedOn!: string;

  @YesNo(
    "First focus: emergency placement is necessary to prevent injury to any family member; true alerts the county at once.",
  )
  emergencyPlacementNeeded!: boolean;

  @Words("Why it is or is not.", { optional: true })
  emergencyPlacementNote!: string | null;

  @WordList("Second focus: the family's problems.")
  problems!: string[];

  @WordList("Second focus: the services needed to keep the family together.")
  neededServices!: string[];

  @WordList("Professionals consulted (FP-AS-07).")
  involvedProfessionals!: string[];

  @Words("Summary for the county (FP-AS-04).", { optional: true })
  summary!: string | null;
}

@InputType({
  description:
    "One side's judgement that removal is imminent unless there is intervention; the side is the viewer's (FP-DF-02).",
})
export class RecordConcurrenceInput extends CaseInput {
  @YesNo("Whether the side concurs.")
  concurs!: boolean;

  @Words("What the judgement rests on.")
  rationale!: string;
}

@InputType({ description: "Accepts the family (FP-AC-01)." })
export class AcceptReferralInput extends CaseInput {}

@InputType({ description: "Does not accept the family (FP-AC-05)." })
export class RejectReferralInput extends ReasonInput {}
