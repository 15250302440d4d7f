import "reflect-metadata";
import globalSetup from "../../test/support/global-setup";
import globalTeardown from "../../test/support/global-teardown";
import { judge } from "../../test/support/judges/judges";
import { stageFor } from "../../test/support/judges/stage";
import { startTestServer } from "../../test/support/server";

/**
 * `npm run prove:judges -- --tuples 1000000 --seed 1`: asks CASL in memory, CASL in SQL, row-level security and
 * an independent reference about random viewers and every row of a demonstration, in a database that it makes
 * and drops. It fails when one of them says otherwise than the others.
 */
function argument(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const tuples = argument("tuples", 1_000_000);
  const seed = argument("seed", 20060223);
  await globalSetup();
  try {
    const server = await startTestServer();
    try {
      await stageFor(server, argument("families", 80), seed);
      const began = performance.now();
      const found = await judge(server, { seed, tuples });
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`Seed ${seed}, ${seconds} s:`);
      console.log(`  ${found.rows} rows, ${found.viewers} viewers, ${found.tuples} tuples`);
      console.log(`  ${found.seen} seen, ${found.tuples - found.seen} not seen`);
      console.log(`  ${found.disagreements.length} disagreements`);
      for (const one of found.disagreements.slice(0, 10)) console.log(JSON.stringify(one));
      if (found.disagreements.length > 0) process.exitCode = 1;
    } finally {
      await server.stop();
    }
  } finally {
    await globalTeardown();
  }
}

void main();
