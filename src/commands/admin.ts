import { Command } from "commander";
import { readSettings } from "../platform/settings";
import { registerAdministrator } from "../records/assignment/first-administrator";
import { withDatabase } from "./database";

interface AdminOptions {
  name: string;
  subject: string;
  another?: boolean;
}

/** `hearthline admin`: makes the first technical administrator, who registers everyone else over the API. */
export function adminCommand(): Command {
  return new Command("admin")
    .description("register the first technical administrator, by the subject of their tokens")
    .requiredOption("--name <name>", "the administrator's name")
    .requiredOption("--subject <sub>", "the subject (sub) by which your issuer of tokens knows them")
    .option("--another", "although there is an administrator already")
    .action(register);
}

async function register({ name, subject, another = false }: AdminOptions): Promise<void> {
  await withDatabase(readSettings(), ({ source }) =>
    source.transaction((manager) =>
      registerAdministrator(manager, { name, subject, another, now: new Date() }),
    ),
  );
  console.log(`${name} is a technical administrator from now on, and registers the others over the API.`);
}
