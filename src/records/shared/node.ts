import { Ctx, Field, ID, InterfaceType } from "type-graphql";
import { withheldOf } from "../../access/redaction";
import type { Request } from "./request";
import { Instant } from "./scalars";
import { Column, PrimaryColumn } from "typeorm";

/** `Referral:0198…`: what the API calls an id; the part after the colon is the row's own. */
export const globalId = (typeName: string, id: string): string => `${typeName}:${id}`;

/** Everything that has an identity of its own. */
@InterfaceType({
  description: "Anything with an identity of its own; `node(id)` finds it again.",
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => ID, { name: "id", description: "Opaque identifier, unique across all types." })
  get globalId(): string {
    return globalId(this.constructor.name, this.id);
  }

  @Field(() => Instant, {
    name: "recordedAt",
    description: "When it was recorded, which may be later than when it happened.",
  })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => [String], {
    description: "The names of the fields that are withheld from you, each null here (HL-08).",
  })
  redacted(@Ctx() { performer }: Request): string[] {
    return withheldOf(performer.ability, this);
  }
}
