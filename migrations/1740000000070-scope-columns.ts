import type { MigrationInterface, QueryRunner } from "typeorm";

const ofCase = [
  ...["edition_migration", "waiver", "concurrence", "assessment", "contact", "treatment_plan"],
  ...["document_delivery", "monthly_document", "staffing_entry", "discontinuation", "follow_up", "incident"],
  ...["team_meeting", "investigation", "agency_report", "court_event", "court_direction"],
  ...["court_attendance", "satisfaction_form", "goal_attainment_review", "functioning_measure", "notice"],
];
const ofFamily = ["child", "caregiver", "removal", "placement", "case_type_change"];

const scope = ["county_id", "assigned_worker_id", "review_county_id", "sealed"];
const kept = (from: string) => scope.map((column) => `"${column}" = ${from}."${column}"`).join(", ");
const given = (from: string, into: string) =>
  scope.map((column) => `${into}.${column} := ${from}.${column};`).join(" ");
const changed = scope.map((column) => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`).join(" OR ");

/** Every record of a case and of a family carries the scope columns; the database alone keeps them true. */
export class ScopeColumns1740000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["family", "referral", "obligation", ...ofCase, ...ofFamily])
      await runner.query(`ALTER TABLE "${table}" ADD "sealed" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "obligation" ADD "family_id" uuid`);
    for (const table of [...ofCase, ...ofFamily])
      await runner.query(
        `ALTER TABLE "${table}" ADD "county_id" uuid, ADD "assigned_worker_id" uuid, ADD "review_county_id" uuid`,
      );
    for (const table of ofCase) await runner.query(`ALTER TABLE "${table}" ADD "family_id" uuid`);
    await this.fill(runner);
    for (const table of ofCase)
      await runner.query(
        `ALTER TABLE "${table}" ALTER "county_id" SET NOT NULL, ALTER "family_id" SET NOT NULL`,
      );
    for (const table of ofFamily) await runner.query(`ALTER TABLE "${table}" ALTER "county_id" SET NOT NULL`);
    await this.take(runner);
    await this.pass(runner);
    await runner.query(
      `ALTER TABLE "history_entry" ADD CONSTRAINT "FK_39d0d8b3f2b1f96ba6e0305539c" FOREIGN KEY ("family_id")
        REFERENCES "family"("id") NOT VALID`,
    );
  }

  /** What was written before carries them too. */
  private async fill(runner: QueryRunner): Promise<void> {
    for (const table of [...ofCase, "obligation"])
      await runner.query(
        `UPDATE "${table}" SET "family_id" = r."family_id", ${kept("r")} FROM "referral" r WHERE r."id" = "${table}"."referral_id"`,
      );
    for (const table of ofFamily)
      await runner.query(
        `UPDATE "${table}" SET ${kept("f")} FROM "family" f WHERE f."id" = "${table}"."family_id"`,
      );
  }

  /** A new row takes them from what it hangs on, whatever the statement says; so does one that is rewritten. */
  private async take(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION take_scope_of_referral() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE referral record;
      BEGIN
        IF NEW.referral_id IS NULL THEN RETURN NEW; END IF;
        SELECT family_id, ${scope.join(", ")} INTO STRICT referral FROM public.referral WHERE id = NEW.referral_id;
        NEW.family_id := referral.family_id; ${given("referral", "NEW")}
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE FUNCTION take_scope_of_family() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE family record;
      BEGIN
        SELECT ${scope.join(", ")} INTO STRICT family FROM public.family WHERE id = NEW.family_id;
        ${given("family", "NEW")}
        RETURN NEW;
      END $$`);
    const of = { referral: [...ofCase, "obligation"], family: ofFamily };
    for (const [parent, tables] of Object.entries(of))
      for (const table of tables)
        await runner.query(`
          CREATE TRIGGER take_scope BEFORE INSERT OR UPDATE OF "${parent}_id", ${scope.join(", ")}
            ON "${table}" FOR EACH ROW EXECUTE FUNCTION take_scope_of_${parent}()`);
  }

  /**
   * A change of the referral's or the family's reaches what hangs on it in the same statement: with the owner's
   * rights, since most of it the server itself may never change.
   */
  private async pass(runner: QueryRunner): Promise<void> {
    const updates = (tables: string[], key: string) =>
      tables.map((table) => `UPDATE public.${table} SET ${kept("NEW")} WHERE ${key} = NEW.id;`).join("\n");
    await runner.query(`
      CREATE FUNCTION pass_scope_of_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
      BEGIN
        ${updates([...ofCase, "obligation"], "referral_id")}
        RETURN NULL;
      END $$`);
    // The referral has a specialist of its own; the seal is the family's.
    await runner.query(`
      CREATE FUNCTION pass_scope_of_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
      BEGIN
        ${updates(ofFamily, "family_id")}
        UPDATE public.referral SET sealed = NEW.sealed WHERE family_id = NEW.id AND sealed <> NEW.sealed;
        RETURN NULL;
      END $$`);
    for (const parent of ["referral", "family"])
      await runner.query(`
        CREATE TRIGGER pass_scope AFTER UPDATE ON "${parent}" FOR EACH ROW WHEN (${changed})
          EXECUTE FUNCTION pass_scope_of_${parent}()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const parent of ["referral", "family"]) {
      await runner.query(`DROP TRIGGER pass_scope ON "${parent}"`);
      await runner.query(`DROP FUNCTION pass_scope_of_${parent}()`);
    }
    for (const table of [...ofCase, "obligation", ...ofFamily])
      await runner.query(`DROP TRIGGER take_scope ON "${table}"`);
    for (const parent of ["referral", "family"])
      await runner.query(`DROP FUNCTION take_scope_of_${parent}()`);
    await runner.query(`ALTER TABLE "history_entry" DROP CONSTRAINT "FK_39d0d8b3f2b1f96ba6e0305539c"`);
    for (const table of ofCase) await runner.query(`ALTER TABLE "${table}" DROP "family_id"`);
    for (const table of [...ofCase, ...ofFamily])
      await runner.query(
        `ALTER TABLE "${table}" DROP "county_id", DROP "assigned_worker_id", DROP "review_county_id"`,
      );
    await runner.query(`ALTER TABLE "obligation" DROP "family_id"`);
    for (const table of ["family", "referral", "obligation", ...ofCase, ...ofFamily])
      await runner.query(`ALTER TABLE "${table}" DROP "sealed"`);
  }
}
