import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the worklists read along: what is overdue apart from what was missed, what is in its grace, what awaits a specialist. */
export class Worklists1740000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const open = `"met_at" is null and "cancelled_because" is null`;
    await runner.query(
      `CREATE INDEX "IDX_6385bc4fa055e84892ae503c33" ON "obligation" ("due_at", "id") WHERE ${open} and not "lapses"`,
    );
    await runner.query(
      `CREATE INDEX "IDX_9ee91b1a159c73e64d21e31546" ON "obligation" ("county_id", "due_at", "id") WHERE ${open} and not "lapses"`,
    );
    await runner.query(
      `CREATE INDEX "IDX_4a81ed09d534bcff1a3102f214" ON "obligation" ("due_at", "grace_until") WHERE ${open} and "grace_until" is not null`,
    );
    await runner.query(
      `CREATE INDEX "IDX_bf77ac572b814c07d0deb48faf" ON "obligation" ("rule_id", "due_at", "id") WHERE ${open}`,
    );
    await runner.query(
      `CREATE INDEX "IDX_45f0c7dde4bcc5da25c9940088" ON "obligation" ("review_county_id", "due_at", "id") WHERE ${open}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      "6385bc4fa055e84892ae503c33",
      "9ee91b1a159c73e64d21e31546",
      "4a81ed09d534bcff1a3102f214",
      "bf77ac572b814c07d0deb48faf",
      "45f0c7dde4bcc5da25c9940088",
    ])
      await runner.query(`DROP INDEX "IDX_${name}"`);
  }
}
