import type { MigrationInterface, QueryRunner } from "typeorm";

const grants: Record<string, string> = {
  incident: "SELECT, INSERT, UPDATE",
  investigation: "SELECT, INSERT",
  team_meeting: "SELECT, INSERT",
};

/** Incidents with their notices and evaluation, the county's investigations, family team meetings (FP-NT, FP-CO-01, FP-FT). Values of an enum stay when one goes back. */
export class IncidentsAndMeetings1740000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const kind of ["SAFETY_ESCALATION", "NEW_ABUSE_OR_NEGLECT", "SUBPOENA"])
      await runner.query(`ALTER TYPE "notice_kind" ADD VALUE IF NOT EXISTS '${kind}'`);
    for (const type of [
      "FTM_INITIAL",
      "NEW_CAN_NOTICE",
      "SAFETY_NOTICE",
      "SAFETY_ACK",
      "NEW_ABUSE_EVALUATION",
    ])
      await runner.query(`ALTER TYPE "obligation_type" ADD VALUE IF NOT EXISTS '${type}'`);
    await runner.query(`CREATE TYPE "incident_kind" AS ENUM('NEW_CAN', 'SAFETY_CANNOT_BE_MAINTAINED')`);
    await runner.query(`CREATE TYPE "incident_decision" AS ENUM('CONTINUE', 'DISCONTINUE')`);
    await runner.query(`
      CREATE TABLE "incident" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "kind" "incident_kind" NOT NULL,
        "learned_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "reported_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "reported_by_side" "side" NOT NULL,
        "narrative" text,
        "acknowledged_at" TIMESTAMP WITH TIME ZONE,
        "escalated_at" TIMESTAMP WITH TIME ZONE,
        "decision" "incident_decision",
        "decision_reason" text,
        "decided_at" TIMESTAMP WITH TIME ZONE,
        "decided_by_sides" "side" array NOT NULL,
        "acknowledged_by_id" uuid,
        CONSTRAINT "only_a_safety_alert_escalates" CHECK ("escalated_at" is null or "kind"::text = 'SAFETY_CANNOT_BE_MAINTAINED'),
        CONSTRAINT "evaluation_has_its_reason" CHECK (("decision" is null) = ("decided_at" is null) and ("decision" is null) = ("decision_reason" is null)),
        CONSTRAINT "incident_was_learned_before_its_report" CHECK ("learned_at" <= "reported_at"),
        CONSTRAINT "PK_5f90b28b0b8238d89ee8edcf96e" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "investigation" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "started_on" date NOT NULL,
        "concluded_on" date,
        "finding" text,
        "incident_id" uuid NOT NULL,
        CONSTRAINT "investigation_ends_after_it_began" CHECK ("concluded_on" is null or "concluded_on" >= "started_on"),
        CONSTRAINT "PK_a1d955a5e1def7627f4e30076bb" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "team_meeting" (
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "held_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "coordinated_by" "side" NOT NULL,
        "coordinator" text NOT NULL,
        "facilitated_by" "side" NOT NULL,
        "facilitator" text NOT NULL,
        "specialist_took_part" boolean NOT NULL,
        "participants" text array NOT NULL,
        "minutes" text,
        CONSTRAINT "meeting_lies_in_the_past" CHECK ("held_at" <= "created_at"),
        CONSTRAINT "PK_9e568197dba29243008bbd947e5" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_cb80782b1bd8b371db8e96083f" ON "incident" ("reported_at") WHERE "acknowledged_at" is null and "escalated_at" is null`,
    );
    await runner.query(`CREATE INDEX "IDX_8aec0b9daea6ae1a3d479b39bb" ON "incident" ("referral_id")`);
    await runner.query(`CREATE INDEX "IDX_fe4c147c37dec7080c1871ef00" ON "investigation" ("referral_id")`);
    await runner.query(
      `CREATE INDEX "IDX_e143d8b11724271a4da4d0bd15" ON "team_meeting" ("referral_id", "held_at")`,
    );
    await runner.query(
      `ALTER TABLE "incident" ADD CONSTRAINT "FK_8aec0b9daea6ae1a3d479b39bb1" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "incident" ADD CONSTRAINT "FK_0bfafdf0e5466186b8397d2ecd8" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "incident" ADD CONSTRAINT "FK_5620c8f336035e7dea645cc5877" FOREIGN KEY ("acknowledged_by_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "investigation" ADD CONSTRAINT "FK_fe4c147c37dec7080c1871ef00f" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "investigation" ADD CONSTRAINT "FK_46287207234756f5c5ada13b512" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "investigation" ADD CONSTRAINT "FK_ab36464b1f09449458e63b19be8" FOREIGN KEY ("incident_id") REFERENCES "incident"("id")`,
    );
    await runner.query(
      `ALTER TABLE "team_meeting" ADD CONSTRAINT "FK_54a7aa3cb0c48b311291b4f24ad" FOREIGN KEY ("referral_id") REFERENCES "referral"("id")`,
    );
    await runner.query(
      `ALTER TABLE "team_meeting" ADD CONSTRAINT "FK_abaa083a60f4e6d3bad8fc08b00" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    for (const [table, privileges] of Object.entries(grants))
      await runner.query(`GRANT ${privileges} ON "${table}" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM "notice" WHERE "kind"::text IN ('SAFETY_ESCALATION', 'NEW_ABUSE_OR_NEGLECT', 'SUBPOENA')`,
    );
    await runner.query(
      `DELETE FROM "obligation" WHERE "type"::text IN ('FTM_INITIAL', 'NEW_CAN_NOTICE', 'SAFETY_NOTICE', 'SAFETY_ACK', 'NEW_ABUSE_EVALUATION')`,
    );
    await runner.query(`DROP TABLE "team_meeting"`);
    await runner.query(`DROP TABLE "investigation"`);
    await runner.query(`DROP TABLE "incident"`);
    await runner.query(`DROP TYPE "incident_kind"`);
    await runner.query(`DROP TYPE "incident_decision"`);
  }
}
