import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { ContactFacts, ContactResult, ContactType } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Flag, Moment, Text, Texts, Whole } from "../shared/columns";
import { ContactResultEnum, ContactTypeEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A contact with or about the family, held or attempted; its hours count once for the family, whoever was there (FP-HR-09, FP-PV-03).",
})
@Entity()
@Index(["referralId", "startedAt"])
@Check(
  "completed_contact_has_a_duration",
  `"duration_minutes" >= 0 and ("result" <> 'COMPLETED' or "duration_minutes" > 0)`,
)
@Check("contact_lies_in_the_past", `"started_at" + make_interval(mins => "duration_minutes") <= "created_at"`)
@Check("void_has_a_reason", `("voided_at" is null) = ("void_reason" is null)`)
export class Contact extends WorkRecord implements ContactFacts {
  @Choice(ContactTypeEnum, "What kind of contact it was.")
  type!: ContactType;

  @Choice(ContactResultEnum, "How it went.")
  result!: ContactResult;

  @Moment("When it began; may be entered later.")
  startedAt!: Date;

  @Whole("Duration in minutes; 0 for an attempt that failed.")
  durationMinutes!: number;

  @Flag("The family was present in person (FP-HR-02, FP-HR-04).")
  faceToFace!: boolean;

  @Texts("Who took part.")
  participants!: string[];

  @Text("Where it took place.", { nullable: true })
  location!: string | null;

  @Text("What was done and said.", { nullable: true })
  narrative!: string | null;

  @Moment("When the entry was voided; a voided contact counts for nothing and stays readable.", {
    nullable: true,
  })
  voidedAt!: Date | null;

  @Text("Why it was voided.", { nullable: true })
  voidReason!: string | null;
}
