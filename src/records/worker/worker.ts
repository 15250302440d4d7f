import { ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne } from "typeorm";
import type { RoleName } from "../../access/roles";
import type { WorkerFacts } from "../../policy/programme/facts";
import { County } from "../county/county";
import { Organization } from "../organization/organization";
import { Choice, Day, Flag, Hidden, Text } from "../shared/columns";
import { RoleEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description: "Someone who works with the programme, in one role and one or more counties (AMB-41).",
})
@Entity()
@Index(["role", "name"])
export class Worker extends Node implements WorkerFacts {
  @Text("Name as colleagues know it.")
  name!: string;

  @Choice(RoleEnum, "What they may do is decided by their role and counties.")
  role!: RoleName;

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

  @ManyToMany(() => County, { eager: true })
  @JoinTable({
    name: "worker_county",
    joinColumn: { name: "worker_id" },
    inverseJoinColumn: { name: "county_id" },
  })
  counties!: County[];

  /** The partner or the court that they work for; null for the agency's own staff. */
  @Hidden("uuid", { nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => Organization, { nullable: true })
  @JoinColumn()
  organization!: Organization | null;

  /** The subject that token issuers know them by; null until they first sign in by OIDC. */
  @Column("text", { nullable: true, unique: true })
  externalSubject!: string | null;
}
