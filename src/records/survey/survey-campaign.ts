import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { SurveyCampaignFacts } from "../../policy/programme/facts";
import { Day, Texts, Whole } from "../shared/columns";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A survey of the workers of the agency. Each is asked once; what one answered is not kept, only what all answers come to (FP-EV-03).",
})
@Entity()
@Index(["sentOn"])
@Check("a_survey_has_a_day_to_answer", `"closes_on" > "sent_on"`)
@Check("answers_do_not_outnumber_recipients", `"answers" between 0 and "recipients"`)
export class SurveyCampaign extends Node implements SurveyCampaignFacts {
  @Day("The day on which it was sent.")
  sentOn!: string;

  @Day("The last day on which it is answered.")
  closesOn!: string;

  @Texts("The questions, each answered by a score from 1, not at all, to 5, fully.")
  questions!: string[];

  @Whole("How many were asked.")
  recipients!: number;

  @Whole("How many have answered.")
  answers!: number;
}
