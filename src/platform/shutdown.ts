/** What has been opened, to be closed in reverse. Something opened after closing began is closed at once. */
export class Closers {
  private readonly open: (() => unknown)[] = [];

  add(close: () => unknown): void {
    this.open.push(close);
  }

  /** Closes everything; what fails does not keep the rest open, and is thrown at the end. */
  async close(): Promise<void> {
    let failed: Error | undefined;
    for (let close = this.open.pop(); close; close = this.open.pop()) {
      try {
        await close();
      } catch (error) {
        failed ??= error as Error;
      }
    }
    if (failed) throw failed;
  }
}

/** Does the work of a short command, and closes whatever it opened. */
export async function closingAfter<T>(work: (closers: Closers) => Promise<T>): Promise<T> {
  const closers = new Closers();
  try {
    return await work(closers);
  } finally {
    await closers.close();
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const PATIENCE_MS = 30_000;

/**
 * Starts a server and returns once a signal has stopped it in order. Throws when it cannot start or breaks,
 * also then after closing everything.
 */
export async function runUntilStopped(start: (closers: Closers) => Promise<void>): Promise<void> {
  const closers = new Closers();
  const stopped = nextSignal();
  const started = start(closers);
  try {
    await Promise.race([started, stopped]);
    await stopped;
  } finally {
    // npm and a terminal may each deliver the same Ctrl-C; only patience, not a second signal, ends the closing.
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await closers.close();
    // A signal during the start: what it still opened is closed too.
    await started.catch(() => {});
    await closers.close();
  }
}

function nextSignal(): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
    process.on("uncaughtException", reject);
    process.on("unhandledRejection", reject);
    whenNpmIsGone(resolve);
  });
}

/** A signal to `npm start` ends npm and its shell without reaching the server, which would be left alone. */
function whenNpmIsGone(act: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 250);
  watch.unref();
}
