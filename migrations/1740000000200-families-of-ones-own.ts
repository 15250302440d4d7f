import type { MigrationInterface, QueryRunner } from "typeorm";

/** A specialist's page of families reads along their own, and along those that await a specialist in the county. */
export class FamiliesOfOnesOwn1740000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "IDX_2b30888f20e0158684e139e655" ON "family" ("assigned_worker_id", "id") WHERE "assigned_worker_id" is not null`,
    );
    await runner.query(
      `CREATE INDEX "IDX_cdd7592bafc9d6f108c73334fa" ON "family" ("review_county_id", "id") WHERE "review_county_id" is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_cdd7592bafc9d6f108c73334fa"`);
    await runner.query(`DROP INDEX "IDX_2b30888f20e0158684e139e655"`);
  }
}
