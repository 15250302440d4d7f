import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { SupervisionFacts } from "../../policy/programme/facts";
import type { SupervisionKind } from "../../policy/vocabulary";
import { County } from "../county/county";
import { Choice, Day, Hidden, Text } from "../shared/columns";
import { SupervisionKindEnum } from "./supervision.enums";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";

@ObjectType({
  implements: Node,
  description:
    "A session in which a specialist was supervised, monitored or consulted (FP-SU-01, FP-SU-03, FP-SU-04, FP-SU-06).",
})
@Entity()
@Index(["countyId", "heldOn"])
@Index(["workerId", "heldOn"])
@Check("a_consultation_names_who_attended", `("kind"::text = 'CONSULTATION') = ("supervisor_id" is not null)`)
export class SupervisionSession extends Node implements SupervisionFacts {
  @Choice(SupervisionKindEnum, "What kind of session it was.")
  kind!: SupervisionKind;

  @Hidden("uuid")
  countyId!: string;

  @ManyToOne(() => County, { nullable: false })
  @JoinColumn()
  county!: County;

  @Hidden("uuid")
  workerId!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  worker!: Worker;

  @Hidden("uuid", { nullable: true })
  supervisorId!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  supervisor!: Worker | null;

  @Hidden("uuid")
  givenById!: string;

  @Day("The day on which it was held.")
  heldOn!: string;

  @Text("What was spoken of, and what was found.")
  notes!: string;
}
