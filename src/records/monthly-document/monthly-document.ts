import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { MonthlyDocumentFacts, MonthlyDocumentKind } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Day, Moment, Text } from "../shared/columns";
import { MonthlyDocumentKindEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "What the specialist wrote of a month of service: documentation for the county, or a narrative or plan evaluation for MACWIS (FP-DO).",
})
@Entity()
@Index("one_document_a_month_and_kind", ["referralId", "month", "kind"], { unique: true })
@Check("month_is_named_by_its_first_day", `extract(day from "month") = 1`)
@Check("document_lies_in_the_past", `"submitted_at" <= "created_at"`)
@Check("document_tells_of_its_month", `"submitted_at" >= "month"::timestamp at time zone 'America/Chicago'`)
@Check("forwarded_after_submission", `"forwarded_at" >= "submitted_at"`)
@Check("entered_in_macwis_after_submission", `"entered_in_macwis_at" >= "submitted_at"`)
export class MonthlyDocument extends WorkRecord implements MonthlyDocumentFacts {
  @Day("The month that it covers, by its first day.")
  month!: string;

  @Choice(MonthlyDocumentKindEnum, "What it is.")
  kind!: MonthlyDocumentKind;

  @Text("The text.")
  text!: string;

  @Moment("When it was given to the county or, of a narrative, written (FP-DO-01).")
  submittedAt!: Date;

  @Moment("When it was forwarded to the social worker (FP-DO-02).", { nullable: true })
  forwardedAt!: Date | null;

  @Moment("When it was entered in MACWIS, the agency's information system (FP-DO-03).", { nullable: true })
  enteredInMacwisAt!: Date | null;

  @Text("Its reference there.", { nullable: true })
  reference!: string | null;
}
