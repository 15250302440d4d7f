import type { MigrationInterface, QueryRunner } from "typeorm";

/** The workers' survey: who was asked and has answered on one side, what all answers come to on the other. */
export class WorkerSurveys1740000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "survey_campaign" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "sent_on" date NOT NULL,
        "closes_on" date NOT NULL,
        "questions" text[] NOT NULL,
        "recipients" integer NOT NULL,
        "answers" integer NOT NULL,
        CONSTRAINT "answers_do_not_outnumber_recipients" CHECK ("answers" between 0 and "recipients"),
        CONSTRAINT "a_survey_has_a_day_to_answer" CHECK ("closes_on" > "sent_on"),
        CONSTRAINT "PK_6d99475e67f5c3818bbda54733e" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "IDX_8a11aa980ecab0e5cb4a90b0f6" ON "survey_campaign" ("sent_on")`);
    await runner.query(`
      CREATE TABLE "survey_invitation" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "campaign_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "answered_on" date,
        CONSTRAINT "PK_cec5c4bf3e2b8193d2b88f11c22" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "a_worker_is_asked_once" ON "survey_invitation" ("campaign_id", "worker_id")`,
    );
    await runner.query(`
      CREATE TABLE "survey_tally" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "campaign_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "counts" integer[] NOT NULL,
        CONSTRAINT "each_score_has_a_count" CHECK (cardinality("counts") = 5 and 0 <= all("counts")),
        CONSTRAINT "PK_6aba3ca74244566a0a7820f9272" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "a_question_is_counted_once" ON "survey_tally" ("campaign_id", "position")`,
    );
    await runner.query(
      `ALTER TABLE "survey_invitation" ADD CONSTRAINT "FK_1a209d8962f19e5c8891588f138" FOREIGN KEY ("campaign_id") REFERENCES "survey_campaign"("id")`,
    );
    await runner.query(
      `ALTER TABLE "survey_invitation" ADD CONSTRAINT "FK_ea7d1b3590bf20dee8e5eb6505c" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "survey_tally" ADD CONSTRAINT "FK_158c0681f8e43c3f0782722a160" FOREIGN KEY ("campaign_id") REFERENCES "survey_campaign"("id")`,
    );
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON "survey_campaign", "survey_invitation", "survey_tally" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "survey_tally"`);
    await runner.query(`DROP TABLE "survey_invitation"`);
    await runner.query(`DROP TABLE "survey_campaign"`);
  }
}
