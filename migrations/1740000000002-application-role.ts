import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the server may do, table by table: a table that is not named here is closed to it. */
const grants: Record<string, string> = {
  county: "SELECT",
  worker: "SELECT, INSERT, UPDATE",
  worker_county: "SELECT, INSERT, DELETE",
  adoption: "SELECT, INSERT",
  family: "SELECT, INSERT, UPDATE",
  child: "SELECT, INSERT, UPDATE",
  caregiver: "SELECT, INSERT, UPDATE",
  removal: "SELECT, INSERT, UPDATE",
  referral: "SELECT, INSERT, UPDATE",
  waiver: "SELECT, INSERT",
  concurrence: "SELECT, INSERT",
  assessment: "SELECT, INSERT",
  contact: "SELECT, INSERT, UPDATE",
  treatment_plan: "SELECT, INSERT, UPDATE",
  document_delivery: "SELECT, INSERT, UPDATE",
  discontinuation: "SELECT, INSERT, UPDATE",
  follow_up: "SELECT, INSERT",
  notice: "SELECT, INSERT",
  // Computed from the facts, and computed again when they change.
  obligation: "SELECT, INSERT, UPDATE, DELETE",
  history_entry: "SELECT, INSERT",
  answer: "SELECT, INSERT, UPDATE",
};

/** The server's own role, which owns nothing, and the history that nobody alters, whatever their role. */
export class ApplicationRole1740000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the server, not to the database: another database here may have made it.
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hearthline_app') THEN
          CREATE ROLE hearthline_app NOLOGIN NOBYPASSRLS;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$`);
    // From PostgreSQL 16 on, who makes a role is a member of it without the right to take it on.
    await runner.query(`
      DO $$ BEGIN
        SET LOCAL ROLE hearthline_app;
        RESET ROLE;
      EXCEPTION WHEN insufficient_privilege THEN
        EXECUTE format('GRANT hearthline_app TO %I', current_user);
      END $$`);
    for (const [table, privileges] of Object.entries(grants)) {
      await runner.query(`GRANT ${privileges} ON "${table}" TO hearthline_app`);
    }
    await runner.query(`GRANT USAGE ON SEQUENCE "history_entry_number_seq" TO hearthline_app`);
    await runner.query(`
      CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The history is append-only: % of % is refused.', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "history_entry"
        FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()`);
    await this.keepEditions(runner);
  }

  /** A submitted case keeps the edition it is judged by, except through a migration of its own (FP-PV-01, AMB-01). */
  private async keepEditions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION case_keeps_its_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The edition of a submitted case does not change.'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'case_keeps_its_edition';
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_keeps_its_edition BEFORE UPDATE OF "edition_id" ON "referral" FOR EACH ROW
        WHEN (OLD."edition_id" IS NOT NULL AND NEW."edition_id" IS DISTINCT FROM OLD."edition_id")
        EXECUTE FUNCTION case_keeps_its_edition()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER history_is_append_only ON "history_entry"`);
    await runner.query(`DROP FUNCTION history_is_append_only()`);
    await runner.query(`DROP TRIGGER case_keeps_its_edition ON "referral"`);
    await runner.query(`DROP FUNCTION case_keeps_its_edition()`);
    await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM hearthline_app`);
    await runner.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM hearthline_app`);
  }
}
