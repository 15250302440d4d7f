import type { MigrationInterface, QueryRunner } from "typeorm";

/** Families whose address is kept secret, and who made the report that is investigated. */
export class SensitiveFields1740000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "family" ADD "address_protected" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "investigation" ADD "reporter_name" text`);
    await runner.query(`ALTER TABLE "investigation" ADD "reporter_contact" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "investigation" DROP "reporter_contact"`);
    await runner.query(`ALTER TABLE "investigation" DROP "reporter_name"`);
    await runner.query(`ALTER TABLE "family" DROP "address_protected"`);
  }
}
