import { ObjectType } from "type-graphql";
import { JoinColumn, ManyToOne } from "typeorm";
import { Hidden } from "../shared/columns";
import { ScopeColumns } from "../shared/scope-columns";
import { Family } from "./family";

/** What the county records of a family beside its cases. */
@ObjectType()
export abstract class FamilyRecord extends ScopeColumns {
  @Hidden("uuid")
  familyId!: string;

  @ManyToOne(() => Family, { nullable: false })
  @JoinColumn()
  family!: Family;

  @Hidden("uuid")
  workerId!: string;
}
