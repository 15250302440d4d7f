import type { MigrationInterface, QueryRunner } from "typeorm";

/** What decides who an agency's worker is, and what is open to them: whoever remembers one looks at its version. */
const deciding = ["worker", "role_assignment", "glass_break"];

/** The version of access: another one after every transaction that changed who sees what. */
export class AccessEpoch1740000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Drawn and never counted: a database that was restored must not come by a version that meant something else.
    await runner.query(`
      CREATE TABLE "access_epoch" (
        "only" boolean NOT NULL DEFAULT true,
        "version" uuid NOT NULL,
        "moved" xid8,
        CONSTRAINT "there_is_one_epoch" CHECK ("only"),
        PRIMARY KEY ("only")
      )`);
    await runner.query(`INSERT INTO "access_epoch" ("version") VALUES (gen_random_uuid())`);
    await runner.query(`GRANT SELECT ON "access_epoch" TO hearthline_app`);
    await runner.query(`
      CREATE FUNCTION access_has_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE public.access_epoch SET version = gen_random_uuid(), moved = pg_current_xact_id()
          WHERE moved IS DISTINCT FROM pg_current_xact_id();
        RETURN NULL;
      END $$`);
    for (const table of deciding) {
      // Deferred: all transactions that change access meet at one row, which none is to hold while it works.
      await runner.query(`
        CREATE CONSTRAINT TRIGGER access_has_changed AFTER INSERT OR UPDATE OR DELETE ON "${table}"
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_has_changed()`);
      await runner.query(`
        CREATE TRIGGER access_has_gone AFTER TRUNCATE ON "${table}"
          FOR EACH STATEMENT EXECUTE FUNCTION access_has_changed()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of deciding) {
      await runner.query(`DROP TRIGGER access_has_gone ON "${table}"`);
      await runner.query(`DROP TRIGGER access_has_changed ON "${table}"`);
    }
    await runner.query(`DROP FUNCTION access_has_changed()`);
    await runner.query(`DROP TABLE "access_epoch"`);
  }
}
