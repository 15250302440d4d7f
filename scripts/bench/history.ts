import "reflect-metadata";
import { performance } from "node:perf_hooks";
import { Client } from "pg";
import { NIL, v7 as newId } from "uuid";
import type { WrittenRow } from "../../src/records/perform/write";
import { appendHistory } from "../../src/records/history/append";
import { Reads } from "../../src/records/shared/reads";
import { local } from "../../test/support/local";
import setUp from "../../test/support/global-setup";
import tearDown from "../../test/support/global-teardown";
import { Office } from "../../test/support/office";
import { startTestServer } from "../../test/support/server";
import { caseIn } from "../../test/support/states";
import { median } from "./median";

/**
 * `npm run bench:history`: what the chain costs a command and what recording costs a reading, each in turn with
 * the same thing without it, in one run: the rounds alternate, so that whatever else the machine does hits both.
 */
const ROUNDS = 100;
const WARM_UP = 20;

async function inTurn(
  bare: () => Promise<unknown>,
  kept: () => Promise<unknown>,
  rounds = ROUNDS,
): Promise<[bare: number, kept: number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    for (const [index, work] of [bare, kept].entries()) {
      const begun = performance.now();
      await work();
      if (round >= WARM_UP) times[index].push(performance.now() - begun);
    }
  }
  return [median(times[0]), median(times[1])];
}

const told = (what: string, [bare, kept]: [number, number]) =>
  console.log(
    `${what}: ${bare.toFixed(2)} ms without, ${kept.toFixed(2)} ms with: ${(kept / bare).toFixed(2)} times (medians)`,
  );

/** An entry as it was before there were chains. */
const unchained = `INSERT INTO bench_entry VALUES ($1, $2, $2, $3, 'Cara', 'logContact', 'ms-2006', '{}', $4::jsonb, $5)`;

async function main(): Promise<void> {
  await setUp();
  const server = await startTestServer();
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  try {
    const office = await Office.open(server);
    await office.adopt("ms-2006");
    const kase = await caseIn(office, "INTENSIVE");
    const [, familyId] = kase.familyId.split(":");
    const at = new Date(local(kase.now));
    await owner.query(`CREATE TABLE bench_entry (id uuid PRIMARY KEY, created_at timestamptz, at timestamptz,
      actor_id uuid, actor_name text, action text, edition_id text, citations text[], changes jsonb, family_id uuid)`);
    await owner.query("GRANT INSERT ON bench_entry TO hearthline_app");
    await owner.query("CREATE INDEX ON bench_entry (family_id, id)");
    const { rows } = await owner.query<{ changes: WrittenRow[] }>(
      "SELECT changes FROM history_entry WHERE action = 'logContact' LIMIT 1",
    );
    const { changes } = rows[0];
    const bare = () =>
      server.source.transaction((manager) =>
        manager.query(unchained, [newId(), at, NIL, JSON.stringify(changes), familyId]),
      );
    const chained = () =>
      server.source.transaction((manager) =>
        appendHistory(manager, {
          ...{
            at,
            actorId: NIL,
            actorName: "Cara",
            action: "logContact",
            editionId: "ms-2006",
            citations: [],
          },
          ...{ familyId, referralId: null, changes, requestId: null },
        }),
      );
    const entry = await inTurn(bare, chained);
    told("an entry alone, in a transaction of its own", entry);

    const contact = () => kase.contact("TELEPHONE", kase.now, 5);
    const command = await inTurn(() => Promise.resolve(), contact);
    const share = entry[1] - entry[0];
    console.log(
      `a contact logged over the API: ${command[1].toFixed(2)} ms, of which the chain is ${share.toFixed(2)} ms: ${(command[1] / (command[1] - share)).toFixed(2)} times`,
    );

    const query = `query ($id: ID!) { referral(id: $id) { status family { name children { name } } contacts(first: 25) { nodes { type startedAt } } } }`;
    const ask = () => office.people.dana.get(query, { id: kase.referralId });
    const leave = Reads.prototype.leave;
    const unrecorded = async () => {
      Reads.prototype.leave = async () => {};
      await ask();
      Reads.prototype.leave = leave;
    };
    told("a case read over the API, recording what was read", await inTurn(unrecorded, ask));
    const many = (one: () => Promise<unknown>) => () => Promise.all(Array.from({ length: 20 }, one));
    told("twenty such at once", await inTurn(many(unrecordedAtOnce(ask, leave)), many(ask), ROUNDS / 5));
  } finally {
    await owner.end();
    await server.stop();
    await tearDown();
  }
}

/** At once with others, the switch is thrown for all of them. */
function unrecordedAtOnce(ask: () => Promise<unknown>, leave: Reads["leave"]): () => Promise<unknown> {
  let open = 0;
  return async () => {
    open += 1;
    Reads.prototype.leave = async () => {};
    try {
      await ask();
    } finally {
      if (--open === 0) Reads.prototype.leave = leave;
    }
  };
}

void main();
