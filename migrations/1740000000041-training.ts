import type { MigrationInterface, QueryRunner } from "typeorm";

/** When workers were hired, and what they were trained in; a training is never altered. */
export class Training1740000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "worker" ADD "hire_date" date`);
    await runner.query(`CREATE TYPE "training_course" AS ENUM ('SLTM', 'OTHER')`);
    await runner.query(`CREATE TYPE "trainer_role" AS ENUM ('COORDINATOR', 'OUTSIDE')`);
    await runner.query(`
      CREATE TABLE "training_record" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "worker_id" uuid NOT NULL,
        "course" "training_course" NOT NULL,
        "hours" double precision NOT NULL,
        "trainer_name" text NOT NULL,
        "trainer_role" "trainer_role" NOT NULL,
        "completed_on" date NOT NULL,
        CONSTRAINT "training_lasts_quarters_of_an_hour" CHECK ("hours" > 0 and "hours" * 4 = floor("hours" * 4)),
        CONSTRAINT "PK_bb21cf01b9f9eaec90b518a9426" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_409a5f1b6685a51622733db787" ON "training_record" ("worker_id", "completed_on")`,
    );
    await runner.query(
      `ALTER TABLE "training_record" ADD CONSTRAINT "FK_a7eca14d6010482d67416f3c6bb" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(`GRANT SELECT, INSERT ON "training_record" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "training_record"`);
    await runner.query(`DROP TYPE "training_course"`);
    await runner.query(`DROP TYPE "trainer_role"`);
    await runner.query(`ALTER TABLE "worker" DROP COLUMN "hire_date"`);
  }
}
