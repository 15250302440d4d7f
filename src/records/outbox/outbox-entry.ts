import { Column, Entity, Generated, Index, PrimaryColumn } from "typeorm";

/** The referral changed, or a notice was written. */
export const outboxKinds = ["CASE", "NOTICE"] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/**
 * What others are to be told: written in the transaction of the change itself, so that nothing is told that did
 * not happen and nothing that happened is forgotten. It names records and holds nothing of them.
 */
@Entity({ name: "outbox" })
@Index(["nextAttemptAt"], { where: `"delivered_at" is null` })
export class OutboxEntry {
  @PrimaryColumn("bigint")
  @Generated("increment")
  number!: string;

  @Column({ type: "enum", enum: outboxKinds, enumName: "outbox_kind" })
  kind!: OutboxKind;

  /** The referral that changed, or the notice that was written. */
  @Column("uuid")
  recordId!: string;

  @Column("timestamptz")
  createdAt!: Date;

  /** When the receiver of notices outside took it; for what nobody outside is told, when it was written. */
  @Column("timestamptz", { nullable: true })
  deliveredAt!: Date | null;

  @Column("integer", { default: 0 })
  attempts!: number;

  @Column("timestamptz")
  nextAttemptAt!: Date;
}
