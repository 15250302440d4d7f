import { questionsOf, type OperationName } from "../work/operation";
import type { Work } from "../work/viewers";
import { agree, type Running } from "./agree";
import { middle } from "./middle";
import { keepCases } from "./restore";
import { round, warmUp, type Bench, type Measured } from "./round";

/** How the peers are measured on one operation. */
export interface Terms {
  operation: OperationName;
  work: Work;
  databaseUrl: string;
  seconds: number;
  rounds: number;
  concurrency: number;
  /** Also at this share of each one's own highest rate. */
  load?: number;
}

/** What one peer came to, at full speed and at the share of it that was asked for. */
export interface Result {
  running: Running;
  full: Measured;
  loaded: Measured | null;
}

/** PostGraphile's figure triples between its second and its sixth second. */
const WARM: Partial<Record<string, number>> = { postgraphile: 6 };

/** Measures the peers on one operation, by turns, so that whatever else the machine does weighs on all alike. */
export async function sideBySide(bench: Bench, running: readonly Running[], terms: Terms): Promise<Result[]> {
  const { operation, work, databaseUrl, seconds, rounds, concurrency, load } = terms;
  const questions = questionsOf(operation, work, Date.now());
  const kept =
    operation === "log"
      ? await keepCases(
          databaseUrl,
          work.log.map(({ referralId }) => referralId),
        )
      : null;
  try {
    await agree(running, operation, questions);
    const name = (one: Running) => `${one.peer.name} ${operation}`;
    for (const one of running) {
      await bench.load.prepare(
        name(one),
        questions.map((question) => one.peer.request(question)),
      );
      await warmUp(bench, [one.server], { name: name(one), concurrency, atLeast: WARM[one.peer.name] ?? 3 });
      await kept?.restore();
    }
    const turns = async (rateOf: (one: Running) => number | undefined): Promise<Map<Running, Measured>> => {
      const measured = new Map<Running, Measured[]>(running.map((one) => [one, []]));
      for (let nth = 0; nth < rounds; nth += 1)
        for (const one of running) {
          const rate = rateOf(one);
          const wanted = {
            name: name(one),
            concurrency: rate ? 4 * concurrency : concurrency,
            seconds,
            rate,
          };
          measured.get(one)!.push(await round(bench, [one.server], wanted));
          await kept?.restore();
        }
      return new Map([...measured].map(([one, all]) => [one, middle(all)]));
    };
    const full = await turns(() => undefined);
    const loaded = load ? await turns((one) => full.get(one)!.rate * load) : null;
    return running.map((one) => ({ running: one, full: full.get(one)!, loaded: loaded?.get(one) ?? null }));
  } finally {
    await kept?.end();
  }
}
