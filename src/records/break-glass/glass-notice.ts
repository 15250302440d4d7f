import { ObjectType } from "type-graphql";
import { Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { GlassNoticeFacts } from "../../policy/programme/facts";
import { FamilyRecord } from "../family/family-record";
import { Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";
import { GlassBreak } from "./glass-break";

@ObjectType({
  implements: Node,
  description:
    "A notice to you, who supervise where the family lives or where the worker works, that a worker opened a family in an emergency (HL-03).",
})
@Entity()
@Index(["workerId", "id"])
export class GlassNotice extends FamilyRecord implements GlassNoticeFacts {
  @Hidden("uuid")
  glassBreakId!: string;

  @ManyToOne(() => GlassBreak, { nullable: false })
  @JoinColumn()
  glassBreak!: GlassBreak;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn({ name: "worker_id" })
  supervisor!: Worker;

  @Hidden("uuid")
  brokenById!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  brokenBy!: Worker;

  @Text("Why, in the words of whoever broke it.")
  reason!: string;

  @Moment("Until when, unless it is given back before.")
  until!: Date;
}
