import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who has which role where, from when and until when: what a worker's one role and counties were before. */
export class RoleAssignments1740000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A worker as a range of one: ranges of anything can be compared in an index beside those of time.
    await runner.query(`CREATE TYPE "uuid_range" AS RANGE (subtype = uuid)`);
    await runner.query(`
      CREATE TABLE "role_assignment" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "worker_id" uuid NOT NULL,
        "role" "role" NOT NULL,
        "county_ids" uuid[] NOT NULL,
        "organization_id" uuid,
        "from" timestamptz NOT NULL,
        "to" timestamptz,
        "granted_by_id" uuid,
        "ended_by_id" uuid,
        "ended_because" text,
        CONSTRAINT "one_assignment_at_a_time" EXCLUDE USING gist (uuid_range("worker_id", "worker_id", '[]') WITH &&, tstzrange("from", "to") WITH &&),
        CONSTRAINT "an_assignment_ends_after_it_begins" CHECK ("to" >= "from"),
        CONSTRAINT "an_assignment_is_at_one_place" CHECK (cardinality("county_ids") = 0 or "organization_id" is null),
        CONSTRAINT "an_assignment_is_ended_with_a_reason" CHECK (("ended_because" is null) = ("ended_by_id" is null) and ("ended_because" is null or ("to" is not null and btrim("ended_because") <> ''))),
        PRIMARY KEY ("id")
      )`);
    await this.onlyEnded(runner);
    // Nobody had written down since when: it was so at every moment before.
    await runner.query(`
      INSERT INTO "role_assignment" ("id", "created_at", "worker_id", "role", "county_ids", "organization_id", "from")
        SELECT gen_random_uuid(), "created_at", "id", "role",
          ARRAY(SELECT "county_id" FROM "worker_county" WHERE "worker_id" = "worker"."id" ORDER BY 1),
          "organization_id", '1990-01-01T00:00:00Z' FROM "worker"`);
    await runner.query(`DROP TABLE "worker_county"`);
    await runner.query(`ALTER TABLE "worker" DROP "organization_id"`);
    await runner.query(`ALTER TABLE "worker" DROP "role"`);
    await this.relations(runner);
    // What was granted stays as it was: an end is all that may be written to it.
    await runner.query(`GRANT SELECT, INSERT ON "role_assignment" TO hearthline_app`);
    await runner.query(
      `GRANT UPDATE ("to", "ended_by_id", "ended_because") ON "role_assignment" TO hearthline_app`,
    );
  }

  private async relations(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_cf6ff49f77c39621f0cb441720" ON "worker" ("name")`);
    await runner.query(
      `CREATE INDEX "IDX_817339cd0f9c40477b55db4bf5" ON "role_assignment" ("worker_id", "from")`,
    );
    const keys = [
      ["FK_a52395b537e43ebae662fd2fea5", "worker_id", "worker"],
      ["FK_8e89ea4424da622e1dd2a39b285", "organization_id", "organization"],
      ["FK_f717983e0ed880b16625220db8c", "granted_by_id", "worker"],
      ["FK_11a40d4cc2c6b234f7443251d00", "ended_by_id", "worker"],
    ];
    for (const [name, column, table] of keys)
      await runner.query(
        `ALTER TABLE "role_assignment" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id")`,
      );
  }

  /** An assignment that ended never comes back, and none is prolonged or becomes another. */
  private async onlyEnded(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION an_assignment_is_only_ended() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD."to" IS NULL OR NEW."to" <= OLD."to") AND
          (OLD."id", OLD."created_at", OLD."worker_id", OLD."role", OLD."county_ids", OLD."organization_id", OLD."from", OLD."granted_by_id")
            IS NOT DISTINCT FROM
          (NEW."id", NEW."created_at", NEW."worker_id", NEW."role", NEW."county_ids", NEW."organization_id", NEW."from", NEW."granted_by_id")
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'An assignment is ended, and not changed otherwise.'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'an_assignment_is_only_ended';
      END $$`);
    await runner.query(`
      CREATE TRIGGER an_assignment_is_only_ended BEFORE UPDATE ON "role_assignment"
        FOR EACH ROW EXECUTE FUNCTION an_assignment_is_only_ended()`);
  }

  /** A worker has the latest of their roles again; who never had one does not work here. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "worker" ADD "role" "role", ADD "organization_id" uuid`);
    await runner.query(`
      UPDATE "worker" SET "role" = a."role", "organization_id" = a."organization_id" FROM (
        SELECT DISTINCT ON ("worker_id") * FROM "role_assignment" ORDER BY "worker_id", "from" DESC
      ) a WHERE a."worker_id" = "worker"."id"`);
    await runner.query(`UPDATE "worker" SET "role" = 'COUNTY_WORKER', "active" = false WHERE "role" IS NULL`);
    await runner.query(`ALTER TABLE "worker" ALTER "role" SET NOT NULL`);
    await runner.query(`
      CREATE TABLE "worker_county" (
        "worker_id" uuid NOT NULL,
        "county_id" uuid NOT NULL,
        PRIMARY KEY ("worker_id", "county_id")
      )`);
    await runner.query(`
      INSERT INTO "worker_county" SELECT a."worker_id", unnest(a."county_ids") FROM (
        SELECT DISTINCT ON ("worker_id") * FROM "role_assignment" ORDER BY "worker_id", "from" DESC
      ) a`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON "worker_county" TO hearthline_app`);
    await runner.query(`DROP INDEX "IDX_cf6ff49f77c39621f0cb441720"`);
    await runner.query(`DROP TABLE "role_assignment"`);
    await runner.query(`DROP FUNCTION an_assignment_is_only_ended()`);
    await runner.query(`DROP TYPE "uuid_range"`);
  }
}
