import { ObjectType } from "type-graphql";
import { JoinColumn, ManyToOne } from "typeorm";
import { County } from "../county/county";
import { Worker } from "../worker/worker";
import { Hidden, Whole } from "./columns";
import { Node } from "./node";

/**
 * A record that carries the scope columns itself: its county, its specialist, and the county whose unit still
 * awaits one. The write path keeps them; what hangs on such a record is seen by who sees it.
 */
@ObjectType()
export abstract class ScopedRecord extends Node {
  @Hidden("uuid")
  countyId!: string;

  @ManyToOne(() => County, { nullable: false })
  @JoinColumn()
  county!: County;

  @Hidden("uuid", { nullable: true })
  assignedWorkerId!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  assignedWorker!: Worker | null;

  @Hidden("uuid", { nullable: true })
  reviewCountyId!: string | null;

  /** By a court's order: absent for everyone, from every list, count and export. */
  @Hidden("boolean", { default: false })
  sealed!: boolean;

  @Whole("Counted up by every write; give it back as `expectedVersion` to be told of changes in between.", {
    startsAt: 1,
  })
  version!: number;
}
