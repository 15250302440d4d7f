import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { EditionId } from "../../policy/editions/edition";
import { Family } from "../family/family";
import { Referral } from "../referral/referral";
import { Hidden, Moment, OfEdition, Text, Texts } from "../shared/columns";
import { Node } from "../shared/node";
import { ReckonedFrom } from "../shared/reckoned";

@ObjectType({
  implements: Node,
  description:
    "Who did what, when, under which edition: written in the transaction of the change itself, never altered afterwards.",
})
@Entity()
@Index(["referralId", "id"])
@Index(["familyId", "id"])
@Index(["chain", "seq"], { unique: true })
export class HistoryEntry extends Node {
  /** The chain that it stands in: the family's, or the programme's (`chainOf`). */
  @Hidden("text")
  chain!: string;

  /** Its place there, without a gap from 1 on. */
  @Hidden("bigint")
  seq!: string;

  /** Follows from the hash before, the place and what the entry says. */
  @Hidden("bytea")
  hash!: Buffer;

  /** What the chain knows of the payload; it stays when the payload is expunged. */
  @Hidden("bytea")
  payloadHash!: Buffer;

  /** Expunged with the payload. */
  @Hidden("bytea", { nullable: true })
  salt!: Buffer | null;

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

  /** The payload: the rows written, each with its values as they were and as they became; null once expunged. */
  @Column("jsonb", { nullable: true })
  changes!: { record: string; id: string; before: object | null; after: object }[] | null;

  @ReckonedFrom("changes")
  @Field(() => [String], { description: "The kinds of record that were written, e.g. `Contact`." })
  get wrote(): string[] {
    return [...new Set((this.changes ?? []).map(({ record }) => record))];
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
