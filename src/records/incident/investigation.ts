import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { InvestigationFacts } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Day, Hidden, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { Incident } from "./incident";

@ObjectType({
  implements: Node,
  description: "The county's investigation of a report of abuse or neglect (FP-CO-01).",
})
@Entity()
@Index(["referralId"])
@Check("investigation_ends_after_it_began", `"concluded_on" is null or "concluded_on" >= "started_on"`)
export class Investigation extends WorkRecord implements InvestigationFacts {
  @Day("Day on which it began.")
  startedOn!: string;

  @Day("Day on which it was concluded; null where that is not stated.", { nullable: true })
  concludedOn!: string | null;

  @Text("What was found.", { nullable: true })
  finding!: string | null;

  @Text("Who made the report; shown to the county that answers it (HL-08).", { nullable: true })
  reporterName!: string | null;

  @Text("How to reach who made the report.", { nullable: true })
  reporterContact!: string | null;

  @Hidden("uuid")
  incidentId!: string;

  @ManyToOne(() => Incident, { nullable: false })
  @JoinColumn()
  incident!: Incident;
}
