import type { MigrationInterface, QueryRunner } from "typeorm";

const tables = ["history_seal", "history_sealed_head"];

/** Seals: at intervals, the heads of the chains that moved are put under one root, which is anchored elsewhere. */
export class HistorySeals1740000000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "history_seal" (
      "seal" bigint PRIMARY KEY,
      "at" timestamptz NOT NULL,
      "chains" integer NOT NULL,
      "previous" bytea NOT NULL,
      "root" bytea NOT NULL,
      "watermark" xid8 NOT NULL
    )`);
    await runner.query(`CREATE TABLE "history_sealed_head" (
      "chain" text NOT NULL,
      "seal" bigint NOT NULL REFERENCES "history_seal" ("seal"),
      "length" bigint NOT NULL,
      "head" bytea NOT NULL,
      PRIMARY KEY ("chain", "seal")
    )`);
    await runner.query(`CREATE INDEX "IDX_history_sealed_head_seal" ON "history_sealed_head" ("seal")`);
    for (const table of tables) {
      await runner.query(`GRANT SELECT, INSERT ON "${table}" TO hearthline_app`);
      await runner.query(`
        CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
          FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE "${table}"`);
  }
}
