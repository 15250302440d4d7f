import { Ctx, Field, ObjectType } from "type-graphql";
import { Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { NoticeFacts, NoticeKind, NoticeRecipient } from "../../policy/facts";
import { CaseRecord } from "../referral/case-record";
import { Choice, Hidden } from "../shared/columns";
import { NoticeKindEnum, NoticeRecipientEnum } from "../shared/enums";
import { Node } from "../shared/node";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";

@ObjectType({
  implements: Node,
  description: "A notice written in the same transaction as what it tells of (FP-RF-03, FP-AC-02).",
})
@Entity()
@Index(["referralId"])
export class Notice extends CaseRecord implements NoticeFacts {
  @Choice(NoticeKindEnum, "What it tells.")
  kind!: NoticeKind;

  @Choice(NoticeRecipientEnum, "Whom it is for.")
  recipient!: NoticeRecipient;

  /** The worker who holds that place when the notice is written; null when nobody does. */
  @Hidden("uuid", { nullable: true })
  workerId!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn({ name: "worker_id" })
  holder!: Worker | null;

  @Field(() => Worker, {
    nullable: true,
    description: "Who held that place when it was written; null for a whole unit, or when nobody did.",
  })
  worker(@Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", this.workerId);
  }
}
