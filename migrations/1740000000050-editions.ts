import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every table that names an edition. */
const tables = ["adoption", "referral", "history_entry"];

/**
 * Editions that a deployment publishes beside the shipped ones: drafts, published for good with a second
 * person's approval; proposals to put one in force; and the cases that went over to another.
 */
export class Editions1740000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER case_keeps_its_edition ON "referral"`);
    for (const table of tables)
      await runner.query(
        `ALTER TABLE "${table}" ALTER COLUMN "edition_id" TYPE text USING "edition_id"::text`,
      );
    await runner.query(`DROP TYPE "edition_id"`);
    await this.addDrafts(runner);
    await this.addProposals(runner);
    await this.addMigrations(runner);
  }

  private async addDrafts(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TYPE "edition_draft_status" AS ENUM('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')`,
    );
    await runner.query(`
      CREATE TABLE "edition_draft" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "status" "edition_draft_status" NOT NULL,
        "base" text NOT NULL,
        "title" text NOT NULL,
        "changes" jsonb NOT NULL,
        "reason" text NOT NULL,
        "author_name" text NOT NULL,
        "submitted_at" timestamptz,
        "edition_id" text,
        "published_at" timestamptz,
        "approved_by_name" text,
        "withdrawn_because" text,
        "author_id" uuid NOT NULL,
        "approved_by_id" uuid,
        CONSTRAINT "published_by_a_second_person" CHECK (("status" = 'PUBLISHED') = ("edition_id" is not null and "published_at" is not null and "approved_by_id" is not null) and "approved_by_id" <> "author_id"),
        CONSTRAINT "published_edition_bears_the_name_of_its_base" CHECK ("edition_id" like "base" || '-r%'),
        CONSTRAINT "PK_edition_draft" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE UNIQUE INDEX "one_draft_an_edition" ON "edition_draft" ("edition_id")`);
    await runner.query(`
      CREATE FUNCTION published_edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'A published edition does not change.'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'published_edition_stays';
      END $$`);
    await runner.query(`
      CREATE TRIGGER published_edition_stays BEFORE UPDATE OR DELETE ON "edition_draft" FOR EACH ROW
        WHEN (OLD."status" = 'PUBLISHED') EXECUTE FUNCTION published_edition_stays()`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON "edition_draft" TO hearthline_app`);
  }

  private async addProposals(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TYPE "adoption_proposal_status" AS ENUM('PROPOSED', 'ADOPTED', 'WITHDRAWN')`);
    await runner.query(`
      CREATE TABLE "adoption_proposal" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "status" "adoption_proposal_status" NOT NULL,
        "edition_id" text NOT NULL,
        "from_day" date NOT NULL,
        "reason" text NOT NULL,
        "author_name" text NOT NULL,
        "approved_by_name" text,
        "decided_at" timestamptz,
        "withdrawn_because" text,
        "county_id" uuid,
        "author_id" uuid NOT NULL,
        "approved_by_id" uuid,
        CONSTRAINT "adopted_by_a_second_person" CHECK (("status" = 'ADOPTED') = ("approved_by_id" is not null) and "approved_by_id" <> "author_id"),
        CONSTRAINT "proposal_is_decided_once" CHECK (("status" = 'PROPOSED') = ("decided_at" is null)),
        CONSTRAINT "proposal_has_a_reason" CHECK (length(trim("reason")) > 0),
        CONSTRAINT "PK_adoption_proposal" PRIMARY KEY ("id")
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON "adoption_proposal" TO hearthline_app`);
  }

  private async addMigrations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "edition_migration" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "from_edition_id" text NOT NULL,
        "from_changes" jsonb NOT NULL,
        "to_edition_id" text NOT NULL,
        "migrated_at" timestamptz NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "migration_has_a_reason" CHECK (length(trim("reason")) > 0),
        CONSTRAINT "moved_to_another_edition" CHECK ("from_edition_id" <> "to_edition_id"),
        CONSTRAINT "PK_edition_migration" PRIMARY KEY ("id"),
        CONSTRAINT "FK_11148b476c523ac09940527b776" FOREIGN KEY ("referral_id") REFERENCES "referral"("id"),
        CONSTRAINT "FK_d8dfae8be64d67639668bdad1a0" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")
      )`);
    await runner.query(`GRANT SELECT, INSERT ON "edition_migration" TO hearthline_app`);
    // Deferred, for the case and its migration are written in one transaction, in whichever order.
    await runner.query(`
      CREATE OR REPLACE FUNCTION case_keeps_its_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM "edition_migration" m
            WHERE m."referral_id" = NEW."id" AND m."from_edition_id" = OLD."edition_id"
              AND m."to_edition_id" = NEW."edition_id" AND m.xmin = pg_current_xact_id()::xid
        ) THEN
          RAISE EXCEPTION 'The edition of a submitted case changes by a migration alone.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'case_keeps_its_edition';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER case_keeps_its_edition AFTER UPDATE OF "edition_id" ON "referral"
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (OLD."edition_id" IS NOT NULL AND NEW."edition_id" IS DISTINCT FROM OLD."edition_id")
        EXECUTE FUNCTION case_keeps_its_edition()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER case_keeps_its_edition ON "referral"`);
    await runner.query(`DROP TABLE "edition_migration"`);
    await runner.query(`DROP TABLE "adoption_proposal"`);
    await runner.query(`DROP TYPE "adoption_proposal_status"`);
    await runner.query(`DROP TABLE "edition_draft"`);
    await runner.query(`DROP FUNCTION published_edition_stays()`);
    await runner.query(`DROP TYPE "edition_draft_status"`);
    await runner.query(`CREATE TYPE "edition_id" AS ENUM('ms-1994', 'ms-2006')`);
    // It fails where a published edition is named: what rests on it cannot be judged without it.
    for (const table of tables)
      await runner.query(
        `ALTER TABLE "${table}" ALTER COLUMN "edition_id" TYPE "edition_id" USING "edition_id"::"edition_id"`,
      );
    await runner.query(`
      CREATE OR REPLACE FUNCTION case_keeps_its_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The edition of a submitted case does not change.'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'case_keeps_its_edition';
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_keeps_its_edition BEFORE UPDATE OF "edition_id" ON "referral" FOR EACH ROW
        WHEN (OLD."edition_id" IS NOT NULL AND NEW."edition_id" IS DISTINCT FROM OLD."edition_id")
        EXECUTE FUNCTION case_keeps_its_edition()`);
  }
}
