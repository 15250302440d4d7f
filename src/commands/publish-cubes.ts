import { Command, InvalidArgumentError } from "commander";
import type { EntityManager } from "typeorm";
import { rolesThatMay } from "../access/ability";
import type { RoleName } from "../access/roles";
import { OperatorError } from "../platform/operator-error";
import { readSettings } from "../platform/settings";
import { quarterOf, type Quarter } from "../policy/calendar/quarters";
import { holdersOf } from "../records/assignment/in-force";
import type { RoleAssignment } from "../records/assignment/role-assignment";
import { publishQuarter } from "../records/cube/publish";
import { cubes } from "../reports/cubes/catalogue";
import { withDatabase } from "./database";

/** `hearthline publish-cubes`: what the State Office does over the API, from a job that runs each quarter. */
export function publishCubesCommand(): Command {
  return new Command("publish-cubes")
    .description("publish the analysts' cubes of a closed quarter, once and for all")
    .requiredOption("--quarter <name>", "the quarter, e.g. 2026-Q3", quarterNamed)
    .option("--by <name>", "in whose name; not needed where only one worker may")
    .action(({ quarter, by }: { quarter: Quarter; by?: string }) =>
      withDatabase(readSettings(), async ({ source }) => {
        const now = new Date();
        const publisher = await whoMay(source.manager, now, by);
        const outcome = await publishQuarter(source, quarter, { by: publisher, now });
        if (!outcome.accepted) throw new OperatorError(outcome.violations[0].message);
        console.log(`${cubes.length} cubes of ${quarter.name} are published.`);
      }),
    );
}

function quarterNamed(name: string): Quarter {
  const [, year, number] = /^(\d{4})-?Q([1-4])$/.exec(name) ?? [];
  if (!year) throw new InvalidArgumentError("Write it as in 2026-Q3.");
  return quarterOf(`${year}-${String(3 * Number(number)).padStart(2, "0")}-01`);
}

async function whoMay(manager: EntityManager, now: Date, name?: string): Promise<RoleAssignment> {
  const all = await holdersOf(manager, rolesThatMay("publishCubes") as RoleName[], { at: now });
  const holders = all.filter(({ worker }) => name === undefined || worker.name === name);
  if (holders.length === 1) return holders[0];
  const names = holders.map(({ worker }) => worker.name).join(", ");
  throw new OperatorError(
    holders.length === 0
      ? `No worker${name ? ` called ${name}` : ""} may publish cubes.`
      : `Say in whose name with --by: ${names}.`,
  );
}
