import { ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import type { StaffFacts } from "../../policy/programme/facts";
import { Day, Flag, Text } from "../shared/columns";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "Someone who works with the programme. What they may see and do follows from the assignment that they hold (HL-01).",
})
@Entity()
@Index(["name"])
export class Worker extends Node implements StaffFacts {
  @Text("Name as colleagues know it.")
  name!: string;

  @Text("Telephone number.", { nullable: true })
  phone!: string | null;

  @Flag("Whether they still work here; an inactive worker cannot sign in.")
  active!: boolean;

  @Day(
    "When they were hired; null where it is not on record, and then they are not newly hired (FP-SU-05).",
    {
      nullable: true,
    },
  )
  hireDate!: string | null;

  /** The subject that token issuers know them by; null for those whom only development signs in. */
  @Column("text", { nullable: true, unique: true })
  externalSubject!: string | null;
}
