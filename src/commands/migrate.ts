import { Command } from "commander";
import { readSettings } from "../platform/settings";
import { withDatabase } from "./database";

/** `hearthline migrate`: brings the database up to date and stops. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("run the migrations that are missing, and stop")
    .action(async () => {
      const ran = await withDatabase(readSettings(), async ({ migrated }) => migrated);
      console.log(ran === 0 ? "The database is up to date." : `${ran} migration${ran === 1 ? "" : "s"} ran.`);
    });
}
