import { ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import type { ConcurrenceFacts, Side } from "../../policy/facts";
import { Choice, Flag, Moment, Text } from "../shared/columns";
import { SideEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { WorkRecord } from "./case-record";

@ObjectType({
  implements: Node,
  description:
    "One side's judgement that removal is imminent unless there is intervention; acceptance needs both (FP-DF-02).",
})
@Entity()
@Index(["referralId"])
export class Concurrence extends WorkRecord implements ConcurrenceFacts {
  @Choice(SideEnum, "Which side judged.")
  side!: Side;

  @Flag("Whether the side concurs; its latest judgement counts.")
  concurs!: boolean;

  @Text("What the judgement rests on.")
  rationale!: string;

  @Moment("When it was given.")
  concurredAt!: Date;
}
