import type { MigrationInterface, QueryRunner } from "typeorm";

const roles = ["PARTNER_PROVIDER", "ANALYST", "COURT_OFFICER", "TECHNICAL_ADMINISTRATOR"];

/** The roles beyond the policy's four and the State Office, and the organizations that some of them work for. */
export class MoreRoles1740000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of roles) await runner.query(`ALTER TYPE "role" ADD VALUE IF NOT EXISTS '${role}'`);
    await runner.query(`CREATE TYPE "organization_kind" AS ENUM('PROVIDER', 'COURT')`);
    await runner.query(`CREATE TABLE "organization" (
      "id" uuid NOT NULL,
      "created_at" timestamptz NOT NULL,
      "name" text NOT NULL,
      "kind" "organization_kind" NOT NULL,
      PRIMARY KEY ("id")
    )`);
    await runner.query(`GRANT SELECT, INSERT ON "organization" TO hearthline_app`);
    await runner.query(`ALTER TABLE "worker" ADD "organization_id" uuid`);
    await runner.query(
      `ALTER TABLE "worker" ADD CONSTRAINT "FK_bd667b540446cc1217f824555f1" FOREIGN KEY ("organization_id") REFERENCES "organization"("id")`,
    );
  }

  /** A value of an enum stays: PostgreSQL cannot take one away. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "worker" DROP "organization_id"`);
    await runner.query(`DROP TABLE "organization"`);
    await runner.query(`DROP TYPE "organization_kind"`);
  }
}
