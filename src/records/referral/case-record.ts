import { Ctx, Field, ObjectType } from "type-graphql";
import { JoinColumn, ManyToOne } from "typeorm";
import { Hidden } from "../shared/columns";
import { ScopeColumns } from "../shared/scope-columns";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { Referral } from "./referral";

/** A record that hangs on a case; who may see the referral may see it. */
@ObjectType()
export abstract class CaseRecord extends ScopeColumns {
  @Hidden("uuid")
  familyId!: string;

  @Hidden("uuid")
  referralId!: string;

  @ManyToOne(() => Referral, { nullable: false })
  @JoinColumn()
  referral!: Referral;
}

/** A record of what someone did. */
@ObjectType()
export abstract class WorkRecord extends CaseRecord {
  @Hidden("uuid")
  workerId!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn({ name: "worker_id" })
  doer!: Worker;

  @Field(() => Worker, { description: "Who did it." })
  worker(@Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", this.workerId);
  }
}
