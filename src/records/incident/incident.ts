import { Ctx, Field, ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { IncidentDecision, IncidentFacts, IncidentKind, Side } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Choices, Hidden, Moment, Text } from "../shared/columns";
import { IncidentDecisionEnum, IncidentKindEnum, SideEnum } from "../shared/enums";
import { Node } from "../shared/node";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";

@ObjectType({
  implements: Node,
  description:
    "New abuse or neglect, or safety that cannot be maintained in the home: reported, answered, evaluated (FP-NT-01, FP-NT-02, FP-NT-07).",
})
@Entity()
@Index(["referralId"])
@Index(["reportedAt"], { where: `"acknowledged_at" is null and "escalated_at" is null` })
@Check("incident_was_learned_before_its_report", `"learned_at" <= "reported_at"`)
@Check(
  "evaluation_has_its_reason",
  `("decision" is null) = ("decided_at" is null) and ("decision" is null) = ("decision_reason" is null)`,
)
@Check(
  "only_a_safety_alert_escalates",
  `"escalated_at" is null or "kind"::text = 'SAFETY_CANNOT_BE_MAINTAINED'`,
)
export class Incident extends WorkRecord implements IncidentFacts {
  @Choice(IncidentKindEnum, "What came to light.")
  kind!: IncidentKind;

  @Moment("When it was learned of.")
  learnedAt!: Date;

  @Moment("When it was reported: the notice to the county was written with it.")
  reportedAt!: Date;

  @Choice(SideEnum, "Which side reported it; what the county reports it has acknowledged.")
  reportedBySide!: Side;

  @Text("What happened.", { nullable: true })
  narrative!: string | null;

  @Moment("When the county acknowledged it.", { nullable: true })
  acknowledgedAt!: Date | null;

  @Moment("When the alert, unacknowledged, was passed to the supervisor (FP-NT-06).", { nullable: true })
  escalatedAt!: Date | null;

  @Choice(IncidentDecisionEnum, "Whether services go on (FP-NT-07).", { nullable: true })
  decision!: IncidentDecision | null;

  @Text("Why.", { nullable: true })
  decisionReason!: string | null;

  @Moment("When it was evaluated.", { nullable: true })
  decidedAt!: Date | null;

  @Choices(SideEnum, "The sides that took part in the evaluation.")
  decidedBySides!: Side[];

  @Hidden("uuid", { nullable: true })
  acknowledgedById!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn({ name: "acknowledged_by_id" })
  acknowledger!: Worker | null;

  @Field(() => Worker, { nullable: true, description: "Who acknowledged it." })
  acknowledgedBy(@Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", this.acknowledgedById);
  }
}
