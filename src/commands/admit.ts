import { Command, Option } from "commander";
import { type RoleName, roleNames } from "../access/roles";
import { OperatorError } from "../platform/operator-error";
import { readSettings } from "../platform/settings";
import { findOrCreateWorker } from "../records/worker/provision";
import { Worker } from "../records/worker/worker";
import { withDatabase } from "./database";

interface AdmitOptions {
  role: RoleName;
  worker: string;
  subject: string;
  county?: string[];
}

/** `hearthline admit`: lets the first people of a deployment in, before anyone is there who could over the API. */
export function admitCommand(): Command {
  return new Command("admit")
    .description("let someone whom the issuer knows sign in as a worker, who is made if there is none")
    .addOption(new Option("--role <role>", "the worker's role").choices(roleNames).makeOptionMandatory())
    .requiredOption("--worker <name>", "the worker's name")
    .requiredOption("--subject <subject>", "the subject (sub) that the issuer knows them by")
    .option("--county <name...>", "the counties the worker serves")
    .action(admit);
}

async function admit({ role, worker: name, subject, county: countyNames = [] }: AdmitOptions): Promise<void> {
  await withDatabase(readSettings(), ({ source }) =>
    source.transaction(async (manager) => {
      const other = await manager.findOneBy(Worker, { externalSubject: subject });
      if (other) throw new OperatorError(`The subject ${subject} signs in as ${other.name} already.`);
      const worker = await findOrCreateWorker(manager, { role, name, countyNames });
      if (worker.externalSubject)
        throw new OperatorError(`${name} signs in already, as the subject ${worker.externalSubject}.`);
      await manager.update(Worker, { id: worker.id }, { externalSubject: subject });
    }),
  );
  console.log(`${name} signs in as the subject ${subject}.`);
}
