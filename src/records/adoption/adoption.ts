import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import type { EditionId } from "../../policy/editions/edition";
import { County } from "../county/county";
import { Day, Hidden, Moment, OfEdition } from "../shared/columns";

@ObjectType({
  description:
    "Which edition of the policy is in force, from a day on, in the whole state or in one county (a pilot). Of those that reach a day, the county's own come before the state's and the last recorded before the others (FP-PV-01).",
})
@Entity()
@Index(["countyId", "fromDay"])
export class Adoption {
  @Field(() => Int, { description: "Counted up as adoptions are recorded." })
  @PrimaryGeneratedColumn("identity", { generatedIdentity: "ALWAYS" })
  number!: number;

  @OfEdition("The edition.")
  editionId!: EditionId;

  @Day("The first day on which it is in force.")
  fromDay!: string;

  @Moment("When the adoption was recorded.")
  recordedAt!: Date;

  @Hidden("uuid", { nullable: true })
  countyId!: string | null;

  @Field(() => County, { nullable: true, description: "The pilot county; null for the whole state." })
  @ManyToOne(() => County, { nullable: true, eager: true })
  @JoinColumn()
  county!: County | null;
}
