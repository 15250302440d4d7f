import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { SurveyTallyFacts } from "../../policy/programme/facts";
import { Hidden, Whole } from "../shared/columns";
import { Node } from "../shared/node";
import { SurveyCampaign } from "./survey-campaign";

@ObjectType({
  implements: Node,
  description: "What the answers to one question of a survey come to (FP-EV-03).",
})
@Entity()
@Index("a_question_is_counted_once", ["campaignId", "position"], { unique: true })
@Check("each_score_has_a_count", `cardinality("counts") = 5 and 0 <= all("counts")`)
export class SurveyTally extends Node implements SurveyTallyFacts {
  @Hidden("uuid")
  campaignId!: string;

  @ManyToOne(() => SurveyCampaign, { nullable: false })
  @JoinColumn()
  campaign!: SurveyCampaign;

  @Whole("Which of the survey's questions it is, from 0.")
  position!: number;

  /** Never answered as such: of few answers the counts would tell one from the others. */
  @Hidden("integer", { array: true })
  counts!: number[];
}
