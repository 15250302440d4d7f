import { Command } from "commander";
import { readSettings } from "../platform/settings";
import { adopt } from "../records/adoption/adopt";
import { civilDay } from "./civil-day";
import { withDatabase } from "./database";

interface AdoptOptions {
  edition: string;
  county?: string;
  from: string;
}

/** `hearthline adopt`: records which edition of the policy is in force, where and from when. */
export function adoptCommand(): Command {
  return new Command("adopt")
    .description("put an edition of the policy in force, in the whole state or in one county (a pilot)")
    .requiredOption("--edition <id>", "the edition, shipped or published, e.g. ms-2006")
    .option("--county <name>", "the one county; without it, the whole state")
    .requiredOption("--from <date>", "the first day on which it is in force, as YYYY-MM-DD", civilDay)
    .action(recordAdoption);
}

async function recordAdoption({ edition: editionId, county: countyName, from }: AdoptOptions): Promise<void> {
  const { superseded } = await withDatabase(readSettings(), ({ source }) =>
    source.transaction((manager) => adopt(manager, { editionId, countyName, from, now: new Date() })),
  );
  const place = countyName ? `${countyName} County` : "the whole state";
  console.log(`${editionId} is in force in ${place} from ${from}.`);
  for (const each of superseded) console.log(`It takes the place of ${each}.`);
}
