import type { MigrationInterface, QueryRunner } from "typeorm";

/** Seals, and that a family is sealed while one stands on it. */
export class Seals1740000000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "seal" (
      "id" uuid NOT NULL,
      "created_at" timestamptz NOT NULL,
      "family_id" uuid NOT NULL,
      "order" text NOT NULL,
      "reason" text NOT NULL,
      "sealed_by_id" uuid NOT NULL,
      "unsealed_at" timestamptz,
      "unsealed_by_id" uuid,
      "unsealed_because" text,
      CONSTRAINT "a_seal_is_lifted_by_someone_else" CHECK ("unsealed_by_id" <> "sealed_by_id"),
      CONSTRAINT "a_lifted_seal_says_by_whom_and_why"
        CHECK (num_nonnulls("unsealed_at", "unsealed_by_id", "unsealed_because") in (0, 3)),
      CONSTRAINT "PK_94a9476f2b00d7cfe0b6fcda707" PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX "one_standing_seal_a_family" ON "seal" ("family_id") WHERE "unsealed_at" is null`,
    );
    for (const [key, column, to] of [
      ["FK_f7d1f8ffa6758668c9c11ed99f5", "family_id", "family"],
      ["FK_88bdc3c4efc844687456331a260", "sealed_by_id", "worker"],
      ["FK_582d3659bf44ee0a3af994b40a3", "unsealed_by_id", "worker"],
    ])
      await runner.query(
        `ALTER TABLE "seal" ADD CONSTRAINT "${key}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id")`,
      );
    // A seal is lifted, and not altered otherwise.
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE ("unsealed_at", "unsealed_by_id", "unsealed_because") ON "seal" TO hearthline_app`,
    );
    // The family's own row is not written by the command: lifted again, the family is as it was, its version too.
    await runner.query(`
      CREATE FUNCTION seal_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE public.family
          SET sealed = EXISTS (SELECT FROM public.seal WHERE family_id = NEW.family_id AND unsealed_at IS NULL)
          WHERE id = NEW.family_id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER seal_family AFTER INSERT OR UPDATE ON "seal" FOR EACH ROW EXECUTE FUNCTION seal_family()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without its seal nobody could ever find a sealed family again: it stays sealed, for an operator to decide.
    await runner.query(`DROP TABLE "seal"`);
    await runner.query(`DROP FUNCTION seal_family()`);
  }
}
