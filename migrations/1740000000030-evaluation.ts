import type { MigrationInterface, QueryRunner } from "typeorm";

const enums: Record<string, string[]> = {
  functioning_domain: ["PARENTING", "PROBLEM_SOLVING", "COMMUNICATION"],
  measure_occasion: ["PRE", "POST"],
  phase: ["INTENSIVE", "MAINTENANCE", "EXTENDED"],
  satisfaction_point: ["ACCEPTANCE", "MID_TREATMENT", "TERMINATION"],
  respondent: ["CAREGIVER", "CHILD"],
  satisfaction_status: ["ISSUED", "COMPLETED", "DECLINED", "EXPIRED"],
};

const owed = [
  "GOAL_ATTAINMENT_REVIEW",
  "SATISFACTION_ACCEPTANCE",
  "SATISFACTION_MID",
  "SATISFACTION_TERMINATION",
];

/**
 * What the programme is evaluated by in a case: forms, goal reviews, measures; services and length in the plan; the
 * earlier referral. PostgreSQL keeps an enum's values for good: going back leaves the new ones unused.
 */
export class Evaluation1740000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, values] of Object.entries(enums))
      await runner.query(`CREATE TYPE "${name}" AS ENUM(${values.map((value) => `'${value}'`).join(", ")})`);
    for (const type of owed) await runner.query(`ALTER TYPE "obligation_type" ADD VALUE '${type}'`);
    await this.forms(runner);
    await this.reviewsAndMeasures(runner);
    await this.plansAndReferrals(runner);
  }

  private async forms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "satisfaction_form" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "point" "satisfaction_point" NOT NULL,
        "respondent" "respondent" NOT NULL,
        "status" "satisfaction_status" NOT NULL,
        "link_hash" text NOT NULL,
        "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "completed_at" TIMESTAMP WITH TIME ZONE,
        "answers" jsonb NOT NULL,
        "comment" text,
        "distributed_by_id" uuid NOT NULL,
        CONSTRAINT "form_expires_after_it_is_issued" CHECK ("expires_at" > "issued_at"),
        CONSTRAINT "answered_form_has_a_moment"
          CHECK (("status"::text in ('COMPLETED', 'DECLINED')) = ("completed_at" is not null)),
        CONSTRAINT "PK_47f41333bdd0002a1efe19afc82" PRIMARY KEY ("id"),
        CONSTRAINT "FK_30fc3e6d3d1e03936e8ad7d9b1f" FOREIGN KEY ("referral_id") REFERENCES "referral"("id"),
        CONSTRAINT "FK_1acffe37fac2ca30d4fa3aef6a3" FOREIGN KEY ("distributed_by_id") REFERENCES "worker"("id")
      )`);
    await runner.query(`CREATE UNIQUE INDEX "one_form_a_link" ON "satisfaction_form" ("link_hash")`);
    await runner.query(
      `CREATE UNIQUE INDEX "one_form_a_point_and_respondent" ON "satisfaction_form" ("referral_id", "point", "respondent")`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON "satisfaction_form" TO hearthline_app`);
  }

  private async reviewsAndMeasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "goal_attainment_review" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "phase" "phase" NOT NULL,
        "plan_id" uuid NOT NULL,
        "reviewed_on" date NOT NULL,
        "ratings" jsonb NOT NULL,
        CONSTRAINT "PK_4e0f5d450612a047cb00de702ee" PRIMARY KEY ("id"),
        CONSTRAINT "FK_6e608aff5565bc23e9abf1f1ddd" FOREIGN KEY ("referral_id") REFERENCES "referral"("id"),
        CONSTRAINT "FK_d3beacaea86f2d187be64c1074c" FOREIGN KEY ("worker_id") REFERENCES "worker"("id"),
        CONSTRAINT "FK_d4af1da57cc49c766aff070590d" FOREIGN KEY ("plan_id") REFERENCES "treatment_plan"("id")
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "one_goal_review_a_phase" ON "goal_attainment_review" ("referral_id", "phase")`,
    );
    await runner.query(`
      CREATE TABLE "functioning_measure" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "domain" "functioning_domain" NOT NULL,
        "occasion" "measure_occasion" NOT NULL,
        "instrument" text NOT NULL,
        "score" double precision NOT NULL,
        "higher_is_better" boolean NOT NULL,
        "measured_on" date NOT NULL,
        "note" text,
        CONSTRAINT "measured_by_an_instrument" CHECK (btrim("instrument") <> ''),
        CONSTRAINT "PK_ef96fccfef980780414fc70ddbd" PRIMARY KEY ("id"),
        CONSTRAINT "FK_6333187d81c3150395d95684c4c" FOREIGN KEY ("referral_id") REFERENCES "referral"("id"),
        CONSTRAINT "FK_32b33834b3fb4d2daea9aaba617" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_6333187d81c3150395d95684c4" ON "functioning_measure" ("referral_id")`,
    );
    await runner.query(
      `GRANT SELECT, INSERT ON "goal_attainment_review", "functioning_measure" TO hearthline_app`,
    );
  }

  private async plansAndReferrals(runner: QueryRunner): Promise<void> {
    // Plans of before provide no services by name.
    await runner.query(`
      ALTER TABLE "treatment_plan"
        ADD "services" jsonb NOT NULL DEFAULT '[]',
        ADD "planned_weeks" integer,
        ADD CONSTRAINT "planned_for_some_weeks" CHECK ("planned_weeks" between 1 and 104)`);
    await runner.query(`ALTER TABLE "treatment_plan" ALTER COLUMN "services" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "referral" ADD "earlier_referral_id" uuid`);
    await runner.query(`
      CREATE FUNCTION earlier_referral_is_of_the_family() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM "referral" r
          WHERE r."id" = NEW."earlier_referral_id" AND r."id" <> NEW."id" AND r."family_id" = NEW."family_id"
        ) THEN
          RAISE EXCEPTION 'The earlier referral is another one of the same family.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'earlier_referral_is_of_the_family';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER earlier_referral_is_of_the_family
        BEFORE INSERT OR UPDATE OF "earlier_referral_id", "family_id" ON "referral" FOR EACH ROW
        WHEN (NEW."earlier_referral_id" IS NOT NULL) EXECUTE FUNCTION earlier_referral_is_of_the_family()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER earlier_referral_is_of_the_family ON "referral"`);
    await runner.query(`DROP FUNCTION earlier_referral_is_of_the_family()`);
    await runner.query(`ALTER TABLE "referral" DROP COLUMN "earlier_referral_id"`);
    await runner.query(`ALTER TABLE "treatment_plan" DROP COLUMN "services", DROP COLUMN "planned_weeks"`);
    for (const table of ["functioning_measure", "goal_attainment_review", "satisfaction_form"])
      await runner.query(`DROP TABLE "${table}"`);
    for (const name of Object.keys(enums)) await runner.query(`DROP TYPE "${name}"`);
  }
}
