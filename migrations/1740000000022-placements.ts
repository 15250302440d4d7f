import type { MigrationInterface, QueryRunner } from "typeorm";

const grants: Record<string, string> = {
  placement: "SELECT, INSERT, UPDATE",
  case_type_change: "SELECT, INSERT",
};

/** Where removed children are placed, and when the agency's own case changes its type (FP-CO-04, FP-DF-01, AMB-25). */
export class Placements1740000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TYPE "placement_setting" AS ENUM('STANDARD_FOSTER_CARE', 'RESIDENTIAL', 'GROUP_HOME', 'OTHER_TREATMENT_FACILITY', 'RELATIVES', 'OTHER')`,
    );
    await runner.query(
      `CREATE TYPE "care_system" AS ENUM('SOCIAL_SERVICES', 'JUVENILE_JUSTICE', 'MENTAL_HEALTH_DD', 'SUBSTANCE_ABUSE', 'NONE_INFORMAL')`,
    );
    await runner.query(`
      CREATE TABLE "placement" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "family_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "setting" "placement_setting" NOT NULL,
        "system" "care_system" NOT NULL,
        "placed_on" date NOT NULL,
        "ended_on" date,
        "removal_id" uuid NOT NULL,
        "child_id" uuid NOT NULL,
        CONSTRAINT "placement_ends_after_it_began" CHECK ("ended_on" is null or "ended_on" >= "placed_on"),
        CONSTRAINT "PK_4f8b29ee2db5213bcb38b6c71c4" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "case_type_change" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "family_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "type_before" "dhs_case_type" NOT NULL,
        "type" "dhs_case_type" NOT NULL,
        "effective_on" date NOT NULL,
        "reason" text,
        CONSTRAINT "case_type_changes_to_another" CHECK ("type_before" <> "type"),
        CONSTRAINT "PK_8077364da7fcf9be58eed7d3cfe" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "IDX_9cdfdbdda87ed0b1f332a236f5" ON "placement" ("child_id")`);
    await runner.query(`CREATE INDEX "IDX_446c5c732930d8711769d80dc3" ON "placement" ("family_id")`);
    await runner.query(`CREATE INDEX "IDX_19824ff33a3153967b53203339" ON "case_type_change" ("family_id")`);
    await runner.query(
      `ALTER TABLE "placement" ADD CONSTRAINT "FK_446c5c732930d8711769d80dc35" FOREIGN KEY ("family_id") REFERENCES "family"("id")`,
    );
    await runner.query(
      `ALTER TABLE "placement" ADD CONSTRAINT "FK_c0e32321622edf197826f6aa79e" FOREIGN KEY ("removal_id") REFERENCES "removal"("id")`,
    );
    await runner.query(
      `ALTER TABLE "placement" ADD CONSTRAINT "FK_9cdfdbdda87ed0b1f332a236f51" FOREIGN KEY ("child_id") REFERENCES "child"("id")`,
    );
    await runner.query(
      `ALTER TABLE "case_type_change" ADD CONSTRAINT "FK_19824ff33a3153967b53203339b" FOREIGN KEY ("family_id") REFERENCES "family"("id")`,
    );
    // An exclusion constraint would take an extension; the lock on the child keeps two writers from missing each other.
    await runner.query(`
      CREATE FUNCTION a_child_is_in_one_place() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW."child_id"::text, 0));
        IF EXISTS (
          SELECT FROM "placement" other
          WHERE other."child_id" = NEW."child_id" AND other."id" <> NEW."id"
            AND other."placed_on" < coalesce(NEW."ended_on", 'infinity')
            AND NEW."placed_on" < coalesce(other."ended_on", 'infinity')
        ) THEN
          RAISE EXCEPTION 'The placements of a child overlap.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_child_is_in_one_place';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER a_child_is_in_one_place BEFORE INSERT OR UPDATE ON "placement"
        FOR EACH ROW EXECUTE FUNCTION a_child_is_in_one_place()`);
    for (const [table, privileges] of Object.entries(grants))
      await runner.query(`GRANT ${privileges} ON "${table}" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "placement"`);
    await runner.query(`DROP TABLE "case_type_change"`);
    await runner.query(`DROP FUNCTION a_child_is_in_one_place()`);
    await runner.query(`DROP TYPE "placement_setting"`);
    await runner.query(`DROP TYPE "care_system"`);
  }
}
