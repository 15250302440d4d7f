import { InputType } from "type-graphql";
import type { Side } from "../../policy/facts";
import { SideEnum } from "../shared/enums";
import { At, CaseInput, OneOf, WordList, Words, YesNo } from "../shared/inputs";

@InputType({ description: "A family team meeting that was held (FP-FT)." })
export class RecordTeamMeetingInput extends CaseInput {
  @At("When it began; not in the future.")
  heldAt!: Date;

  @OneOf(SideEnum, "The side that coordinated it.")
  coordinatedBy!: Side;

  @Words("Who coordinated it.", { max: 200 })
  coordinator!: string;

  @OneOf(SideEnum, "The side that facilitated it.")
  facilitatedBy!: Side;

  @Words("Who facilitated it.", { max: 200 })
  facilitator!: string;

  @YesNo("The specialist took part (FP-FT-04).")
  specialistTookPart!: boolean;

  @WordList("Who took part.")
  participants!: string[];

  @Words("The minutes.", { optional: true, max: 20000 })
  minutes!: string | null;
}
