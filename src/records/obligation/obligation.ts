import { Field, ObjectType } from "type-graphql";
import { Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type {
  Evidence as EvidenceFacts,
  Obligation as ObligationFacts,
  ObligationType,
  Owner,
} from "../../policy/obligations/obligation";
import type { Case } from "../../policy/facts";
import { County } from "../county/county";
import { Referral } from "../referral/referral";
import { Choice, Decimal, Documents, Flag, Hidden, Moment, Text } from "../shared/columns";
import { ObligationTypeEnum, OwnerEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({ description: "A record that a verdict rests on; `node(id)` opens it." })
export class Evidence implements EvidenceFacts {
  @Field(() => String, { description: "The record's type." })
  record!: EvidenceFacts["record"];

  /** The row's own id, as stored; the API answers the global one. */
  id!: string;
}

/** What the worklists read: nothing has met it, and nothing has cancelled it. */
const open = `"met_at" is null and "cancelled_because" is null`;
/** And its time, when it is over, does not end it: what is overdue is found without walking over what was missed. */
const stillToDo = `${open} and not "lapses"`;

@ObjectType({
  implements: Node,
  description:
    "What is owed, mostly in a case: computed from its facts and the policy, never ticked. It carries the scope columns of its case, so that lists read one table.",
})
@Entity()
@Index("one_obligation_an_anchor", ["referralId", "type", "anchor"], { unique: true })
// Its nulls are not distinct, which the decorator cannot say: the migration makes it.
@Index("one_duty_outside_a_case_an_anchor", { synchronize: false })
@Index(["dueAt", "id"], { where: stillToDo })
@Index(["dueAt", "graceUntil"], { where: `${open} and "grace_until" is not null` })
@Index(["countyId", "dueAt", "id"], { where: stillToDo })
@Index(["ruleId", "dueAt", "id"], { where: open })
@Index(["reviewCountyId", "dueAt", "id"], { where: open })
@Index(["dueAt", "id"], { where: open })
@Index(["countyId", "dueAt", "id"], { where: open })
@Index(["assignedWorkerId", "dueAt", "id"], { where: open })
export class Obligation extends Node implements ObligationFacts {
  /** The case it is owed in; null for what is owed outside any case, such as a county's site visit. */
  @Hidden("uuid", { nullable: true })
  referralId!: string | null;

  @ManyToOne(() => Referral, { nullable: true })
  @JoinColumn()
  referral!: Referral | null;

  /** Null for what the state as a whole owes. */
  @Hidden("uuid", { nullable: true })
  countyId!: string | null;

  @ManyToOne(() => County, { nullable: true })
  @JoinColumn()
  county!: County | null;

  /** The specialist of the case; outside any case the worker whom it concerns. */
  @Hidden("uuid", { nullable: true })
  assignedWorkerId!: string | null;

  @Hidden("uuid", { nullable: true })
  reviewCountyId!: string | null;

  @Hidden("uuid", { nullable: true })
  familyId!: string | null;

  @Hidden("boolean", { default: false })
  sealed!: boolean;

  @Choice(ObligationTypeEnum, "What is owed.")
  type!: ObligationType;

  @Hidden("text")
  ruleId!: string;

  @Text("What it hangs on, e.g. `submitted`, `week:3`, `call:5`.")
  anchor!: string;

  @Choice(OwnerEnum, "Who owes it.")
  owner!: Owner;

  @Moment("From when it can be met.", { nullable: true })
  opensAt!: Date | null;

  @Moment("The first of two marks: past it, late; past `dueAt`, a breach.", { nullable: true })
  targetAt!: Date | null;

  @Moment("When it is due; null where the text sets no time.", { nullable: true })
  dueAt!: Date | null;

  @Moment("Until when it still counts as done, though late.", { nullable: true })
  graceUntil!: Date | null;

  @Flag("Once its time is over it can no longer be made good (a week, a phase).")
  lapses!: boolean;

  @Moment("When the facts met it: the time of the event, not of its entry.", { nullable: true })
  metAt!: Date | null;

  @Documents(() => Evidence, "The records that it was judged by.")
  evidence!: Evidence[];

  @Text("Why missing it is no breach, e.g. `EXTENDED_UNREACHABLE` (FP-IC-04).", { nullable: true })
  excuse!: string | null;

  @Text("Why it no longer needs doing.", { nullable: true })
  cancelledBecause!: string | null;

  @Decimal("The figure it was judged by, e.g. hours in the week.", { nullable: true })
  measured!: number | null;

  @Text("A remark that is no breach, e.g. more hours than the band (FP-HR-01).", { nullable: true })
  warning!: string | null;

  @Text("The arithmetic in words.")
  because!: string;

  /** The moment that it is judged at when the question looks back; not stored. */
  judgedAt?: Date;

  /** The case as the look back sees it, for explaining; not stored. */
  seenIn?: Case;
}
