import type { MigrationInterface, QueryRunner } from "typeorm";

/** Sessions in which specialists are supervised, never altered; the on-call roster. */
export class Supervision1740000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TYPE "supervision_kind" AS ENUM ('ONSITE', 'CLINICAL', 'MONITORING', 'CONSULTATION')`,
    );
    await runner.query(`
      CREATE TABLE "supervision_session" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "kind" "supervision_kind" NOT NULL,
        "county_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "supervisor_id" uuid,
        "given_by_id" uuid NOT NULL,
        "held_on" date NOT NULL,
        "notes" text NOT NULL,
        CONSTRAINT "a_consultation_names_who_attended"
          CHECK (("kind"::text = 'CONSULTATION') = ("supervisor_id" is not null)),
        CONSTRAINT "PK_64f812b453f2fe9cd92c24beee4" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_5f2cf3b140677bdb7292bc8597" ON "supervision_session" ("worker_id", "held_on")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ab8d97090b23643e9c977b82e6" ON "supervision_session" ("county_id", "held_on")`,
    );
    await runner.query(
      `ALTER TABLE "supervision_session" ADD CONSTRAINT "FK_624ad320877de50c89b97eaf268" FOREIGN KEY ("county_id") REFERENCES "county"("id")`,
    );
    await runner.query(
      `ALTER TABLE "supervision_session" ADD CONSTRAINT "FK_8b893852ab12116b5dd8e4b45cb" FOREIGN KEY ("worker_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "supervision_session" ADD CONSTRAINT "FK_51000534d4c4af73dfb1e9ab93c" FOREIGN KEY ("supervisor_id") REFERENCES "worker"("id")`,
    );
    await runner.query(`GRANT SELECT, INSERT ON "supervision_session" TO hearthline_app`);
    await runner.query(`
      CREATE TABLE "on_call_shift" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "county_id" uuid NOT NULL,
        "specialist_id" uuid NOT NULL,
        "back_up_id" uuid,
        "from" timestamptz NOT NULL,
        "to" timestamptz NOT NULL,
        "withdrawn_at" timestamptz,
        "withdrawn_because" text,
        CONSTRAINT "a_withdrawn_shift_has_a_reason"
          CHECK (("withdrawn_at" is null) = ("withdrawn_because" is null)),
        CONSTRAINT "a_shift_ends_after_it_begins" CHECK ("from" < "to"),
        CONSTRAINT "PK_b22fee7ce9f257aa01218fab86e" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_c5cb836d26f02ceedfa08b717f" ON "on_call_shift" ("county_id", "from")`,
    );
    await runner.query(
      `ALTER TABLE "on_call_shift" ADD CONSTRAINT "FK_43bf2c9458fab5fbcddd3503f85" FOREIGN KEY ("county_id") REFERENCES "county"("id")`,
    );
    await runner.query(
      `ALTER TABLE "on_call_shift" ADD CONSTRAINT "FK_d5d2c8e4fc4e56c1d05cfbe060d" FOREIGN KEY ("specialist_id") REFERENCES "worker"("id")`,
    );
    await runner.query(
      `ALTER TABLE "on_call_shift" ADD CONSTRAINT "FK_52e431f8a95e3a2914b58a359cf" FOREIGN KEY ("back_up_id") REFERENCES "worker"("id")`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON "on_call_shift" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "on_call_shift"`);
    await runner.query(`DROP TABLE "supervision_session"`);
    await runner.query(`DROP TYPE "supervision_kind"`);
  }
}
