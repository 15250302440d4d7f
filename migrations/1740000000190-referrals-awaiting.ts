import type { MigrationInterface, QueryRunner } from "typeorm";

/** A specialist's page reads along what awaits a specialist in the county, too. */
export class ReferralsAwaiting1740000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "IDX_69dc43864a3b5a7f70f9bfb304" ON "referral" ("review_county_id", "id") WHERE "review_county_id" is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_69dc43864a3b5a7f70f9bfb304"`);
  }
}
