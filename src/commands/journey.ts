import { Command, Option } from "commander";
import { type EditionId, scenarios } from "../journey/edition";
import { type Journey, liveJourney } from "../journey/journey";
import { entryLines } from "../journey/print/entry";
import { asJson } from "../journey/print/json";
import { styleFor } from "../journey/print/style";
import { summaryLines } from "../journey/print/summary";
import type { Stage } from "../journey/stage";
import { readSettings } from "../platform/settings";
import { type Closers, runUntilStopped } from "../platform/shutdown";
import { namedStage } from "./journey-named-server";
import { ownStage } from "./journey-own-server";

interface JourneyOptions {
  edition: EditionId;
  json?: boolean;
}

/** `hearthline journey`: lives a family's case through the API, from referral to the end of its follow-up year. */
export function journeyCommand(): Command {
  return new Command("journey")
    .description(
      "live a family's case through the API, day by day, on the server of HEARTHLINE_URL or its own",
    )
    .addOption(
      new Option("--edition <id>", "the edition of the policy to live it under")
        .choices(Object.keys(scenarios))
        .default("ms-2006"),
    )
    .option("--json", "print JSON instead of text")
    .action(runJourney);
}

async function runJourney(options: JourneyOptions): Promise<void> {
  const journey = await untilDoneOrStopped((closers) => live(options, closers));
  if (!journey) process.exitCode = 130;
  else if (journey.differences.length > 0) process.exitCode = 1;
}

async function live({ edition, json }: JourneyOptions, closers: Closers): Promise<Journey> {
  const style = styleFor(!json && process.stdout.isTTY && !process.env.NO_COLOR);
  const say = (lines: string[]) => json || console.log(lines.join("\n"));
  const interrupted = new AbortController();
  closers.add(() => interrupted.abort());

  const { county, remarks, ...access } = await stage(edition, closers);
  say([
    style.strong(`Scenario ${scenarios[edition]}: a family in ${county} County under ${edition}`),
    ...remarks,
    "",
  ]);
  const onEntry = (entry: Parameters<typeof entryLines>[0]) => say(entryLines(entry, style));
  const journey = await liveJourney({ ...access, edition, county, onEntry, signal: interrupted.signal });
  say(summaryLines(journey, style));
  if (json) console.log(asJson(journey));
  return journey;
}

function stage(edition: EditionId, closers: Closers): Promise<Stage> {
  const settings = readSettings();
  return settings.serverUrl ? namedStage(settings.serverUrl, edition, settings) : ownStage(edition, closers);
}

/** Does the work and closes what it opened, also when a signal stops it: then there is no result. */
async function untilDoneOrStopped<T>(work: (closers: Closers) => Promise<T>): Promise<T | undefined> {
  const done = new Error("done");
  let result: T | undefined;
  try {
    await runUntilStopped(async (closers) => {
      result = await work(closers);
      throw done;
    });
    return undefined;
  } catch (error) {
    if (error !== done) throw error;
    return result;
  }
}
