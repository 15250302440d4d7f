import { InputType } from "type-graphql";
import { KeyedInput, OnDay, Reference, Scores, WordList } from "../shared/inputs";

@InputType({ description: "Sends a survey to the workers of the agency (FP-EV-03)." })
export class SendSurveyInput extends KeyedInput {
  @OnDay("The last day on which it is answered.")
  closesOn!: string;

  @WordList("The questions, at least one, each to be answered by a score from 1, not at all, to 5, fully.")
  questions!: string[];
}

/** It carries no idempotency key: what is kept for one, a digest of the content, could be matched with answers. */
@InputType({ description: "Answers a survey, once and without a name (FP-EV-03)." })
export class AnswerSurveyInput {
  @Reference("SurveyCampaign", "The survey.")
  campaignId!: string;

  @Scores("A score for each question, in their order, from 1, not at all, to 5, fully.")
  scores!: number[];
}
