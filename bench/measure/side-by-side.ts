import type { Contestant } from "../servers/contestant";
import type { Caseload } from "../work/caseload";
import { questionsOf, type OperationName } from "../work/operation";
import { agree } from "./agree";
import { middle } from "./middle";
import { oweAsOurs } from "./owed";
import { keepCases, type Kept } from "./restore";
import { settleCases } from "./settle";
import { round, warmUp, type Bench, type Measured } from "./round";

/** How the contestants are measured on one operation. */
export interface Terms {
  operation: OperationName;
  seconds: number;
  rounds: number;
  concurrency: number;
  /** Also at this share of each one's own highest rate. */
  load?: number;
}

/** What one contestant came to, at full speed and at the share of it that was asked for. */
export interface Result {
  contestant: Contestant;
  full: Measured;
  loaded: Measured | null;
}

/** PostGraphile's figure triples between its second and its sixth second. */
const WARM: Partial<Record<string, number>> = { postgraphile: 6 };

const nameOf = ({ title }: Contestant, operation: OperationName) => `${title}: ${operation}`;

/** Lets all who share a caseload answer the same, gives each its questions and warms it up. */
async function prepare(
  bench: Bench,
  all: readonly Contestant[],
  caseload: Caseload,
  kept: Kept | null,
  terms: Terms,
) {
  const { operation, concurrency } = terms;
  const questions = questionsOf(operation, caseload.work, Date.now());
  const here = all.filter((one) => one.caseload === caseload);
  if (kept) await oweAsOurs(here, questions, kept);
  await agree(here, operation, questions);
  for (const one of here) {
    const name = nameOf(one, operation);
    const requests = questions.map((question) => one.peer.request(question));
    await bench.load.prepare(name, requests);
    await warmUp(bench, one.servers, { name, concurrency, atLeast: WARM[one.peer.name] ?? 3 });
    await kept?.restore();
  }
}

/** Measures contestants by turns, so that whatever else the machine does weighs on all alike. */
export async function sideBySide(bench: Bench, all: readonly Contestant[], terms: Terms): Promise<Result[]> {
  const { operation, seconds, rounds, concurrency, load } = terms;
  const kept = new Map<Caseload, Kept | null>();
  const turns = async (rateOf: (one: Contestant) => number | undefined) => {
    const measured = new Map<Contestant, Measured[]>(all.map((one) => [one, []]));
    for (let nth = 0; nth < rounds; nth += 1)
      for (const one of all) {
        const rate = rateOf(one);
        const wanted = { name: nameOf(one, operation), seconds, rate };
        const askers = rate === undefined ? concurrency : 4 * concurrency;
        measured.get(one)!.push(await round(bench, one.servers, { ...wanted, concurrency: askers }));
        await kept.get(one.caseload)?.restore();
      }
    return new Map([...measured].map(([one, found]) => [one, middle(found)]));
  };
  try {
    for (const caseload of new Set(all.map((one) => one.caseload))) {
      const ids = caseload.work.log.map(({ referralId }) => referralId);
      const here = all.filter((one) => one.caseload === caseload);
      if (operation === "log") await settleCases(bench, here, questionsOf("log", caseload.work, Date.now()));
      kept.set(caseload, operation === "log" ? await keepCases(caseload.databaseUrl, ids) : null);
      await prepare(bench, all, caseload, kept.get(caseload)!, terms);
    }
    const full = await turns(() => undefined);
    const loaded = load ? await turns((one) => full.get(one)!.rate * load) : null;
    return all.map((contestant) => ({
      contestant,
      full: full.get(contestant)!,
      loaded: loaded?.get(contestant) ?? null,
    }));
  } finally {
    for (const one of kept.values()) await one?.end();
  }
}
