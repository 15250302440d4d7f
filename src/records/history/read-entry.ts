import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { RoleName } from "../../access/roles";
import { Hidden, Moment, Text, Texts } from "../shared/columns";
import { RoleEnum } from "../shared/enums";

@ObjectType({
  description:
    "One request that answered records of a family: written before the answer left, never altered afterwards.",
})
@Entity()
@Index(["chain", "seq"], { unique: true })
// By family: a GIN index, which TypeORM cannot say.
@Index("IDX_read_entry_families", { synchronize: false })
export class ReadEntry {
  @Field(() => ID, { description: "Its own id." })
  @PrimaryColumn("uuid")
  id!: string;

  /** The chain of the server process that answered. */
  @Hidden("text")
  chain!: string;

  @Hidden("bigint")
  seq!: string;

  @Hidden("bytea")
  hash!: Buffer;

  @Moment("When it was asked.")
  at!: Date;

  @Hidden("uuid")
  actorId!: string;

  @Text("Who read.")
  actorName!: string;

  @Field(() => RoleEnum.type, { description: "As what: the role that they had then." })
  @Column("text")
  role!: RoleName;

  @Text("What for, as the request said it.")
  purpose!: string;

  @Text("The request, as the server's log and its answer name it.", { nullable: true })
  requestId!: string | null;

  @Text("Whether it was a QUERY, a MUTATION's answer, an EXPORT or a SIMULATION.")
  kind!: string;

  @Text("What was asked: the client's name for it, else its root fields.")
  operation!: string;

  @Texts("The scopes of the grants by which they could, e.g. `assignedToMe`.")
  through!: string[];

  @Hidden("uuid", { array: true })
  familyIds!: string[];

  /** The ids of the records answered, by their kind; of every family that the request touched. */
  @Column("jsonb")
  records!: Record<string, string[]>;

  @Field(() => [String], { description: "The kinds of record that were answered, e.g. `Contact`." })
  get read(): string[] {
    return Object.keys(this.records).sort();
  }
}
