import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Generated, Index, JoinColumn, ManyToOne } from "typeorm";
import type { EditionId } from "../../policy/editions/edition";
import { Family } from "../family/family";
import { Referral } from "../referral/referral";
import { Hidden, Moment, OfEdition, Text, Texts } from "../shared/columns";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "Who did what, when, under which edition: written in the transaction of the change itself, never altered afterwards.",
})
@Entity()
@Index(["referralId", "id"])
@Index(["familyId", "id"])
export class HistoryEntry extends Node {
  /** Counted up by the database, over all cases. */
  @Column("bigint", { unique: true })
  @Generated("increment")
  number!: string;

  @Moment("When it was done, by the server's clock.")
  at!: Date;

  @Text("Who did it.")
  actorName!: string;

  @Text("The command: the name of the mutation.")
  action!: string;

  @OfEdition("The edition it was judged by; null for what no edition judges.", { nullable: true })
  editionId!: EditionId | null;

  @Texts("The rules that were asked and held.")
  citations!: string[];

  /** The rows written, each with its values as they were and as they became. */
  @Column("jsonb")
  changes!: { record: string; id: string; before: object | null; after: object }[];

  @Field(() => [String], { description: "The kinds of record that were written, e.g. `Contact`." })
  get wrote(): string[] {
    return [...new Set(this.changes.map(({ record }) => record))];
  }

  @Hidden("uuid")
  actorId!: string;

  @Hidden("uuid", { nullable: true })
  familyId!: string | null;

  @ManyToOne(() => Family, { nullable: true })
  @JoinColumn()
  family!: Family | null;

  @Hidden("uuid", { nullable: true })
  referralId!: string | null;

  @ManyToOne(() => Referral, { nullable: true })
  @JoinColumn()
  referral!: Referral | null;

  @Hidden("text", { nullable: true })
  requestId!: string | null;
}
