import type { MigrationInterface, QueryRunner } from "typeorm";

/** The State Office's visits to the counties, never altered. */
export class SiteVisits1740000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "site_visit" (
        "id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "county_id" uuid NOT NULL,
        "quarter" date NOT NULL,
        "visited_on" date NOT NULL,
        "visited_by" text NOT NULL,
        "findings" text NOT NULL,
        CONSTRAINT "a_visit_is_not_before_its_quarter" CHECK ("visited_on" >= "quarter"),
        CONSTRAINT "a_quarter_is_its_first_day"
          CHECK ("quarter" = date_trunc('quarter', "quarter"::timestamp)::date),
        CONSTRAINT "PK_dff6f1caf7b5b14f31747b1c337" PRIMARY KEY ("id")
      )`);
    await runner.query(
      `CREATE INDEX "IDX_bce218e7f751a0b8fe9cf1070a" ON "site_visit" ("county_id", "quarter")`,
    );
    await runner.query(
      `ALTER TABLE "site_visit" ADD CONSTRAINT "FK_d0744732aa8e78ad220da93882a" FOREIGN KEY ("county_id") REFERENCES "county"("id")`,
    );
    await runner.query(`GRANT SELECT, INSERT ON "site_visit" TO hearthline_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "site_visit"`);
  }
}
