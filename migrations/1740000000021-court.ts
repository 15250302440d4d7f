import type { MigrationInterface, QueryRunner } from "typeorm";

const grants: Record<string, string> = {
  agency_report: "SELECT, INSERT",
  court_event: "SELECT, INSERT",
  court_direction: "SELECT, INSERT",
  court_attendance: "SELECT, INSERT",
};

/** Reports to the District Attorney and the Youth Court, court events, and the specialist in court (FP-CO-03, FP-CO-05, FP-CT). */
export class Court1740000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TYPE "reported_to" AS ENUM('DISTRICT_ATTORNEY', 'YOUTH_COURT')`);
    await runner.query(
      `CREATE TYPE "court_event_type" AS ENUM('HEARING', 'ADJUDICATION', 'REVIEW', 'OTHER')`,
    );
    await runner.query(`CREATE TYPE "attendance_basis" AS ENUM('SUBPOENA', 'ASWS_DIRECTION')`);
    await runner.query(`
      CREATE TABLE "agency_report" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "recipient" "reported_to" NOT NULL,
        "reported_on" date NOT NULL,
        "narrative" text NOT NULL,
        CONSTRAINT "PK_2d38fd902c1b639d99e4bfacc2a" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "court_event" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "type" "court_event_type" NOT NULL,
        "held_on" date NOT NULL,
        "court" text,
        "subpoena_reference" text,
        "narrative" text,
        CONSTRAINT "PK_6255672d84d26d9588070730daf" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "court_direction" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "court_on" date NOT NULL,
        "directed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "PK_748897484c38cabb9c562eda842" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "court_attendance" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "attended_on" date NOT NULL,
        "basis" "attendance_basis",
        "subpoena_reference" text,
        "limited_to_involvement" boolean NOT NULL,
        "narrative" text,
        CONSTRAINT "PK_c37a3505e4a77d92e53542eeb49" PRIMARY KEY ("id")
      )`);
    await runner.query(`CREATE INDEX "IDX_1f04ce942c4f6ee82ceef103cf" ON "agency_report" ("referral_id")`);
    await runner.query(`CREATE INDEX "IDX_a170fa0593565f8ee9f9031a02" ON "court_event" ("referral_id")`);
    await runner.query(`CREATE INDEX "IDX_3525fa641f1c912af1458fca35" ON "court_direction" ("referral_id")`);
    await runner.query(`CREATE INDEX "IDX_ee57649615282e90631b5efcd5" ON "court_attendance" ("referral_id")`);
    await runner.query(
      `ALTER TABLE "agency_report" ADD CONSTRAINT "FK_1f04ce942c4f6ee82ceef103cfd" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "agency_report" ADD CONSTRAINT "FK_1301b6f2ffbca4832e496a176af" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "court_event" ADD CONSTRAINT "FK_a170fa0593565f8ee9f9031a026" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "court_event" ADD CONSTRAINT "FK_e6c066391848ae8f6cc3fa747e6" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "court_direction" ADD CONSTRAINT "FK_3525fa641f1c912af1458fca351" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "court_direction" ADD CONSTRAINT "FK_4df516cbd76ae7590ad71fc661a" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "court_attendance" ADD CONSTRAINT "FK_ee57649615282e90631b5efcd5d" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "court_attendance" ADD CONSTRAINT "FK_486fcdbafca37e19489eae2930e" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    for (const [table, privileges] of Object.entries(grants))
      await runner.query(`GRANT ${privileges} ON "${table}" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "agency_report"`);
    await runner.query(`DROP TABLE "court_event"`);
    await runner.query(`DROP TABLE "court_direction"`);
    await runner.query(`DROP TABLE "court_attendance"`);
    await runner.query(`DROP TYPE "reported_to"`);
    await runner.query(`DROP TYPE "court_event_type"`);
    await runner.query(`DROP TYPE "attendance_basis"`);
  }
}
