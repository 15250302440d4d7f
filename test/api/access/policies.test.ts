import type { DatabaseError } from "pg";
import { guardedTables, rowSecurity } from "../../../src/access/row-security";
import { openDesk } from "../../support/desk";
import type { Lived } from "../../support/caseload";
import { caseIn } from "../../support/states";

const desk = openDesk();
let kase: Lived;
let waiting: Lived;
const row = (id: string) => id.split(":")[1];

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
  waiting = await caseIn(desk.office, "SUBMITTED");
}, 120_000);

const rows = async <T>(sql: string) => (await desk.tables.client.query(sql)).rows as T[];

/** The tables that hold something of a family, found by their columns and not by a list. */
const ofFamilies = `select distinct table_name as name from information_schema.columns
  where table_schema = 'public' and (column_name in ('family_id', 'referral_id', 'sealed') or table_name in ('answer'))`;

test("every table that holds something of a family is under row-level security, forced on its owner too", async () => {
  const found = await rows<{ name: string; on: boolean; forced: boolean; policies: string }>(
    `select name, relrowsecurity as on, relforcerowsecurity as forced,
       (select count(*) from pg_policies where tablename = name) as policies
     from (${ofFamilies}) t join pg_class on relname = name and relkind = 'r' order by name`,
  );
  expect(found.length).toBeGreaterThan(30);
  for (const { on, forced, policies } of found) {
    expect([on, forced]).toEqual([true, true]);
    expect(Number(policies)).toBeGreaterThanOrEqual(2);
  }
  expect(guardedTables()).toEqual(expect.arrayContaining(found.map(({ name }) => name)));
});

test("the policies in force are those that the table of roles says", async () => {
  const inForce = () =>
    rows("select * from pg_policies where schemaname = 'public' order by tablename, policyname");
  const before = await inForce();
  await desk.tables.client.query("begin");
  for (const { tablename, policyname } of before as { tablename: string; policyname: string }[])
    await desk.tables.client.query(`drop policy "${policyname}" on "${tablename}"`);
  for (const statement of rowSecurity()) await desk.tables.client.query(statement);
  expect(await inForce()).toEqual(before);
  await desk.tables.client.query("rollback");
  expect(before.length).toBeGreaterThan(guardedTables().length * 2);
});

test("no role of the server owns anything, bypasses anything or may sign in", async () => {
  expect(
    await rows(`select rolname from pg_roles where rolname like 'hearthline\\_%'
      and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)`),
  ).toEqual([]);
  expect(
    await rows(
      `select relname from pg_class join pg_roles r on r.oid = relowner where rolname like 'hearthline\\_%'`,
    ),
  ).toEqual([]);
});

/** Tries a statement in someone's name, takes it back, and answers what came of it. */
async function attempt(
  statement: string,
  role: string,
  settings: Record<string, string>,
): Promise<string | number> {
  const { client } = desk.tables;
  await client.query("begin");
  try {
    await client.query(`set local role hearthline_${role}`);
    for (const [name, value] of Object.entries(settings))
      await client.query("select set_config($1, $2, true)", [`app.${name}`, value]);
    return (await client.query(statement)).rowCount ?? 0;
  } catch (error) {
    return `${(error as DatabaseError).code} ${(error as DatabaseError).message}`;
  } finally {
    await client.query("rollback");
  }
}

const viewer = (who: "alice" | "cara", counties: string) => ({
  worker: row(desk.office.ids[who]),
  counties: `{${counties}}`,
});
const stopped = (table: string) => `42501 new row violates row-level security policy for table "${table}"`;

