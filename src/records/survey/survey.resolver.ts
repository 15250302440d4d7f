import { Args, Ctx, FieldResolver, Float, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Input, ProgrammeMutation } from "../shared/commands";
import { PageArgs, connectionOf } from "../shared/connection";
import { latestPage } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { SurveyAverage, answeredByMe, averagesOf } from "./results";
import { SurveyCampaign } from "./survey-campaign";
import { AnswerSurveyInput, SendSurveyInput } from "./survey.inputs";

@ObjectType({ description: "A page of surveys." })
export class SurveyConnection extends connectionOf(SurveyCampaign) {}

/** The workers' survey. */
@Resolver(() => SurveyCampaign)
export class SurveyResolver {
  @Query(() => SurveyConnection, { description: "The workers' surveys, the latest first (FP-EV-03)." })
  async surveyCampaigns(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    const list = request.reader.list("SurveyCampaign");
    return SurveyConnection.of(await latestPage(list, "sentOn", args, request));
  }

  @FieldResolver(() => Float, { description: "The share of those asked who have answered, 0 to 1." })
  responseRate(@Root() { answers, recipients }: SurveyCampaign): number {
    return recipients === 0 ? 0 : answers / recipients;
  }

  @FieldResolver(() => [SurveyAverage], {
    nullable: true,
    description: "What the answers come to, question by question; null for who may not see it.",
  })
  averages(@Root() campaign: SurveyCampaign, @Ctx() request: Request): Promise<SurveyAverage[] | null> {
    return averagesOf(campaign, request);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether you have answered; null when you were not asked.",
  })
  answeredByMe(@Root() campaign: SurveyCampaign, @Ctx() request: Request): Promise<boolean | null> {
    return answeredByMe(campaign, request);
  }

  @ProgrammeMutation("Sends a survey to the workers of the agency (FP-EV-03).")
  sendSurvey(@Input(() => SendSurveyInput) input: SendSurveyInput, @Ctx() request: Request) {
    return request.onProgramme("sendSurvey", input);
  }

  @ProgrammeMutation("Answers a survey; nobody can tell what you answered, and it is done once (FP-EV-03).")
  answerSurvey(@Input(() => AnswerSurveyInput) input: AnswerSurveyInput, @Ctx() request: Request) {
    return request.onProgramme("answerSurvey", input);
  }
}
