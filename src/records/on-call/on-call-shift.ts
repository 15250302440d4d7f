import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { OnCallShiftFacts } from "../../policy/programme/facts";
import { County } from "../county/county";
import { Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";

@ObjectType({
  implements: Node,
  description:
    "A shift of a county's on-call roster: who can be reached, and who backs them up (FP-SU-02, FP-HR-08).",
})
@Entity()
@Index(["countyId", "from"])
@Check("a_shift_ends_after_it_begins", `"from" < "to"`)
@Check("a_withdrawn_shift_has_a_reason", `("withdrawn_at" is null) = ("withdrawn_because" is null)`)
export class OnCallShift extends Node implements OnCallShiftFacts {
  @Hidden("uuid")
  countyId!: string;

  @ManyToOne(() => County, { nullable: false })
  @JoinColumn()
  county!: County;

  @Hidden("uuid")
  specialistId!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  specialist!: Worker;

  @Hidden("uuid", { nullable: true })
  backUpId!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  backUp!: Worker | null;

  @Moment("When it begins.")
  from!: Date;

  @Moment("When it ends.")
  to!: Date;

  @Moment("When it was taken off the roster; null while it stands.", { nullable: true })
  withdrawnAt!: Date | null;

  @Text("Why it was taken off the roster.", { nullable: true })
  withdrawnBecause!: string | null;
}