describe("A wrong write is stopped by the database", () => {
  const hinds = () => row(desk.office.countyId);
  const entry = (
    actor: string,
    familyId: string,
  ) => `insert into history_entry (id, created_at, at, actor_name, action,
      citations, changes, actor_id, family_id, chain, seq, hash, salt, payload_hash) values (gen_random_uuid(), now(), now(),
      'x', 'x', '{}', '[]', '${actor}', '${familyId}', 'family/${familyId}', 1000, sha256('x'), '\\x00', sha256('x'))`;
  const follow = (referralId: string) => `insert into concurrence
      select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'referral_id', '${referralId}'))).*
      from concurrence c where referral_id = '${row(kase.referralId)}' limit 1`;

  test("a worker of the county updates its families, one of another county none", async () => {
    const change = "update family set name = 'x'";
    expect(await attempt(change, "county_worker", viewer("alice", hinds()))).toBe(2);
    expect(await attempt(change, "county_worker", viewer("alice", row(desk.office.ids.alice)))).toBe(0);
    expect(await attempt(change, "app", {})).toBe(0);
    expect(await attempt(change, "state_office", viewer("alice", hinds()))).toBe(2);
    for (const role of ["partner_provider", "analyst", "court_officer", "technical_administrator"])
      expect(await attempt(change, role, viewer("alice", hinds()))).toBe(0);
  });

  test("a family cannot be moved out of the worker's counties, nor made elsewhere", async () => {
    const elsewhere = `(select id from county where name = 'Rankin')`;
    expect(
      await attempt(`update family set county_id = ${elsewhere}`, "county_worker", viewer("alice", hinds())),
    ).toBe(stopped("family"));
  });

  test("an entry of the history is its author's own, on a family that they see", async () => {
    const { worker } = viewer("alice", "");
    const family = row(kase.familyId);
    expect(await attempt(entry(worker, family), "county_worker", viewer("alice", hinds()))).toBe(1);
    const another = row(desk.office.ids.ben);
    expect(await attempt(entry(another, family), "county_worker", viewer("alice", hinds()))).toBe(
      stopped("history_entry"),
    );
    expect(await attempt(entry(worker, family), "county_worker", viewer("alice", worker))).toBe(
      stopped("history_entry"),
    );
  });

  test("a record is put on no case out of reach", async () => {
    expect(await attempt(follow(row(kase.referralId)), "fps_worker", viewer("cara", ""))).toBe(1);
    expect(await attempt(follow(row(waiting.referralId)), "fps_worker", viewer("cara", ""))).toBe(
      stopped("concurrence"),
    );
  });

  test("what the server writes on its own account, nobody writes in their own name", async () => {
    expect(await attempt("delete from obligation", "county_worker", viewer("alice", hinds()))).toBe(0);
    expect(
      await attempt("update answer set fingerprint = 'x'", "county_worker", viewer("alice", hinds())),
    ).toBe(0);
    expect(await attempt("delete from obligation", "server", {})).toBeGreaterThan(10);
  });
});

describe("The scope columns", () => {
  const scope = (table: string, key: string, id: string) =>
    rows(
      `select distinct county_id, assigned_worker_id, review_county_id, sealed from ${table} where ${key} = '${id}'`,
    );

  test("follow the case when it is handed over, and the family when it is sealed", async () => {
    const other = await desk.server.as("FPS_WORKER", "Carl", "Hinds");
    const { me } = await other.get(`{ me { id } }`);
    await kase.do("ben", kase.now, "reassignSpecialist", { workerId: me.id, reason: "Cara is on leave." });
    for (const table of ["contact", "assessment", "concurrence", "notice", "obligation"])
      expect(await scope(table, "referral_id", row(kase.referralId))).toEqual([
        {
          county_id: row(desk.office.countyId),
          assigned_worker_id: row(me.id),
          review_county_id: null,
          sealed: false,
        },
      ]);
    await desk.tables.client.query(`update family set sealed = true where id = '${row(kase.familyId)}'`);
    for (const [table, key, id] of [
      ["contact", "referral_id", kase.referralId],
      ["child", "family_id", kase.familyId],
    ])
      expect(await scope(table, key, row(id))).toEqual([expect.objectContaining({ sealed: true })]);
    await desk.tables.client.query(`update family set sealed = false where id = '${row(kase.familyId)}'`);
  });

  test("are not falsified by whoever may update a record", async () => {
    const { client } = desk.tables;
    const before = await scope("contact", "referral_id", row(kase.referralId));
    await client.query("begin");
    await client.query("set local role hearthline_server");
    await client.query(
      `update contact set county_id = gen_random_uuid(), assigned_worker_id = null, sealed = true`,
    );
    await client.query("reset role");
    expect(await scope("contact", "referral_id", row(kase.referralId))).toEqual(before);
    await client.query("rollback");
  });
});
