import { Field, ID, ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { CourtPacketFacts, CourtPacketStatus, InformationClass } from "../../policy/facts";
import { Organization } from "../organization/organization";
import { CaseRecord } from "../referral/case-record";
import { Choice, Choices, Day, Hidden, Moment, Text } from "../shared/columns";
import { InformationClassEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { CourtPacketStatusEnum } from "./court-packet.enums";

@ObjectType({ description: "One paper of a packet." })
export class PacketPaper {
  @Field(() => String, { description: "What it is." })
  title!: string;

  @Field(() => String, { description: "What it says, one line a fact." })
  text!: string;

  @Field(() => [ID], { description: "The ids of the records that it is drawn from." })
  sources!: string[];
}

@ObjectType({
  implements: Node,
  description:
    "Papers of a case for a court: prepared by one of the county, released by another. The court reads them as they were at the release, until the packet is withdrawn, and nothing else (HL-05).",
})
@Entity()
@Index(["referralId"])
@Index(["releasedToId", "id"], { where: `"released_to_id" is not null` })
@Check("packet_lies_open_while_it_is_released", `("released_to_id" is not null) = ("status" = 'RELEASED')`)
@Check("packet_is_released_to_its_court", `"released_to_id" = "court_id"`)
@Check(
  "released_packet_is_kept_as_it_was",
  `"status" <> 'RELEASED' or ("released_sections" is not null and "digest" is not null and "released_at" is not null)`,
)
@Check("released_by_a_second_person", `"released_by_id" <> "prepared_by_id"`)
@Check("packet_never_names_the_reporter", `not ('REPORTER' = any ("classes"::text[]))`)
@Check("withdrawn_packet_has_a_reason", `("status" = 'WITHDRAWN') = ("withdrawn_because" is not null)`)
export class CourtPacket extends CaseRecord implements CourtPacketFacts {
  @Choice(CourtPacketStatusEnum, "Where it stands.")
  status!: CourtPacketStatus;

  @Hidden("uuid")
  courtId!: string;

  @ManyToOne(() => Organization, { nullable: false })
  @JoinColumn({ name: "court_id" })
  forCourt!: Organization;

  /** The court while the packet is released to it: the column that a court's scope asks. */
  @Hidden("uuid", { nullable: true })
  releasedToId!: string | null;

  @Text("What the court needs it for.")
  purpose!: string;

  @Day("Day of the hearing.", { nullable: true })
  hearingOn!: string | null;

  @Choices(InformationClassEnum, "The classes of sensitive information that it takes in; never who reported.")
  classes!: InformationClass[];

  @Hidden("uuid", { array: true })
  assessmentIds!: string[];

  @Hidden("uuid", { array: true })
  planIds!: string[];

  @Hidden("uuid", { array: true })
  documentIds!: string[];

  @Hidden("uuid", { array: true })
  courtEventIds!: string[];

  @Hidden("uuid", { array: true })
  followUpIds!: string[];

  @Hidden("boolean")
  withCompliance!: boolean;

  @Hidden("uuid")
  preparedById!: string;

  @Text("Who prepared it.")
  preparedByName!: string;

  @Hidden("jsonb", { nullable: true })
  releasedSections!: PacketPaper[] | null;

  @Text(
    'SHA-256, in hexadecimal, of its papers as they were released, as JSON without spaces: `[{"title":…,"text":…,"sources":[…]},…]`; null until then.',
    { nullable: true },
  )
  digest!: string | null;

  @Moment("When it was released.", { nullable: true })
  releasedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  releasedById!: string | null;

  @Text("Who released it.", { nullable: true })
  releasedByName!: string | null;

  @Moment("When it was withdrawn; from then on the court does not find it.", { nullable: true })
  withdrawnAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  withdrawnById!: string | null;

  @Text("Who withdrew it.", { nullable: true })
  withdrawnByName!: string | null;

  @Text("Why it was withdrawn.", { nullable: true })
  withdrawnBecause!: string | null;
}
