import { Field, Float, ObjectType } from "type-graphql";
import { averageOf } from "../../policy/programme/surveys";
import type { Request } from "../shared/request";
import type { SurveyCampaign } from "./survey-campaign";

@ObjectType({ description: "What a question of a survey came to (FP-EV-03)." })
export class SurveyAverage {
  @Field(() => String, { description: "The question." })
  question!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "The average score, 1 to 5; null until the survey has closed, and where fewer than five answered.",
  })
  average!: number | null;
}

/** Null for who may not see what the answers come to. */
export async function averagesOf(
  campaign: SurveyCampaign,
  { reader, today }: Request,
): Promise<SurveyAverage[] | null> {
  const tallies = await reader.of("SurveyTally", "campaignId", campaign.id);
  if (tallies.length === 0) return null;
  return campaign.questions.map((question, index) => ({
    question,
    average: averageOf(
      campaign,
      tallies.find(({ position }) => position === index)!,
      today,
    ),
  }));
}

/** Whether the viewer has answered; null for who was not asked. */
export async function answeredByMe({ id }: SurveyCampaign, { reader }: Request): Promise<boolean | null> {
  const [invitation] = await reader.of("SurveyInvitation", "campaignId", id);
  return invitation ? invitation.answeredOn !== null : null;
}
