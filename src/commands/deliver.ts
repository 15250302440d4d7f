import { Command } from "commander";
import { setTimeout as pause } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { App } from "../platform/app";
import { OperatorError } from "../platform/operator-error";
import { readSettings, type Settings } from "../platform/settings";
import { deliverNotices, pruneOutbox, type Send } from "../records/outbox/deliver";
import { withDatabase } from "./database";

const PATIENCE_MS = 10_000;

/** Posts a notice to the agency's own system. */
const posting =
  ({ noticesUrl, noticesToken }: Settings): Send =>
  async (delivery) => {
    const response = await fetch(noticesUrl!, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": delivery.key,
        ...(noticesToken ? { authorization: `Bearer ${noticesToken}` } : {}),
      },
      body: JSON.stringify(delivery),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The receiver of notices answered ${response.status}.`);
  };

/** `hearthline deliver`: what a running server does by itself every few seconds. */
export function deliverCommand(): Command {
  return new Command("deliver")
    .description("post the notices that wait to HEARTHLINE_NOTICES_URL, once")
    .action(async () => {
      const settings = readSettings();
      if (!settings.noticesUrl)
        throw new OperatorError("Set HEARTHLINE_NOTICES_URL to the address that takes the notices.");
      const { taken, failed } = await withDatabase(settings, ({ source }) =>
        deliverNotices(source, posting(settings), new Date()),
      );
      console.log(`${taken} notices were taken, ${failed} were not and will be tried again.`);
    });
}

const EVERY_MS = 5_000;

/** One look: what waits is delivered where a receiver is named, and what is old is forgotten. */
async function look(source: DataSource, settings: Settings, log: App["log"]): Promise<void> {
  const now = new Date();
  if (settings.noticesUrl) {
    const { failed } = await deliverNotices(source, posting(settings), now);
    if (failed > 0) log.warn({ failed }, "notices were not taken and will be tried again");
  }
  await pruneOutbox(source, now);
}

/** Looks every few seconds until it is stopped; a look that fails is logged and made again. */
export function deliverAlways(source: DataSource, settings: Settings, log: App["log"]): () => Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const looking = (async () => {
    while (!signal.aborted) {
      await look(source, settings, log).catch((error: unknown) =>
        log.error({ err: error }, "notices could not be delivered"),
      );
      await pause(EVERY_MS, undefined, { signal }).catch(() => {});
    }
  })();
  return async () => {
    stopped.abort();
    await looking;
  };
}
