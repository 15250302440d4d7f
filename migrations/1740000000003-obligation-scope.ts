import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What is owed carries the scope columns of its case, and may be owed outside any case; the State Office has a
 * role. PostgreSQL keeps an enum's values for good: going back leaves the new ones unused.
 */
export class ObligationScope1740000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TYPE "role" ADD VALUE 'STATE_OFFICE'`);
    for (const owner of ["SUPERVISOR", "COORDINATOR", "STATE_OFFICE", "FAMILY"])
      await runner.query(`ALTER TYPE "obligation_owner" ADD VALUE '${owner}'`);
    await runner.query(`
      ALTER TABLE "obligation"
        ALTER COLUMN "referral_id" DROP NOT NULL,
        ADD "county_id" uuid,
        ADD "assigned_worker_id" uuid,
        ADD "review_county_id" uuid`);
    await runner.query(`
      UPDATE "obligation" SET "county_id" = r."county_id", "assigned_worker_id" = r."assigned_worker_id",
        "review_county_id" = r."review_county_id"
      FROM "referral" r WHERE r."id" = "obligation"."referral_id"`);
    await runner.query(
      `ALTER TABLE "obligation" ADD CONSTRAINT "FK_32ea0491821707878049f77a617" FOREIGN KEY ("county_id") REFERENCES "county"("id")`,
    );
    const open = `WHERE "met_at" is null and "cancelled_because" is null`;
    await runner.query(
      `CREATE INDEX "IDX_30aa779fb731555b331b33a2c2" ON "obligation" ("assigned_worker_id", "due_at", "id") ${open}`,
    );
    await runner.query(
      `CREATE INDEX "IDX_eaf38448a9d00580660808471b" ON "obligation" ("county_id", "due_at", "id") ${open}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "obligation" WHERE "referral_id" IS NULL`);
    await runner.query(`
      ALTER TABLE "obligation" ALTER COLUMN "referral_id" SET NOT NULL,
        DROP COLUMN "county_id", DROP COLUMN "assigned_worker_id", DROP COLUMN "review_county_id"`);
  }
}
