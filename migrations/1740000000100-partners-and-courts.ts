import type { MigrationInterface, QueryRunner } from "typeorm";

const scopeColumns = `
        "id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "county_id" uuid NOT NULL,
        "assigned_worker_id" uuid,
        "review_county_id" uuid,
        "sealed" boolean NOT NULL DEFAULT false,
        "family_id" uuid NOT NULL`;

const tables = [
  `CREATE TYPE "information_class" AS ENUM('NARRATIVE', 'HEALTH', 'ABUSE', 'PROTECTED_ADDRESS', 'REPORTER')`,
  `CREATE TYPE "court_packet_status" AS ENUM('PREPARED', 'RELEASED', 'WITHDRAWN')`,
  `CREATE TABLE "consent" (${scopeColumns},
        "worker_id" uuid NOT NULL,
        "organization_id" uuid NOT NULL,
        "service" text NOT NULL,
        "classes" "information_class" array NOT NULL,
        "given_by" text NOT NULL,
        "relationship" "caregiver_relationship" NOT NULL,
        "signed_on" date NOT NULL,
        "effective_from" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "superseded_at" TIMESTAMP WITH TIME ZONE,
        "withdrawn_at" TIMESTAMP WITH TIME ZONE,
        "withdrawn_by_id" uuid,
        "withdrawn_because" text,
        CONSTRAINT "consent_ends_after_it_begins" CHECK ("expires_at" > "effective_from"),
        CONSTRAINT "consent_lasts_a_year_at_most" CHECK (("expires_at" at time zone 'America/Chicago')::date <= (("effective_from" at time zone 'America/Chicago') + interval '1 year')::date),
        CONSTRAINT "consent_never_covers_the_reporter" CHECK (not ('REPORTER' = any ("classes"::text[]))),
        CONSTRAINT "withdrawn_consent_has_a_reason" CHECK (("withdrawn_at" is null) = ("withdrawn_because" is null) and ("withdrawn_at" is null) = ("withdrawn_by_id" is null)),
        CONSTRAINT "PK_9115e8d6b082d4fc46d56134d29" PRIMARY KEY ("id")
      )`,
  `CREATE TABLE "partner_referral" (${scopeColumns},
        "referral_id" uuid NOT NULL,
        "worker_id" uuid NOT NULL,
        "organization_id" uuid NOT NULL,
        "service" text NOT NULL,
        "referred_from" TIMESTAMP WITH TIME ZONE NOT NULL,
        "until" TIMESTAMP WITH TIME ZONE,
        "ended_at" TIMESTAMP WITH TIME ZONE,
        "ended_by_id" uuid,
        "ended_because" text,
        CONSTRAINT "partner_referral_ends_after_it_began" CHECK ("until" > "referred_from"),
        CONSTRAINT "ended_partner_referral_has_a_reason" CHECK (("ended_at" is null) = ("ended_because" is null)),
        CONSTRAINT "PK_3f2b7680db132fed4ab4043cd3f" PRIMARY KEY ("id")
      )`,
  `CREATE TABLE "court_packet" (${scopeColumns},
        "referral_id" uuid NOT NULL,
        "status" "court_packet_status" NOT NULL,
        "court_id" uuid NOT NULL,
        "released_to_id" uuid,
        "purpose" text NOT NULL,
        "hearing_on" date,
        "classes" "information_class" array NOT NULL,
        "assessment_ids" uuid array NOT NULL,
        "plan_ids" uuid array NOT NULL,
        "document_ids" uuid array NOT NULL,
        "court_event_ids" uuid array NOT NULL,
        "follow_up_ids" uuid array NOT NULL,
        "with_compliance" boolean NOT NULL,
        "prepared_by_id" uuid NOT NULL,
        "prepared_by_name" text NOT NULL,
        "released_sections" jsonb,
        "digest" text,
        "released_at" TIMESTAMP WITH TIME ZONE,
        "released_by_id" uuid,
        "released_by_name" text,
        "withdrawn_at" TIMESTAMP WITH TIME ZONE,
        "withdrawn_by_id" uuid,
        "withdrawn_by_name" text,
        "withdrawn_because" text,
        CONSTRAINT "packet_lies_open_while_it_is_released" CHECK (("released_to_id" is not null) = ("status"::text = 'RELEASED')),
        CONSTRAINT "packet_is_released_to_its_court" CHECK ("released_to_id" = "court_id"),
        CONSTRAINT "released_packet_is_kept_as_it_was" CHECK ("status"::text <> 'RELEASED' or ("released_sections" is not null and "digest" is not null and "released_at" is not null)),
        CONSTRAINT "released_by_a_second_person" CHECK ("released_by_id" <> "prepared_by_id"),
        CONSTRAINT "packet_never_names_the_reporter" CHECK (not ('REPORTER' = any ("classes"::text[]))),
        CONSTRAINT "withdrawn_packet_has_a_reason" CHECK (("status"::text = 'WITHDRAWN') = ("withdrawn_because" is not null)),
        CONSTRAINT "PK_984dba6169cf393a4ca85d94c0a" PRIMARY KEY ("id")
      )`,
  `CREATE INDEX "IDX_a56c1c133d3a6d19c9297afd04" ON "consent" ("family_id")`,
  `CREATE INDEX "IDX_b9af0b7d0e2fd926e830a7755f" ON "partner_referral" ("organization_id") WHERE "ended_at" is null`,
  `CREATE UNIQUE INDEX "one_open_referral_a_case_and_partner" ON "partner_referral" ("referral_id", "organization_id") WHERE "ended_at" is null`,
  `CREATE INDEX "IDX_298b2a71652eb15393bd3c6c1b" ON "partner_referral" ("referral_id")`,
  `CREATE INDEX "IDX_a848959d22e2e6baf80cbaf276" ON "court_packet" ("released_to_id", "id") WHERE "released_to_id" is not null`,
  `CREATE INDEX "IDX_2aa7666e6f5fc610277cee4902" ON "court_packet" ("referral_id")`,
];

