import { ObjectType } from "type-graphql";
import { Hidden } from "./columns";
import { Node } from "./node";

/**
 * The scope columns of what hangs on a case or a family, so that a list reads one table. The database takes them
 * from the referral or the family, and follows when those change: nothing here writes them.
 */
@ObjectType()
export abstract class ScopeColumns extends Node {
  @Hidden("uuid")
  countyId!: string;

  @Hidden("uuid", { nullable: true })
  assignedWorkerId!: string | null;

  @Hidden("uuid", { nullable: true })
  reviewCountyId!: string | null;

  @Hidden("boolean", { default: false })
  sealed!: boolean;
}
