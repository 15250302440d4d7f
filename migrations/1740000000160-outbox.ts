import type { MigrationInterface, QueryRunner } from "typeorm";

/** What others are to be told, written with the change itself. */
export class Outbox1740000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TYPE "outbox_kind" AS ENUM('CASE', 'NOTICE')`);
    await runner.query(`
      CREATE TABLE "outbox" (
        "number" BIGSERIAL NOT NULL,
        "kind" "outbox_kind" NOT NULL,
        "record_id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "delivered_at" timestamptz,
        "attempts" integer NOT NULL DEFAULT '0',
        "next_attempt_at" timestamptz NOT NULL,
        PRIMARY KEY ("number")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_db7f2f8d642ff257680553756f" ON "outbox" ("next_attempt_at") WHERE "delivered_at" is null`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON "outbox" TO hearthline_app`);
    await runner.query(
      `GRANT UPDATE ("delivered_at", "attempts", "next_attempt_at") ON "outbox" TO hearthline_app`,
    );
    await runner.query(`GRANT USAGE ON SEQUENCE "outbox_number_seq" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "outbox"`);
    await runner.query(`DROP TYPE "outbox_kind"`);
  }
}
