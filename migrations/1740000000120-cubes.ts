import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables for analysts as they were published: written once, and never altered. */
export class Cubes1740000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TYPE "cube_id" AS ENUM('REFERRALS', 'ASSESSMENTS', 'CLOSINGS', 'OUTCOMES', 'CHILDREN', 'INCIDENTS', 'TIMELINESS')`,
    );
    await runner.query(`
      CREATE TABLE "cube_publication" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "cube" "cube_id" NOT NULL,
        "quarter" date NOT NULL,
        "cells" jsonb NOT NULL,
        CONSTRAINT "a_published_quarter_is_its_first_day"
          CHECK ("quarter" = date_trunc('quarter', "quarter"::timestamp)::date),
        CONSTRAINT "a_published_quarter_is_over"
          CHECK ("created_at" AT TIME ZONE 'America/Chicago' >= "quarter" + interval '3 months'),
        CONSTRAINT "no_small_count_is_kept"
          CHECK (not jsonb_path_exists("cells", '$[*].value ? (@ > 0 && @ < 11)')),
        CONSTRAINT "PK_354f8f861a2da902533b1477388" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "a_cube_is_published_once_a_quarter" ON "cube_publication" ("cube", "quarter")`,
    );
    await runner.query(`GRANT SELECT, INSERT ON "cube_publication" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "cube_publication"`);
    await runner.query(`DROP TYPE "cube_id"`);
  }
}
