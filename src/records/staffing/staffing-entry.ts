import { Field, ID, ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type {
  StaffingAttendee as AttendeeFacts,
  StaffingFacts,
  StaffingKind,
  StaffingPlace,
} from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Documents, Hidden, Moment, Text, Texts } from "../shared/columns";
import { StaffingKindEnum, StaffingPlaceEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({ description: "Someone who sat at a staffing, and in which place (FP-ST-01)." })
export class StaffingAttendee implements AttendeeFacts {
  @Field(() => StaffingPlaceEnum.type, { description: "In which place." })
  place!: StaffingPlace;

  @Field(() => String, { description: "The name." })
  name!: string;
}

@ObjectType({
  implements: Node,
  description:
    "A case at a staffing: county and specialist talked it over, with an update of the client (FP-ST). The cases of one meeting have an entry each.",
})
@Entity()
@Index(["referralId", "heldAt"])
@Index("a_meeting_has_a_case_once", ["meetingId", "referralId"], { unique: true })
@Check("staffing_lies_in_the_past", `"held_at" <= "created_at"`)
@Check("staffing_has_attendees", `jsonb_array_length("attendees") > 0`)
export class StaffingEntry extends WorkRecord implements StaffingFacts {
  @Hidden("uuid")
  meetingId!: string;

  @Field(() => ID, { description: "What the entries of one meeting share." })
  get meeting(): string {
    return this.meetingId;
  }

  @Choice(StaffingKindEnum, "With the county, as often as the edition has it, or a consultation.")
  kind!: StaffingKind;

  @Moment("When the meeting was held.")
  heldAt!: Date;

  @Documents(() => StaffingAttendee, "Who sat at it.")
  attendees!: StaffingAttendee[];

  @Text("The specialist's update of the client (FP-ST-03).", { nullable: true })
  clientUpdate!: string | null;

  @Text("The staffing form, as text or as where it is kept (FP-ST-03).", { nullable: true })
  staffingForm!: string | null;

  @Texts("What was decided for the work on the case.")
  directives!: string[];
}
