import { type Logger, pino } from "pino";
import { flow } from "./flow";
import type { Settings } from "./settings";

export type Log = Logger;

/** Runs the work of one request: every log line written in it carries the request's id. */
export function inRequest<T>(id: string, work: () => T): T {
  return flow.run({ requestId: id }, work);
}

/** The id of the request being worked on, if one is. */
export function currentRequestId(): string | undefined {
  return flow.getStore()?.requestId;
}

/** The log, on standard error: standard output belongs to what a command was asked for. */
export function createLog(level: Settings["logLevel"]): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ requestId: currentRequestId() }),
      serializers: { err: briefly },
      redact: [
        "authorization",
        "*.authorization",
        "headers.cookie",
        "token",
        "*.token",
        "password",
        "*.password",
      ],
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

// A database error also carries its statement and parameters, which may tell of a family: they stay out of the log.
function briefly(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    code: (error as { code?: unknown }).code,
    message: error.message,
    stack: error.stack,
  };
}
