import { Column, Entity, PrimaryColumn } from "typeorm";

/** The answer to a command that carried an idempotency key: the same key again gets the same answer. */
@Entity()
export class Answer {
  @PrimaryColumn("uuid")
  actorId!: string;

  @PrimaryColumn("text")
  key!: string;

  /** What was asked, hashed: the same key with another body is refused. */
  @Column("text")
  fingerprint!: string;

  /** The record that was written, or the refusal, as stored. */
  @Column("jsonb", { nullable: true })
  outcome!: unknown;

  @Column("timestamptz")
  createdAt!: Date;
}
