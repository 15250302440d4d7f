import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { Side, TeamMeetingFacts } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Flag, Moment, Text, Texts } from "../shared/columns";
import { SideEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A family team meeting: who coordinated and facilitated it (FP-FT). Its hours with the family count where it is logged as a contact, too.",
})
@Entity()
@Index(["referralId", "heldAt"])
@Check("meeting_lies_in_the_past", `"held_at" <= "created_at"`)
export class TeamMeeting extends WorkRecord implements TeamMeetingFacts {
  @Moment("When it began.")
  heldAt!: Date;

  @Choice(SideEnum, "The side that coordinated it.")
  coordinatedBy!: Side;

  @Text("Who coordinated it.")
  coordinator!: string;

  @Choice(SideEnum, "The side that facilitated it.")
  facilitatedBy!: Side;

  @Text("Who facilitated it.")
  facilitator!: string;

  @Flag("The specialist took part (FP-FT-04).")
  specialistTookPart!: boolean;

  @Texts("Who took part.")
  participants!: string[];

  @Text("The minutes.", { nullable: true })
  minutes!: string | null;
}
