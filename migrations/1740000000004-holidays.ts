import type { MigrationInterface, QueryRunner } from "typeorm";

/** The calendar of holidays beside the statute's: rows are added and never altered. */
export class Holidays1740000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "holiday_change" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "day" date NOT NULL,
        "closed" boolean NOT NULL,
        "name" text,
        "reason" text NOT NULL,
        "changed_at" timestamptz NOT NULL,
        "worker_id" uuid NOT NULL,
        CONSTRAINT "a_closed_day_has_a_name" CHECK ("closed" = ("name" is not null)),
        CONSTRAINT "PK_holiday_change" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_7cf345ec81756eee091675841c" ON "holiday_change" ("day", "changed_at")`,
    );
    await runner.query(`GRANT SELECT, INSERT ON "holiday_change" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "holiday_change"`);
  }
}
