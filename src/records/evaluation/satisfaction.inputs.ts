import { InputType } from "type-graphql";
import type { Respondent, SatisfactionAspect, SatisfactionPoint } from "../../policy/facts";
import * as enums from "./evaluation.enums";
import { CaseInput, Count, OneOf, PartsOf, Words } from "../shared/inputs";

@InputType({
  description: "Hands a form to the family; handed out again, its earlier link leads nowhere (FP-EV-02).",
})
export class IssueSatisfactionFormInput extends CaseInput {
  @OneOf(enums.SatisfactionPointEnum, "At which time of the case.")
  point!: SatisfactionPoint;

  @OneOf(enums.RespondentEnum, "Who is asked; a child's form is optional (FP-EV-06).", {
    default: "CAREGIVER",
  })
  respondent!: Respondent;
}

@InputType({ description: "What the family says of one aspect." })
export class SatisfactionAnswerInput {
  @OneOf(enums.SatisfactionAspectEnum, "Of what.")
  aspect!: SatisfactionAspect;

  @Count("From 1, not at all, to 5, wholly.", { min: 1, max: 5 })
  rating!: number;
}

@InputType({ description: "The family declines to answer its form." })
export class DeclineSatisfactionFormInput {
  @Words("The link, as it was handed out.", { max: 100 })
  link!: string;
}

@InputType({ description: "The family answers its form (FP-EV-02)." })
export class AnswerSatisfactionFormInput extends DeclineSatisfactionFormInput {
  @PartsOf(() => SatisfactionAnswerInput, "At least one, each aspect once.", "aspect")
  answers!: SatisfactionAnswerInput[];

  @Words("Whatever the family wishes to add.", { optional: true })
  comment!: string | null;
}
