import { Command, Option } from "commander";
import { type RoleName, roleNames } from "../access/roles";
import { loadDevKeys } from "../platform/identity";
import { OperatorError } from "../platform/operator-error";
import { readSettings } from "../platform/settings";
import { withDatabase } from "./database";
import { signIn } from "./sign-ins";

interface TokenOptions {
  role: RoleName;
  worker?: string;
  county?: string[];
}

/** `hearthline token`: prints a development token, and nothing else, on standard output. */
export function tokenCommand(): Command {
  return new Command("token")
    .description("print a development token for a worker, who is made if there is none")
    .addOption(new Option("--role <role>", "the worker's role").choices(roleNames).makeOptionMandatory())
    .option("--worker <name>", "the worker's name")
    .option("--county <name...>", "the counties the worker serves")
    .action(printToken);
}

async function printToken({ role, worker: name, county: countyNames }: TokenOptions): Promise<void> {
  const settings = readSettings();
  if (settings.production) {
    throw new OperatorError(
      "There is no development sign-in in production: unset NODE_ENV, or use your own issuer.",
    );
  }
  const { token } = await withDatabase(settings, async ({ source, dataFolder }) =>
    signIn(source, await loadDevKeys(dataFolder), { role, name, countyNames }),
  );
  console.log(token);
}
