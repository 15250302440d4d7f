import { Presets, SingleBar } from "cli-progress";
import { Command, Option } from "commander";
import fs from "node:fs";
import type { EntityManager } from "typeorm";
import { OperatorError, oneLine } from "../platform/operator-error";
import { readSettings } from "../platform/settings";
import { draftOf } from "../policy/editions/draft";
import { type Edition, type ShippedEditionId, editionIds } from "../policy/editions/edition";
import { asCsv, asJson, linesOfSummary } from "../reports/simulation/report";
import type { Summary } from "../reports/simulation/summary";
import { asText } from "../reports/simulation/text";
import { EditionDraft } from "../records/edition/edition-draft";
import { allEditions, draftAsEdition, findEdition } from "../records/edition/editions";
import { idOf } from "../records/shared/inputs";
import { narrowed } from "../records/simulation/caseload";
import { namesIn } from "../records/simulation/names";
import { pace, type Pace } from "../records/simulation/pace";
import { simulate } from "../records/simulation/simulate";
import { Referral } from "../records/referral/referral";
import { countiesNamed } from "../records/worker/provision";
import { civilDay } from "./civil-day";
import { withDatabase } from "./database";

interface SimulateOptions {
  edition?: string;
  draft?: string;
  saved?: string;
  base: ShippedEditionId;
  county?: string;
  from?: string;
  to?: string;
  json?: boolean;
  csv?: boolean;
}

/** `hearthline simulate`: replays the cases under another edition or a draft, and changes nothing. */
export function simulateCommand(): Command {
  return new Command("simulate")
    .description("replay the cases under another edition or a draft, and print what would be otherwise")
    .addOption(new Option("--edition <id>", "an edition, shipped or published").conflicts(["draft", "saved"]))
    .addOption(
      new Option("--saved <id>", "a draft saved over the API, e.g. EditionDraft:0198…").conflicts("draft"),
    )
    .option("--draft <file>", 'changed parameters as JSON, e.g. {"target.maxAge": 16}')
    .addOption(
      new Option("--base <id>", "the edition that the draft changes").choices(editionIds).default("ms-2006"),
    )
    .option("--county <name>", "only the cases of one county")
    .option("--from <date>", "only families referred on this day or later, as YYYY-MM-DD", civilDay)
    .option("--to <date>", "only families referred on this day or earlier", civilDay)
    .addOption(new Option("--json", "print JSON, each figure with the cases behind it").conflicts("csv"))
    .option("--csv", "print CSV, a figure a line")
    .action(runSimulation);
}

async function runSimulation(options: SimulateOptions): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  // Once more does not hurry it: what is open is closed first.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupt);
  try {
    const draft = draftIn(options);
    await withDatabase(readSettings(), async ({ source: { manager } }) => {
      const edition = draft ?? (await editionIn(manager, options));
      await run(manager, edition, options, stop.signal);
    });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error("Cancelled; nothing was written, and what was counted so far is dropped.");
    process.exitCode = 130;
  }
}

const editionIn = (manager: EntityManager, { edition, saved }: SimulateOptions): Promise<Edition> =>
  saved ? savedDraft(manager, saved) : editionNamed(manager, edition!);

async function savedDraft(manager: EntityManager, id: string): Promise<Edition> {
  const rowId = idOf("EditionDraft").safeParse(id);
  const draft = rowId.success ? await manager.findOneBy(EditionDraft, { id: rowId.data }) : null;
  if (!draft) throw new OperatorError(`There is no saved draft ${id}; \`editionDrafts\` lists them.`);
  return draftAsEdition(draft);
}

async function editionNamed(manager: EntityManager, id: string): Promise<Edition> {
  const edition = await findEdition(manager, id);
  if (edition) return edition;
  const there = (await allEditions(manager)).map((one) => one.id);
  throw new OperatorError(`There is no edition ${id}; there are ${there.join(", ")}.`);
}

function draftIn({ edition, saved, draft, base }: SimulateOptions): Edition | null {
  if (edition || saved) return null;
  if (!draft)
    throw new OperatorError("Say what to simulate: --edition <id>, --saved <id>, or --draft <file>.");
  const result = draftOf(base, changesIn(draft));
  if ("edition" in result) return result.edition;
  const lines = result.problems.map(({ path, message }) => `${path} ${message}`);
  throw new OperatorError(`The draft in ${draft} is not right: ${lines.join("; ")}.`);
}

function changesIn(file: string): Record<string, unknown> {
  try {
    const changes: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    if (typeof changes === "object" && changes !== null && !Array.isArray(changes)) return { ...changes };
  } catch (error) {
    throw new OperatorError(`The draft in ${file} cannot be read: ${oneLine(error)}.`);
  }
  throw new OperatorError(`The draft in ${file} must be one JSON object, e.g. {"target.maxAge": 16}.`);
}

async function run(
  manager: EntityManager,
  edition: Edition,
  { county, from, to, json, csv }: SimulateOptions,
  signal: AbortSignal,
): Promise<void> {
  const [only] = county ? await countiesNamed(manager, [county]) : [];
  // The operator answers for all that is not sealed (HL-04); over the API everyone simulates what they may see.
  const all = manager.createQueryBuilder(Referral, "referral").where("not referral.sealed");
  const query = narrowed(all, {
    countyId: only?.id ?? null,
    assignedWorkerId: null,
    from: from ?? null,
    to: to ?? null,
  });
  const total = await query.getCount();
  const took = pace();
  const progress = progressOf(total);
  let summary: Summary;
  try {
    summary = await simulate({
      ...{ manager, query, edition, signal },
      now: new Date(),
      onProgress: (done) => progress.update(done),
    });
  } finally {
    progress.stop();
  }
  const measured = took(summary.total.replayed);
  const names = await namesIn(manager, summary);
  if (json) console.log(asJson(linesOfSummary(summary, names), { edition: edition.title, ...measured }));
  else if (csv) process.stdout.write(asCsv(linesOfSummary(summary, names)));
  else console.log([edition.title, ...asText(summary, names), "", inWords(measured)].join("\n"));
}

const inWords = ({ cases, seconds, casesPerSecond, cpuSeconds, peakMemoryMB }: Pace) =>
  `${cases} cases in ${seconds} s, ${casesPerSecond} a second; ${cpuSeconds} s of processor time; ${peakMemoryMB} MB of memory at most.`;

/** A bar where someone watches; elsewhere a line for every tenth, on standard error like the bar. */
function progressOf(total: number): { update(done: number): void; stop(): void } {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: "Replaying [{bar}] {value}/{total} cases, {eta_formatted} left" },
      Presets.rect,
    );
    bar.start(total, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  }
  let told = 0;
  const update = (done: number) => {
    const tenths = Math.floor((done * 10) / Math.max(total, 1));
    if (tenths > told) console.error(`${done} of ${total} cases`);
    told = Math.max(told, tenths);
  };
  return { update, stop: () => {} };
}
