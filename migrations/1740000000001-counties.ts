import type { MigrationInterface, QueryRunner } from "typeorm";

/** Mississippi's 82 counties in the order of their FIPS codes, which are the odd numbers from 28001 on. */
const counties = `
  Adams, Alcorn, Amite, Attala, Benton, Bolivar, Calhoun, Carroll, Chickasaw, Choctaw, Claiborne, Clarke, Clay,
  Coahoma, Copiah, Covington, DeSoto, Forrest, Franklin, George, Greene, Grenada, Hancock, Harrison, Hinds,
  Holmes, Humphreys, Issaquena, Itawamba, Jackson, Jasper, Jefferson, Jefferson Davis, Jones, Kemper, Lafayette,
  Lamar, Lauderdale, Lawrence, Leake, Lee, Leflore, Lincoln, Lowndes, Madison, Marion, Marshall, Monroe,
  Montgomery, Neshoba, Newton, Noxubee, Oktibbeha, Panola, Pearl River, Perry, Pike, Pontotoc, Prentiss, Quitman,
  Rankin, Scott, Sharkey, Simpson, Smith, Stone, Sunflower, Tallahatchie, Tate, Tippah, Tishomingo, Tunica,
  Union, Walthall, Warren, Washington, Wayne, Webster, Wilkinson, Winston, Yalobusha, Yazoo`
  .split(",")
  .map((name) => name.trim());

export class Counties1740000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [index, name] of counties.entries()) {
      const fips = String(28001 + 2 * index);
      // The same id in every deployment, so that exports of two of them agree.
      const id = `00000000-0000-7000-8000-0000000${fips}`;
      await runner.query(
        `INSERT INTO "county" ("id", "created_at", "name", "fips") VALUES ($1, now(), $2, $3)`,
        [id, name, fips],
      );
    }
    // The text of the filing gives no effective date: the shipped adoption takes the day it was filed (AMB-01).
    await runner.query(`
      INSERT INTO "adoption" ("edition_id", "from_day", "recorded_at") VALUES
        ('ms-1994', '1994-01-01', now()),
        ('ms-2006', '2006-02-23', now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "adoption"`);
    await runner.query(`DELETE FROM "county"`);
  }
}
