import { ObjectType } from "type-graphql";
import { Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { SurveyInvitationFacts } from "../../policy/programme/facts";
import { Day, Hidden } from "../shared/columns";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";
import { SurveyCampaign } from "./survey-campaign";

@ObjectType({
  implements: Node,
  description: "That you were asked in a survey and, later, that you have answered (FP-EV-03).",
})
@Entity()
@Index("a_worker_is_asked_once", ["campaignId", "workerId"], { unique: true })
export class SurveyInvitation extends Node implements SurveyInvitationFacts {
  @Hidden("uuid")
  campaignId!: string;

  @ManyToOne(() => SurveyCampaign, { nullable: false })
  @JoinColumn()
  campaign!: SurveyCampaign;

  @Hidden("uuid")
  workerId!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  worker!: Worker;

  @Day("The day on which you answered; null while you have not.", { nullable: true })
  answeredOn!: string | null;
}
