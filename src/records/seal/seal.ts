import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { SealFacts } from "../../policy/programme/facts";
import { Family } from "../family/family";
import { Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";

@ObjectType({
  implements: Node,
  description:
    "A court's order that made a family absent. It names neither the family nor any of its cases; while it stands, nobody finds them (HL-04).",
})
@Entity()
@Index("one_standing_seal_a_family", ["familyId"], { unique: true, where: `"unsealed_at" is null` })
@Check(
  "a_lifted_seal_says_by_whom_and_why",
  `num_nonnulls("unsealed_at", "unsealed_by_id", "unsealed_because") in (0, 3)`,
)
@Check("a_seal_is_lifted_by_someone_else", `"unsealed_by_id" <> "sealed_by_id"`)
export class Seal extends Node implements SealFacts {
  @Hidden("uuid")
  familyId!: string;

  @ManyToOne(() => Family, { nullable: false })
  @JoinColumn()
  family!: Family;

  @Text("What the court calls its order.")
  order!: string;

  /** In words that may tell of the family: it is kept, and not part of the API. */
  @Hidden("text")
  reason!: string;

  @Hidden("uuid")
  sealedById!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  sealedBy!: Worker;

  @Moment("When it was lifted; null while it stands.", { nullable: true })
  unsealedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  unsealedById!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  unsealedBy!: Worker | null;

  @Hidden("text", { nullable: true })
  unsealedBecause!: string | null;
}
