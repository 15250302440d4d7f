import { Command } from "commander";
import path from "node:path";
import type { DataSource } from "typeorm";
import type { App } from "../platform/app";
import { readSettings, type Settings } from "../platform/settings";
import { sealHistory } from "../records/history/seal";
import { inWords } from "../records/history/verify/fault";
import { verifyHistory, type HistoryChecked } from "../records/history/verify/history";
import { withDatabase } from "./database";

/** Where the seals are anchored: kept with the data unless a setting takes it elsewhere, as production should. */
export const anchorFile = ({ anchor }: Settings, dataFolder: string): string =>
  anchor ?? path.join(dataFolder, "history-anchors.jsonl");

/** `hearthline seal-history`: what a running server does by itself every minute. */
export function sealHistoryCommand(): Command {
  return new Command("seal-history")
    .description("seal what the history has gained since its last seal, and anchor it outside the database")
    .action(async () => {
      const settings = readSettings();
      const seal = await withDatabase(settings, ({ source, dataFolder }) =>
        sealHistory(source, anchorFile(settings, dataFolder), new Date()),
      );
      console.log(seal === null ? "Nothing was written since the last seal." : `Seal ${seal} is anchored.`);
    });
}

/** `hearthline verify-history`: finds and locates whatever was done to the history. */
export function verifyHistoryCommand(): Command {
  return new Command("verify-history")
    .description("verify the history's chains, seals and anchors; ends with 1 when anything was altered")
    .action(async () => {
      const settings = readSettings();
      const checked = await withDatabase(settings, ({ source, dataFolder }) =>
        verifyHistory(
          (sql, parameters) => source.query(sql, parameters),
          anchorFile(settings, dataFolder),
          (fault) => console.log(inWords(fault)),
        ),
      );
      console.log(summary(checked));
      if (checked.faults > 0) process.exitCode = 1;
    });
}

const summary = ({ chains, entries, unsealed, expunged, seals, faults }: HistoryChecked): string =>
  [
    `${entries} entries in ${chains} chains; ${seals.seals} seals, ${seals.anchored} of them anchored` +
      (seals.lastAnchored ? `, the last of ${seals.lastAnchored}.` : "."),
    `${unsealed} entries are not sealed yet; the payload of ${expunged} was expunged on record.`,
    faults === 0 ? "Nothing was altered." : `${faults} faults: the history was altered.`,
  ].join("\n");

const EVERY_MS = 60_000;

/** Seals every minute and once more when it is stopped; a seal that fails is logged and made again. */
export function sealEveryMinute(source: DataSource, file: string, log: App["log"]): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const seal = (): Promise<unknown> =>
    (running = running
      .then(() => sealHistory(source, file, new Date()))
      .catch((error: unknown) => log.error({ err: error }, "the history could not be sealed")));
  const timer = setInterval(() => void seal(), EVERY_MS);
  return async () => {
    clearInterval(timer);
    await seal();
  };
}
