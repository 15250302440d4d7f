import "reflect-metadata";
import { rowsOf } from "./database/cluster";
import { sizesOf, type Sizes } from "./measure/sizes";
import { sideBySide, type Result } from "./measure/side-by-side";
import { ms, table, whole } from "./measure/table";
import { readOptions, type Options } from "./options";
import { withContestants } from "./servers/fleet";
import { fleetOf, inSession, type Session } from "./session";
import { openCaseload } from "./work/caseload";
import { titles } from "./work/operation";

/** What is assumed of the nation: how many states, for how long, and how many families a state takes up in a year. */
const nation = { states: 50, years: 10, familiesAYear: 20_000 };
/** How often the record of a family is read in all: a page, a case and the mutation's answer count alike. */
const READINGS = 200;

const families = nation.states * nation.years * nation.familiesAYear;
const GB = 2 ** 30;

/** `npm run bench:national`: what a caseload costs on disk and in time, and what follows for a nation. */
async function measure(session: Session, options: Options): Promise<void> {
  const caseload = await openCaseload(session.cluster, options.families, options.seed);
  await withContestants(["ours"], [caseload], fleetOf(session, options), async (contestants) => {
    const rows: string[][] = [];
    for (const concurrency of [1, ...options.concurrency])
      for (const operation of options.only) {
        const [result] = await sideBySide(session, contestants, { ...options, operation, concurrency });
        rows.push([titles[operation], String(concurrency), ...times(result)]);
      }
    console.log(`\n${table(["operation", "at once", "requests/s", "p50 ms", "p99 ms", "worst ms"], rows)}`);
  });
  const sizes = await sizesOf(caseload.databaseUrl);
  console.log(`\n${onDisk(sizes, options.families)}`);
  console.log(`\n${await extrapolated(sizes, caseload.databaseUrl, options.families)}`);
}

const times = ({ full }: Result): string[] => [whole(full.rate), ms(full.p50), ms(full.p99), ms(full.most)];

function onDisk(sizes: Sizes, count: number): string {
  const each = (bytes: number) => whole(bytes / count);
  const lines = sizes.tables.map(({ name, rows, heap, indexes }) => [
    ...[name, (rows / count).toFixed(1), each(heap), each(indexes), each(heap + indexes)],
  ]);
  const largest = sizes.indexes.map(({ name, bytes }) => [name, each(bytes)]);
  return [
    table(["table", "rows a family", "bytes a family", "of its indexes", "in all"], lines),
    table(["the largest indexes", "bytes a family"], largest),
  ].join("\n\n");
}

async function extrapolated(sizes: Sizes, url: string, count: number): Promise<string> {
  const [read] = await rowsOf<{ bytes: string; entries: string }>(
    url,
    `SELECT pg_total_relation_size('read_entry') AS bytes, count(*) AS entries FROM read_entry`,
  );
  const perReading = Number(read.entries) > 0 ? Number(read.bytes) / Number(read.entries) : 0;
  const levels = Math.log(families / count) / Math.log(sizes.fanOut);
  return [
    `An extrapolation, not a measurement: ${nation.states} states × ${nation.years} years × ` +
      `${whole(nation.familiesAYear)} families a year are ${whole(families)} families, ` +
      `${(families / count).toFixed(0)} times what was measured here.`,
    "",
    `- At ${whole(sizes.total / count)} bytes a family: ${whole((sizes.total / count) * (families / GB))} GB of records, indexes and history.`,
    `- At ${whole(perReading)} bytes a reading on record, and ${READINGS} readings of a family: ` +
      `${whole(perReading * READINGS * (families / GB))} GB more.`,
    `- Every operation goes down indexes by id, county or case. At ${whole(sizes.fanOut)} entries a page, ` +
      `those are ${levels.toFixed(1)} levels deeper: as many more pages an index at most, which stay in memory. ` +
      `What a page of a county or a case touches below them does not grow with the nation.`,
    "- Assumed: the mix, the contacts and the history of a family as here; counties of the size they have here; " +
      "no table partitioned, nothing archived; memory in proportion, or the working set of the open cases in it.",
  ].join("\n");
}

const options = readOptions(process.argv.slice(2));
inSession(options, (session) => measure(session, options)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
