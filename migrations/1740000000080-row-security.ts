import type { MigrationInterface, QueryRunner } from "typeorm";

/** What holds whoever writes, and whatever they may see of the rows that it compares. */
const checks = [
  "a_child_is_in_one_place",
  "earlier_referral_is_of_the_family",
  "case_keeps_its_edition",
  "take_scope_of_referral",
  "take_scope_of_family",
];

/** Where it is kept which policies of the tables are in force, and the one thing that every policy may look up. */
export class RowSecurity1740000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "row_security" ("digest" text NOT NULL, PRIMARY KEY ("digest"))`);
    // A history entry hangs on its family without a seal of its own; who may not see that family learns its seal here.
    await runner.query(`
      CREATE FUNCTION sealed_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$ SELECT id FROM public.family WHERE sealed $$`);
    await runner.query(`REVOKE ALL ON FUNCTION sealed_families() FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION sealed_families() TO hearthline_app`);
    await runner.query(`CREATE INDEX "sealed_family" ON "family" ("id") WHERE "sealed"`);
    for (const check of checks)
      await runner.query(`ALTER FUNCTION ${check}() SECURITY DEFINER SET search_path = pg_catalog, public`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const check of checks) await runner.query(`ALTER FUNCTION ${check}() SECURITY INVOKER RESET ALL`);
    await runner.query(`DROP INDEX "sealed_family"`);
    await runner.query(`DROP FUNCTION sealed_families()`);
    await runner.query(`DROP TABLE "row_security"`);
  }
}
