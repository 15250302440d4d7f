import type { MigrationInterface, QueryRunner } from "typeorm";

const owedByThem = [
  "MONTHLY_DOCUMENTATION",
  "MACWIS_NARRATIVE",
  "STAFFING_WEEKLY",
  "STAFFING_QUARTERLY",
  "COUNTY_MONTHLY_CONTACT",
];

const statements = [
  `CREATE TYPE "monthly_document_kind" AS ENUM('DOCUMENTATION', 'MACWIS_NARRATIVE', 'PLAN_EVALUATION')`,
  `CREATE TABLE "monthly_document" (
      "id" uuid NOT NULL,
      "created_at" timestamptz NOT NULL,
      "referral_id" uuid NOT NULL,
      "worker_id" uuid NOT NULL,
      "month" date NOT NULL,
      "kind" "monthly_document_kind" NOT NULL,
      "text" text NOT NULL,
      "submitted_at" timestamptz NOT NULL,
      "forwarded_at" timestamptz,
      "entered_in_macwis_at" timestamptz,
      "reference" text,
      CONSTRAINT "entered_in_macwis_after_submission" CHECK ("entered_in_macwis_at" >= "submitted_at"),
      CONSTRAINT "forwarded_after_submission" CHECK ("forwarded_at" >= "submitted_at"),
      CONSTRAINT "document_tells_of_its_month" CHECK ("submitted_at" >= "month"::timestamp at time zone 'America/Chicago'),
      CONSTRAINT "document_lies_in_the_past" CHECK ("submitted_at" <= "created_at"),
      CONSTRAINT "month_is_named_by_its_first_day" CHECK (extract(day from "month") = 1),
      CONSTRAINT "PK_f097215bb5b00b2055ee4c5665c" PRIMARY KEY ("id"),
      CONSTRAINT "FK_9a7d94f6beb3ed1a024ed2bfcb3" FOREIGN KEY ("referral_id") REFERENCES "referral"("id"),
      CONSTRAINT "FK_09dfe19a451e9f0b7815c36ef04" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")
    )`,
  `CREATE UNIQUE INDEX "one_document_a_month_and_kind" ON "monthly_document" ("referral_id", "month", "kind")`,
  `CREATE TYPE "staffing_kind" AS ENUM('WEEKLY', 'QUARTERLY', 'CONSULTATION')`,
  `CREATE TABLE "staffing_entry" (
      "id" uuid NOT NULL,
      "created_at" timestamptz NOT NULL,
      "referral_id" uuid NOT NULL,
      "worker_id" uuid NOT NULL,
      "meeting_id" uuid NOT NULL,
      "kind" "staffing_kind" NOT NULL,
      "held_at" timestamptz NOT NULL,
      "attendees" jsonb NOT NULL,
      "client_update" text,
      "staffing_form" text,
      "directives" text array NOT NULL,
      CONSTRAINT "staffing_has_attendees" CHECK (jsonb_array_length("attendees") > 0),
      CONSTRAINT "staffing_lies_in_the_past" CHECK ("held_at" <= "created_at"),
      CONSTRAINT "PK_085a7b416fad646d8911d291bb6" PRIMARY KEY ("id"),
      CONSTRAINT "FK_64fabb6668455d254797dd67a56" FOREIGN KEY ("referral_id") REFERENCES "referral"("id"),
      CONSTRAINT "FK_e20a0cc3d496a57e82dff28587f" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")
    )`,
  `CREATE UNIQUE INDEX "a_meeting_has_a_case_once" ON "staffing_entry" ("meeting_id", "referral_id")`,
  `CREATE INDEX "IDX_d8f00ebd16a6c3ca7fa5fe3bfb" ON "staffing_entry" ("referral_id", "held_at")`,
  `GRANT SELECT, INSERT, UPDATE ON "monthly_document" TO hearthline_app`,
  `GRANT SELECT, INSERT ON "staffing_entry" TO hearthline_app`,
];

/**
 * The month's papers and the staffings, and what is owed by them. PostgreSQL keeps an enum's values for good:
 * going back leaves the new kinds of obligation unused.
 */
export class DocumentsAndStaffings1740000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const type of owedByThem) await runner.query(`ALTER TYPE "obligation_type" ADD VALUE '${type}'`);
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const types = owedByThem.map((type) => `'${type}'`).join(", ");
    await runner.query(`DELETE FROM "obligation" WHERE "type"::text IN (${types})`);
    await runner.query(`DROP TABLE "staffing_entry"`);
    await runner.query(`DROP TYPE "staffing_kind"`);
    await runner.query(`DROP TABLE "monthly_document"`);
    await runner.query(`DROP TYPE "monthly_document_kind"`);
  }
}
