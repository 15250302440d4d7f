import "reflect-metadata";
import os from "node:os";
import { report } from "./measure/report";
import { sideBySide } from "./measure/side-by-side";
import { owed } from "./peers/hand";
import { readOptions, type Options } from "./options";
import { placement } from "./servers/cores";
import { withContestants } from "./servers/fleet";
import { fleetOf, inSession, type Session } from "./session";
import { openCaseload, type Caseload } from "./work/caseload";

/** What is measured by turns: one size, or several to see the growth. */
const sizesOf = ({ growth, families }: Options): number[] =>
  growth === undefined ? [families] : growth === true ? [10_000, 50_000] : growth;

async function compare(session: Session, options: Options): Promise<void> {
  const caseloads: Caseload[] = [];
  for (const size of sizesOf(options))
    caseloads.push(await openCaseload(session.cluster, size, options.seed));
  for (const processes of options.processes)
    await withContestants(
      options.peers,
      caseloads,
      fleetOf(session, options, processes),
      async (contestants) => {
        for (const concurrency of options.concurrency)
          for (const operation of options.only) {
            if (options.processes.length > 1 || options.concurrency.length > 1)
              console.log(`\n${processes} of each, ${concurrency} at once`);
            const results = await sideBySide(session, contestants, { ...options, operation, concurrency });
            console.log(`\n${report(operation, results)}`);
            if (operation === "log") console.log(`\nA contact changes ${owed.rows} rows of what is owed.`);
          }
      },
    );
}

/** `npm run bench`: Hearthline, its peers and hand-written SQL on one caseload, side by side. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  await inSession(options, async (session) => {
    const { seconds, rounds, concurrency } = options;
    const sizes = sizesOf(options).map((size) => size.toLocaleString("en-US"));
    console.log(
      `${sizes.join(" and ")} families; ${concurrency.join(", ")} at once, ${rounds} rounds of ${seconds} s by turns; ` +
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
