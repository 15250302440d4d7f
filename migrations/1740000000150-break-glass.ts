import type { MigrationInterface, QueryRunner } from "typeorm";

const scope = ["county_id", "assigned_worker_id", "review_county_id", "sealed"];
const tables = ["glass_break", "glass_notice"];
const scopeColumns = `
  "county_id" uuid NOT NULL,
  "assigned_worker_id" uuid,
  "review_county_id" uuid,
  "sealed" boolean NOT NULL DEFAULT false,
  "family_id" uuid NOT NULL,
  "worker_id" uuid NOT NULL,`;

/** Families opened in an emergency, and who was told; both follow their family's scope and seal. */
export class BreakGlass1740000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TYPE "glass_finding" AS ENUM('JUSTIFIED', 'NOT_JUSTIFIED')`);
    await runner.query(`CREATE TABLE "glass_break" (
      "id" uuid NOT NULL,
      "created_at" timestamptz NOT NULL,${scopeColumns}
      "reason" text NOT NULL,
      "from" timestamptz NOT NULL,
      "until" timestamptz NOT NULL,
      "ended_at" timestamptz,
      "finding" "glass_finding",
      "review_note" text,
      "reviewed_at" timestamptz,
      "reviewer_id" uuid,
      CONSTRAINT "glass_is_reviewed_by_someone_else" CHECK ("reviewer_id" <> "worker_id"),
      CONSTRAINT "a_review_of_broken_glass_is_whole"
        CHECK (num_nonnulls("finding", "review_note", "reviewed_at", "reviewer_id") in (0, 4)),
      CONSTRAINT "glass_is_given_back_while_it_is_broken" CHECK ("ended_at" >= "from" and "ended_at" < "until"),
      CONSTRAINT "glass_stays_broken_for_four_hours_at_most"
        CHECK ("until" > "from" and "until" <= "from" + interval '4 hours'),
      CONSTRAINT "PK_440ca5c2e8177969e5e28eb9e43" PRIMARY KEY ("id")
    )`);
    await runner.query(`CREATE TABLE "glass_notice" (
      "id" uuid NOT NULL,
      "created_at" timestamptz NOT NULL,${scopeColumns}
      "glass_break_id" uuid NOT NULL,
      "broken_by_id" uuid NOT NULL,
      "reason" text NOT NULL,
      "until" timestamptz NOT NULL,
      CONSTRAINT "PK_f9bf25895d7704628217a7bde87" PRIMARY KEY ("id")
    )`);
    for (const [index, on] of [
      ["IDX_ed15174ec3dc57c72772382d75", `"glass_break" ("county_id", "from", "id")`],
      ["IDX_d8f4cb9898e39d4a13aa08d819", `"glass_break" ("worker_id", "until")`],
      ["IDX_3fb669b318b269186857363ddc", `"glass_notice" ("worker_id", "id")`],
    ])
      await runner.query(`CREATE INDEX "${index}" ON ${on}`);
    for (const [table, key, column, to] of [
      ["glass_break", "FK_4961d527b28cdb375187dcbf244", "family_id", "family"],
      ["glass_break", "FK_7f71eb0817a858f4641ec25614a", "worker_id", "worker"],
      ["glass_break", "FK_baa1c7f44e7fa3181efe334d38e", "reviewer_id", "worker"],
      ["glass_notice", "FK_cc66d8d7635af9173b806910152", "family_id", "family"],
      ["glass_notice", "FK_74f1aaa93e9d49f4b7ca0e9638a", "glass_break_id", "glass_break"],
      ["glass_notice", "FK_23423fc3a2cd11f88090e27e674", "worker_id", "worker"],
      ["glass_notice", "FK_85c7cd6f6020f1db2d8f1d871b8", "broken_by_id", "worker"],
    ])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${key}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id")`,
      );
    // Who broke it, for what and until when is never altered; what came of it is added.
    const added = `"ended_at", "finding", "review_note", "reviewed_at", "reviewer_id"`;
    await runner.query(`GRANT SELECT, INSERT, UPDATE (${added}) ON "glass_break" TO hearthline_app`);
    await runner.query(`GRANT SELECT, INSERT ON "glass_notice" TO hearthline_app`);
    await this.follow(runner);
  }

  /** As what else hangs on a family: its scope columns are the family's, on writing and whenever those change. */
  private async follow(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      await runner.query(`
        CREATE TRIGGER take_scope BEFORE INSERT OR UPDATE OF "family_id", ${scope.join(", ")}
          ON "${table}" FOR EACH ROW EXECUTE FUNCTION take_scope_of_family()`);
    const kept = scope.map((column) => `"${column}" = NEW."${column}"`).join(", ");
    await runner.query(`
      CREATE FUNCTION pass_scope_of_family_to_glass() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
      BEGIN
        ${tables.map((table) => `UPDATE public.${table} SET ${kept} WHERE family_id = NEW.id;`).join("\n")}
        RETURN NULL;
      END $$`);
    const changed = scope.map((column) => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`).join(" OR ");
    await runner.query(`
      CREATE TRIGGER pass_scope_to_glass AFTER UPDATE ON "family" FOR EACH ROW WHEN (${changed})
        EXECUTE FUNCTION pass_scope_of_family_to_glass()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER pass_scope_to_glass ON "family"`);
    await runner.query(`DROP FUNCTION pass_scope_of_family_to_glass()`);
    await runner.query(`DROP TABLE "glass_notice"`);
    await runner.query(`DROP TABLE "glass_break"`);
    await runner.query(`DROP TYPE "glass_finding"`);
  }
}