const references: [table: string, constraint: string, column: string, to: string][] = [
  ["consent", "FK_a56c1c133d3a6d19c9297afd040", "family_id", "family"],
  ["consent", "FK_a146b099a946745f54dcea2cfd5", "organization_id", "organization"],
  ["partner_referral", "FK_298b2a71652eb15393bd3c6c1b2", "referral_id", "referral"],
  ["partner_referral", "FK_5cc569b4eca12ca71fb2c9d540b", "worker_id", "worker"],
  ["partner_referral", "FK_948b87f796d86566ebbef8d9df5", "organization_id", "organization"],
  ["court_packet", "FK_2aa7666e6f5fc610277cee49020", "referral_id", "referral"],
  ["court_packet", "FK_ea894f982309e1c37254e505ca3", "court_id", "organization"],
];

const released = `"released_to_id", "released_sections", "digest", "released_at", "released_by_id", "released_by_name"`;

/** What was consented to, referred or chosen is never rewritten: only how it ends is. */
const grants: Record<string, string> = {
  consent: `SELECT, INSERT, UPDATE ("superseded_at", "withdrawn_at", "withdrawn_by_id", "withdrawn_because")`,
  partner_referral: `SELECT, INSERT, UPDATE ("ended_at", "ended_by_id", "ended_because")`,
  court_packet: `SELECT, INSERT, UPDATE ("status", ${released}, "withdrawn_at", "withdrawn_by_id", "withdrawn_by_name", "withdrawn_because")`,
};

const hangsOn = { referral: ["partner_referral", "court_packet"], family: ["consent"] };
const scope = ["county_id", "assigned_worker_id", "review_county_id", "sealed"];
const changed = scope.map((column) => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`).join(" OR ");
const kept = scope.map((column) => `"${column}" = NEW."${column}"`).join(", ");

/** Consents for partners, referrals to them, and packets of papers for courts. */
export class PartnersAndCourts1740000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    for (const [table, constraint, column, to] of references)
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${constraint}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id")`,
      );
    for (const [table, privileges] of Object.entries(grants))
      await runner.query(`GRANT ${privileges} ON "${table}" TO hearthline_app`);
    await this.keepScope(runner);
    await runner.query(`
      CREATE FUNCTION released_packet_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'A packet stays as it was released.'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'released_packet_stays';
      END $$`);
    await runner.query(`
      CREATE TRIGGER released_packet_stays BEFORE UPDATE ON "court_packet" FOR EACH ROW
        WHEN (OLD."released_sections" IS NOT NULL AND (NEW."released_sections", NEW."digest", NEW."released_at")
          IS DISTINCT FROM (OLD."released_sections", OLD."digest", OLD."released_at"))
        EXECUTE FUNCTION released_packet_stays()`);
  }

  /** The scope columns of what is new here, as on every record of a case or a family. */
  private async keepScope(runner: QueryRunner): Promise<void> {
    for (const [parent, records] of Object.entries(hangsOn)) {
      for (const table of records)
        await runner.query(`
          CREATE TRIGGER take_scope BEFORE INSERT OR UPDATE OF "${parent}_id", ${scope.join(", ")}
            ON "${table}" FOR EACH ROW EXECUTE FUNCTION take_scope_of_${parent}()`);
      const updates = records.map(
        (table) => `UPDATE public.${table} SET ${kept} WHERE ${parent}_id = NEW.id;`,
      );
      await runner.query(`
        CREATE FUNCTION pass_scope_to_shared_of_${parent}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
        BEGIN
          ${updates.join("\n          ")}
          RETURN NULL;
        END $$`);
      await runner.query(`
        CREATE TRIGGER pass_scope_to_shared AFTER UPDATE ON "${parent}" FOR EACH ROW WHEN (${changed})
          EXECUTE FUNCTION pass_scope_to_shared_of_${parent}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const parent of Object.keys(hangsOn)) {
      await runner.query(`DROP TRIGGER pass_scope_to_shared ON "${parent}"`);
      await runner.query(`DROP FUNCTION pass_scope_to_shared_of_${parent}()`);
    }
    for (const table of Object.keys(grants)) await runner.query(`DROP TABLE "${table}"`);
    await runner.query(`DROP FUNCTION released_packet_stays()`);
    await runner.query(`DROP TYPE "court_packet_status"`);
    await runner.query(`DROP TYPE "information_class"`);
  }
}
