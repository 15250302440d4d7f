import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { WaiverFacts } from "../../policy/facts";
import { Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { CaseRecord } from "./case-record";

@ObjectType({
  implements: Node,
  description:
    "A rule set aside for one case, with the reason, by someone who may: only rules of mode SOFT can be.",
})
@Entity()
@Index("a_rule_is_waived_once", ["referralId", "ruleId"], { unique: true })
@Check("waiver_has_a_reason", `length(trim("reason")) > 0`)
export class Waiver extends CaseRecord implements WaiverFacts {
  @Text("The rule that is waived, e.g. `FP-TP-02`.")
  ruleId!: string;

  @Text("Why it is waived.")
  reason!: string;

  @Moment("When it was granted.")
  grantedAt!: Date;

  @Hidden("uuid")
  grantedById!: string;
}
