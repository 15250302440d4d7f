import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { GlassBreakFacts, GlassFinding } from "../../policy/programme/facts";
import { FamilyRecord } from "../family/family-record";
import { Choice, Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";
import { GlassFindingEnum } from "./break-glass.enums";

@ObjectType({
  implements: Node,
  description:
    "That someone opened a family in an emergency which was not theirs to see: why, for how long, and what the review found (HL-03).",
})
@Entity()
@Index(["workerId", "until"])
@Index(["countyId", "from", "id"])
@Check(
  "glass_stays_broken_for_four_hours_at_most",
  `"until" > "from" and "until" <= "from" + interval '4 hours'`,
)
@Check("glass_is_given_back_while_it_is_broken", `"ended_at" >= "from" and "ended_at" < "until"`)
@Check(
  "a_review_of_broken_glass_is_whole",
  `num_nonnulls("finding", "review_note", "reviewed_at", "reviewer_id") in (0, 4)`,
)
@Check("glass_is_reviewed_by_someone_else", `"reviewer_id" <> "worker_id"`)
export class GlassBreak extends FamilyRecord implements GlassBreakFacts {
  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn({ name: "worker_id" })
  breaker!: Worker;

  @Text("Why, in the words of whoever broke it.")
  reason!: string;

  @Moment("From when the family was open to them.")
  from!: Date;

  @Moment("Until when, at most four hours later; from that moment on it is closed again.")
  until!: Date;

  @Moment("When it was given back, or taken away by the review, before that; else null.", { nullable: true })
  endedAt!: Date | null;

  @Choice(GlassFindingEnum, "What the review found; null while it stays open.", { nullable: true })
  finding!: GlassFinding | null;

  @Text("What the reviewer says of it.", { nullable: true })
  reviewNote!: string | null;

  @Moment("When the review was closed.", { nullable: true })
  reviewedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  reviewerId!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  reviewer!: Worker | null;
}
