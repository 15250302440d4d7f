import path from "node:path";
import type { MigrationInterface } from "typeorm";
import { dataSource } from "../../src/platform/database";
import { entities } from "../../src/records";
import { verifyChain } from "../../src/records/history/verify/chain";
import { verifyHistory } from "../../src/records/history/verify/history";
import { inWords, type Fault } from "../../src/records/history/verify/fault";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";
import { HistoryChains1740000000140 } from "../../migrations/1740000000140-history-chains";
import { HistorySeals1740000000141 } from "../../migrations/1740000000141-history-seals";
import { ReadEntries1740000000142 } from "../../migrations/1740000000142-read-entries";

const desk = openDesk();
const migrations: MigrationInterface[] = [
  new HistoryChains1740000000140(),
  new HistorySeals1740000000141(),
  new ReadEntries1740000000142(),
];

test("What was written before there were chains is chained by the migration, and verifies", async () => {
  await desk.office.adopt("ms-2006");
  const kase = await caseIn(desk.office, "INTENSIVE");
  const written = await desk.tables.count("history_entry");
  const owner = dataSource(desk.server.ownerUrl, { entities, as: "owner", poolSize: 1 });
  await owner.initialize();
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  for (const migration of [...migrations].reverse()) await migration.down(runner);
  for (const migration of migrations) await migration.up(runner);
  await runner.commitTransaction();
  await runner.release();
  await owner.destroy();

  const faults: Fault[] = [];
  const ask = <T>(sql: string, parameters: unknown[]) => desk.server.source.query<T[]>(sql, parameters);
  const nowhere = path.join(__dirname, "no-anchors-yet.jsonl");
  const checked = await verifyHistory(ask, nowhere, (fault) => faults.push(fault));
  expect(faults.map(inWords)).toEqual([]);
  expect(checked).toMatchObject({ entries: written, unsealed: written });
  // And the chains go on from there.
  await kase.contact("TELEPHONE", kase.now, 15);
  const chain = `family/${kase.familyId.split(":")[1]}`;
  expect(await verifyChain(ask, chain)).toMatchObject({ faults: [] });
});
