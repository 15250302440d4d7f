import { Command } from "commander";
import type { DataSource } from "typeorm";
import { readSettings } from "../platform/settings";
import { asServer } from "../platform/capacity";
import type { App } from "../platform/app";
import { escalateOverdue } from "../records/incident/escalate";
import { withDatabase } from "./database";

/** `hearthline escalate`: what a running server does by itself every minute. */
export function escalateCommand(): Command {
  return new Command("escalate")
    .description("pass safety alerts that nobody acknowledged in time to the supervisor, once")
    .action(async () => {
      const cases = await withDatabase(readSettings(), ({ source }) => escalateOverdue(source, new Date()));
      console.log(`Alerts of ${cases} ${cases === 1 ? "case" : "cases"} were passed to the supervisor.`);
    });
}

const EVERY_MS = 60_000;

/**
 * Looks for such alerts every minute until it is stopped, and not again while a look is under way; one that fails
 * is logged and made again.
 */
export function escalateEveryMinute(source: DataSource, log: App["log"]): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const look = () => {
    running ??= asServer(() => escalateOverdue(source, new Date()))
      .catch((error: unknown) => log.error({ err: error }, "safety alerts could not be passed on"))
      .finally(() => (running = null));
  };
  const timer = setInterval(look, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
