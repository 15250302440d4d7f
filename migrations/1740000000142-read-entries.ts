import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who read which family's records, when and why: chained and sealed as what is written is. */
export class ReadEntries1740000000142 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "read_entry" (
      "id" uuid NOT NULL,
      "chain" text NOT NULL,
      "seq" bigint NOT NULL,
      "hash" bytea NOT NULL,
      "at" timestamptz NOT NULL,
      "actor_id" uuid NOT NULL,
      "actor_name" text NOT NULL,
      "role" text NOT NULL,
      "purpose" text NOT NULL,
      "request_id" text,
      "kind" text NOT NULL,
      "operation" text NOT NULL,
      "through" text array NOT NULL,
      "family_ids" uuid array NOT NULL,
      "records" jsonb NOT NULL,
      PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_2bf287fba4eb69ce7f1b7cbe56" ON "read_entry" ("chain", "seq")`,
    );
    await runner.query(`CREATE INDEX "IDX_read_entry_families" ON "read_entry" USING gin ("family_ids")`);
    await runner.query(`GRANT SELECT, INSERT ON "read_entry" TO hearthline_app`);
    await runner.query(`
      CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "read_entry"
        FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "read_entry"`);
  }
}
