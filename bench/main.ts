import "reflect-metadata";
import os from "node:os";
import { report } from "./measure/report";
import { sideBySide } from "./measure/side-by-side";
import { readOptions, type Options } from "./options";
import { placement } from "./servers/cores";
import { startAll, stopAll } from "./servers/fleet";
import { fleetOn, inSession, openCaseload, type Session } from "./session";

/** `npm run bench`: Hearthline, its peers and hand-written SQL on one caseload, side by side. */
async function compare(session: Session, options: Options): Promise<void> {
  const caseload = await openCaseload(session.cluster, options.families, options.seed);
  const running = await startAll(options.peers, fleetOn(caseload, session, options));
  try {
    for (const concurrency of options.concurrency)
      for (const operation of options.only) {
        const terms = { ...options, ...caseload, operation, concurrency };
        console.log(`\n${report(operation, await sideBySide(session, running, terms))}`);
      }
  } finally {
    await stopAll(running);
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  await inSession(options, async (session) => {
    const { families, seconds, rounds, concurrency } = options;
    console.log(
      `${families.toLocaleString("en-US")} families; ${concurrency.join(", ")} at once, ${rounds} rounds of ${seconds} s by turns; ` +
        `Node ${session.node.version}, ${os.cpus().length} cores, ${placement}`,
    );
    await compare(session, options);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  process.exitCode = 1;
});
