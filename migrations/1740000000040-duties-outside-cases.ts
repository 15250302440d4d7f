import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What is owed outside any case is owed once by a county, for a worker or by the state. PostgreSQL keeps an
 * enum's values for good: going back leaves the new ones unused.
 */
export class DutiesOutsideCases1740000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const type of ["NEW_HIRE_TRAINING", "SITE_VISIT", "WORKER_SURVEY"])
      await runner.query(`ALTER TYPE "obligation_type" ADD VALUE '${type}'`);
    await runner.query(
      `CREATE UNIQUE INDEX "one_duty_outside_a_case_an_anchor"
        ON "obligation" ("type", "anchor", "county_id", "assigned_worker_id") NULLS NOT DISTINCT
        WHERE "referral_id" IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "one_duty_outside_a_case_an_anchor"`);
    await runner.query(`DELETE FROM "obligation" WHERE "referral_id" IS NULL`);
  }
}
