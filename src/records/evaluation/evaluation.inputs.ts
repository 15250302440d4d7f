import { InputType } from "type-graphql";
import type { Attainment, FunctioningDomain, MeasureOccasion } from "../../policy/facts";
import type { TreatmentStatus } from "../../policy/lifecycle/states";
import { PhaseEnum } from "../shared/enums";
import { CaseInput, Count, Figure, ListOf, OnDay, OneOf, Reference, Words, YesNo } from "../shared/inputs";
import * as enums from "./evaluation.enums";

@InputType({ description: "How far a goal of the plan has been attained." })
export class GoalRatingInput {
  @Count("The goal's place in the plan, from 1.", { min: 1, max: 50 })
  goal!: number;

  @OneOf(enums.AttainmentEnum, "How far it has been attained.")
  attainment!: Attainment;

  @Words("What the judgement rests on.", { optional: true, max: 2000 })
  note!: string | null;
}

@InputType({ description: "The goal attainment form, gone through in a phase of treatment (FP-EV-05)." })
export class ReviewGoalAttainmentInput extends CaseInput {
  @OneOf(PhaseEnum, "The phase that it is for; once a phase.")
  phase!: TreatmentStatus;

  @Reference("TreatmentPlan", "The plan whose goals they are; no draft.")
  planId!: string;

  @OnDay("When; not in the future, and not before the phase.", { past: true })
  reviewedOn!: string;

  @ListOf(() => GoalRatingInput, "A rating for each goal of the plan.")
  ratings!: GoalRatingInput[];
}

@InputType({ description: "A measure of how the family functions (FP-OM-02)." })
export class RecordFunctioningInput extends CaseInput {
  @OneOf(enums.FunctioningDomainEnum, "What was measured.")
  domain!: FunctioningDomain;

  @OneOf(enums.MeasureOccasionEnum, "Before services, or after.")
  occasion!: MeasureOccasion;

  @Words("The instrument; the same one before and after, to be compared.", { max: 200 })
  instrument!: string;

  @Figure("The score, in the instrument's own units.")
  score!: number;

  @YesNo("A higher score is the better one.", { default: true })
  higherIsBetter!: boolean;

  @OnDay("When it was taken; not in the future.", { past: true })
  measuredOn!: string;

  @Words("What it rests on.", { optional: true })
  note!: string | null;
}
