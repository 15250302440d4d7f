import type { DataSource, EntityMetadata } from "typeorm";
import { capacityOf } from "../../src/access/capacity";
import { nothingOpened } from "../../src/access/viewer";
import { actingAs, asServer } from "../../src/platform/capacity";
import { writable } from "../../src/records";
import { Referral } from "../../src/records/referral/referral";
import { asJson, updateRows } from "../../src/records/perform/rows";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";

const desk = openDesk();
beforeAll(() => desk.office.adopt("ms-2006"));

/** A table that fails, once or always, when something is written to it. */
async function failing(table: string, code: string, { once = false, constraint = "" } = {}) {
  const owner = desk.tables.client;
  await owner.query(`CREATE SEQUENCE IF NOT EXISTS tries; GRANT USAGE ON SEQUENCE tries TO PUBLIC;
    ALTER SEQUENCE tries RESTART;
    CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF ${once ? "nextval('tries') = 1" : "true"} THEN
        RAISE EXCEPTION 'It fails.' USING ERRCODE = '${code}', CONSTRAINT = '${constraint}';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER zz_fail BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION fail()`);
  return () => owner.query(`DROP TRIGGER zz_fail ON "${table}"`);
}

const contact = { type: "TELEPHONE", durationMinutes: 20 };
const mutation = `mutation ($input: LogContactInput!) { logContact(input: $input) { record { id } } }`;

async function inService() {
  const kase = await caseIn(desk.office, "INTENSIVE");
  const cara = kase.as("cara", kase.day(12));
  const input = { referralId: kase.referralId, startedAt: "2006-03-18T15:00:00Z", ...contact };
  return { kase, log: (more: object = {}) => cara.ask(mutation, { input: { ...input, ...more } }) };
}
/** What readings leave is none of the command's. */
async function stored() {
  const { read_entry, history_chain, ...tables } = await desk.tables.snapshot();
  expect([read_entry, history_chain]).not.toContain(undefined);
  return { ...tables, chains: await desk.tables.count("history_chain", "chain NOT LIKE 'reads/%'") };
}

const written = ["contact", "referral", "obligation", "history_chain", "history_entry", "outbox"];
test.each(written)("When a command cannot write to %s, nothing of it is left anywhere", async (table) => {
  const { log } = await inService();
  const before = await stored();
  const mend = await failing(table, "P0001");
  const { errors } = await log();
  await mend();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["INTERNAL_SERVER_ERROR"]);
  expect(await stored()).toEqual(before);
  expect((await log()).data.logContact.record.id).toMatch(/^Contact:/);
});

test("What a command waits for last of all still tells what must hold", async () => {
  const { log } = await inService();
  const mend = await failing("obligation", "23514", { constraint: "a_day_has_24_hours" });
  const { errors } = await log();
  await mend();
  expect(errors?.[0]).toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
    message: "input: must hold: a day has 24 hours",
  });
});

test.each(written)(
  "A race that is lost at %s is run again, and the command has one effect",
  async (table) => {
    const { kase, log } = await inService();
    const ofCase = `referral_id = '${kase.referralId.split(":")[1]}'`;
    const counted = async () => [
      await desk.tables.count("contact", ofCase),
      await desk.tables.count("history_entry", ofCase),
    ];
    const [contacts, entries] = await counted();
    const mend = await failing(table, "40001", { once: true });
    const answers = [await log({ idempotencyKey: table }), await log({ idempotencyKey: table })];
    await mend();
    expect(answers[0].data.logContact.record.id).toBe(answers[1].data.logContact.record.id);
    expect(await counted()).toEqual([contacts + 1, entries + 1]);
  },
);

test("Twenty contacts at once on one case are each written once, one after the other", async () => {
  const { kase, log } = await inService();
  const version = async () =>
    (await kase.as("cara").get(`query ($id: ID!) { referral(id: $id) { version } }`, { id: kase.referralId }))
      .referral.version as number;
  const before = await version();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => log({ startedAt: `2006-03-18T1${index % 8}:00:00Z` })),
  );
  expect(new Set(answers.map(({ data }) => data.logContact.record.id)).size).toBe(20);
  expect(await version()).toBe(before + 20);
});

test("A row that is not the viewer's to write fails the transaction, whoever waited for it or not", async () => {
  const { kase } = await inService();
  const id = kase.referralId.split(":")[1];
  const nobodysWorker = capacityOf({
    ...{ workerId: id, name: "Elsewhere", role: "COUNTY_WORKER", countyIds: [], organizationId: null },
    opened: nothingOpened,
  });
  const before = await stored();
  await expect(
    actingAs(nobodysWorker, () =>
      desk.server.served.transaction((manager) =>
        updateRows(manager, Referral, [{ id, emergency: true }], { counted: true }),
      ),
    ),
  ).rejects.toThrow(`0 of Referral ${id} is written.`);
  expect(await stored()).toEqual(before);
});

/** Rows that are not what they would be, were they written from what TypeORM makes of them. */
async function otherwise(
  source: DataSource,
  metadata: EntityMetadata,
): Promise<[rows: number, other: number]> {
  const rows = await source.manager.find<object>(metadata.target);
  const columns = metadata.columns.map(({ databaseName }) => `"${databaseName}"`).join();
  const json = JSON.stringify(rows.map((row) => asJson(metadata, row as never)));
  const [{ other }] = await asServer(() =>
    source.query<{ other: number }[]>(
      `select count(*)::int as other from (select ${columns} from "${metadata.tableName}"
        except select ${columns} from json_populate_recordset(null::"${metadata.tableName}", $1::json)) row`,
      [json],
    ),
  );
  return [rows.length, other];
}

/** A migration's rows are timed to the microsecond, as no command's are, and the history has a statement of its own. */
const otherwiseWritten = ["County", "Adoption", "HistoryEntry"];

test("Every kind of row is written as it is read: nothing is lost on the way through JSON", async () => {
  await caseIn(desk.office, "CLOSED");
  await caseIn(desk.office, "TERMINATED");
  const { source } = desk.server;
  const seen: string[] = [];
  for (const [name, kind] of Object.entries(writable).filter(([one]) => !otherwiseWritten.includes(one))) {
    const [rows, other] = await otherwise(source, source.getMetadata(kind));
    expect([name, other]).toEqual([name, 0]);
    if (rows > 0) seen.push(name);
  }
  expect(seen).toEqual(
    expect.arrayContaining([
      "Child",
      "Referral",
      "Assessment",
      "TreatmentPlan",
      "Discontinuation",
      "FollowUp",
    ]),
  );
});
