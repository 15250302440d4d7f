import { performance } from "node:perf_hooks";
import "reflect-metadata";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import globalSetup from "../../test/support/global-setup";
import globalTeardown from "../../test/support/global-teardown";
import { startTestServer } from "../../test/support/server";
import { Stranger } from "../../test/support/stranger";

const [count = 50_000, seed = Number(process.env.HEARTHLINE_SEED ?? 20060223)] = process.argv
  .slice(2)
  .map(Number);
const AT_ONCE = 4;

/** Sends documents by chance as someone who may see nothing of what they ask for: no failure inside, no leak. */
async function prove(): Promise<void> {
  await globalSetup();
  const server = await startTestServer();
  const codes: Record<string, number> = {};
  const wrong: string[] = [];
  try {
    const stranger = await Stranger.on(server, await buildHearthlineSchema());
    const began = performance.now();
    let next = seed;
    const worker = async () => {
      while (next < seed + count) {
        const one = next;
        next += 1;
        const outcome = await stranger.trySeed(one);
        codes[outcome.code] = (codes[outcome.code] ?? 0) + 1;
        if (outcome.wrong) wrong.push(`${one}: ${outcome.wrong}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${count} documents from seed ${seed} in ${seconds} s: ${JSON.stringify(codes)}`);
    console.log(`${wrong.length} failed inside or told of somebody else's records.`);
    for (const each of wrong.slice(0, 20)) console.log(each);
  } finally {
    await server.stop();
    await globalTeardown();
  }
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

void prove();
