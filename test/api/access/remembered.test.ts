import { Client as Connection } from "pg";
import { consentTo, partner, referTo, type Partner } from "../../support/acts/partners";
import { Client } from "../../support/client";
import { openDesk } from "../../support/desk";
import { caseIn } from "../../support/states";

const desk = openDesk();
jest.setTimeout(120_000);

/** All of these ask by the clock itself: at a moment that a header names, nobody is remembered. */
const TIMES = 100;
const reason = { reason: "As the personnel office wrote." };
const closed = "UNAUTHENTICATED";

let urls: string[];
let owner: Connection;
let people = 0;

beforeAll(async () => {
  urls = [desk.server.url, await desk.server.another()];
  owner = desk.tables.client;
});

/** Someone who works at a county, as a client of each server. */
async function someone(county = "Hinds") {
  const token = await desk.server.token("COUNTY_WORKER", `Someone ${(people += 1)}`, county);
  const clients = urls.map((url) => new Client(url, token));
  const { me } = await clients[0].get(`{ me { id counties { id } } }`);
  const workerId = me.id as string;
  return { clients, workerId, rowId: workerId.split(":")[1], countyId: me.counties[0].id as string };
}
type Someone = Awaited<ReturnType<typeof someone>>;

async function family({ clients, countyId }: Someone): Promise<string> {
  const { family: made } = await clients[0].do("registerFamily", {
    ...{ countyId, name: "Lake", address: "5 River Road", phones: [] },
    ...{ children: [{ name: "Ivy", birthDate: "2015-07-07" }], caregivers: [] },
  });
  return made.id as string;
}

/** What each server answers to someone: the code of an error, or that they are answered. */
const answers = ({ clients }: Pick<Someone, "clients">, query = "{ __typename }", variables = {}) =>
  Promise.all(
    clients.map(async (client) => {
      const { errors } = await client.ask(query, variables);
      return errors?.[0].extensions.code ?? "answered";
    }),
  );
const both = (answer: string) => [answer, answer];

const theFamily = `query ($id: ID!) { family(id: $id) { id name } }`;

test("a glass that was broken, and given back, is so for the very next request at either server", async () => {
  const alice = await someone();
  const id = await family(await someone("Warren"));
  for (let time = 0; time < TIMES; time += 1) {
    const [here, there] = time % 2 ? alice.clients : [...alice.clients].reverse();
    expect(await answers(alice, theFamily, { id })).toEqual(both("NOT_FOUND"));
    const { record } = await here.do("breakGlass", { familyId: id, reason: "Ivy was brought to us." });
    expect(await answers(alice, theFamily, { id })).toEqual(both("answered"));
    await there.do("endGlassBreak", { glassBreakId: record.id });
  }
  const told = await desk.tables.count(
    "read_entry",
    `operation = 'family' and actor_id = '${alice.rowId}' and '${id.split(":")[1]}' = any(family_ids)`,
  );
  expect(told).toBe(2 * TIMES);
});

test("an assignment that was ended, and another that began, are so for the very next request at either server", async () => {
  const cara = await someone();
  const id = await family(cara);
  const { tom } = desk.office.people;
  const held = `query ($workerId: ID) { roleAssignments(first: 1, workerId: $workerId) { nodes { id } } }`;
  let { id: assignmentId } = (await tom.get(held, { workerId: cara.workerId })).roleAssignments.nodes[0];
  for (let time = 0; time < TIMES; time += 1) {
    expect(await answers(cara, theFamily, { id })).toEqual(both("answered"));
    await tom.do("endAssignment", { assignmentId, ...reason });
    // Whatever they ask: what needs no row, what is no document, and what they may not send.
    const asked = [theFamily, "{ __typename }", "{ nothingLikeIt }", "{"][time % 4];
    expect(await answers(cara, asked, { id })).toEqual(both(closed));
    const { record } = await tom.do("assignRole", {
      ...{ workerId: cara.workerId, role: "COUNTY_WORKER", countyIds: [cara.countyId] },
    });
    assignmentId = record.id;
  }
});

test("a family's consent that lapsed, and one that holds again, are so for the very next request at either server", async () => {
  await desk.office.adopt("ms-2006");
  const pia: Partner = await partner(desk.office);
  const kase = await caseIn(desk.office, "INTENSIVE");
  const consentId = (await consentTo(kase, pia.id, kase.now)).split(":")[1];
  await referTo(kase, pia.id, kase.now);
  const token = await desk.server.tokenOf(pia.workerId);
  const clients = urls.map((url) => new Client(url, token));
  const set = (until: string) =>
    owner.query(
      `update consent set effective_from = now() - interval '1 day', expires_at = now() + interval '${until}' where id = $1`,
      [consentId],
    );
  for (let time = 0; time < TIMES / 2; time += 1) {
    await set("1 hour");
    expect(await answers({ clients }, theFamily, { id: kase.familyId })).toEqual(both("answered"));
    await set("-1 second");
    expect(await answers({ clients }, theFamily, { id: kase.familyId })).toEqual(both("NOT_FOUND"));
  }
});

describe("what is written past the server is seen as well", () => {
  test.each([
    ["a worker who works here no more", "update worker set active = false where id = $1"],
    ["a worker who is gone", "delete from role_assignment where worker_id = $1"],
    ["an assignment that was over", `update role_assignment set "to" = now() where worker_id = $1`],
  ])("%s", async (_what, change) => {
    const alice = await someone();
    expect(await answers(alice)).toEqual(both("answered"));
    await owner.query(change, [alice.rowId]);
    expect(await answers(alice)).toEqual(both(closed));
  });

  test("all broken glass that was swept away", async () => {
    const alice = await someone();
    const id = await family(await someone("Warren"));
    await alice.clients[0].do("breakGlass", { familyId: id, reason: "Ivy was brought to us." });
    expect(await answers(alice, theFamily, { id })).toEqual(both("answered"));
    await owner.query("truncate glass_break cascade");
    expect(await answers(alice, theFamily, { id })).toEqual(both("NOT_FOUND"));
  });
});

describe("time ends what is remembered to the moment, and nothing has to be written for it", () => {
  /** Asks all the time until well after a moment: what was answered wholly before it, and wholly after. */
  async function around(moment: number, ask: () => Promise<string[]>) {
    const found = { before: new Set<string>(), after: new Set<string>() };
    while (Date.now() < moment + 300) {
      const begun = Date.now();
      const answered = await ask();
      const side = Date.now() < moment ? found.before : begun >= moment ? found.after : new Set<string>();
      for (const one of answered) side.add(one);
    }
    return { before: [...found.before], after: [...found.after] };
  }

  test("an assignment that ends", async () => {
    const alice = await someone();
    const end = Date.now() + 1500;
    await owner.query(`update role_assignment set "to" = $2 where worker_id = $1`, [
      alice.rowId,
      new Date(end),
    ]);
    expect(await around(end, () => answers(alice))).toEqual({ before: ["answered"], after: [closed] });
  });

  test("a broken glass that closes", async () => {
    const alice = await someone();
    const id = await family(await someone("Warren"));
    await alice.clients[0].do("breakGlass", { familyId: id, reason: "Ivy was brought to us." });
    const end = Date.now() + 1500;
    await owner.query(`update glass_break set until = $2 where worker_id = $1`, [alice.rowId, new Date(end)]);
    const asked = await around(end, () => answers(alice, theFamily, { id }));
    expect(asked).toEqual({ before: ["answered"], after: ["NOT_FOUND"] });
  });

  test("a broken glass that is yet to open", async () => {
    const alice = await someone();
    const id = await family(await someone("Warren"));
    await alice.clients[0].do("breakGlass", { familyId: id, reason: "Ivy was brought to us." });
    const begin = Date.now() + 1500;
    await owner.query(`update glass_break set "from" = $2 where worker_id = $1`, [
      alice.rowId,
      new Date(begin),
    ]);
    const asked = await around(begin, () => answers(alice, theFamily, { id }));
    expect(asked).toEqual({ before: ["NOT_FOUND"], after: ["answered"] });
  });
});

test("whoever only reads is remembered, whoever writes is looked up", async () => {
  const alice = await someone();
  expect(await answers(alice)).toEqual(both("answered"));
  const lock = new Connection({ connectionString: desk.server.ownerUrl });
  await lock.connect();
  try {
    // Nobody can be looked up now.
    await lock.query("begin; lock table role_assignment in access exclusive mode");
    expect(await answers(alice)).toEqual(both("answered"));
    const waits = Promise.race([answers(alice, "mutation { nothing }"), later(500)]);
    expect(await waits).toBe("nothing yet");
  } finally {
    await lock.end();
  }
});
const later = (ms: number) => new Promise((done) => setTimeout(done, ms, "nothing yet"));

test("a purpose is remembered for those requests alone that state it", async () => {
  const alice = await someone();
  const [token] = [await desk.server.tokenOf(alice.workerId)];
  const stating = (purpose: string) => urls.map((url) => new Client(url, token).for(purpose));
  for (let time = 0; time < 2; time += 1) {
    expect(await answers(alice)).toEqual(both("answered"));
    expect(await answers({ clients: stating("NO_PURPOSE") })).toEqual(both("BAD_USER_INPUT"));
  }
});

test("those who change access do not wait for one another before the end", async () => {
  const [one, two] = [await someone(), await someone()];
  const open = [desk.server.ownerUrl, desk.server.ownerUrl].map(
    (connectionString) => new Connection({ connectionString, statement_timeout: 5_000 }),
  );
  for (const connection of open) await connection.connect();
  try {
    const change = "update worker set phone = '601' where id = $1";
    await Promise.all(open.map((connection) => connection.query("begin")));
    await open[0].query(change, [one.rowId]);
    await open[1].query(change, [two.rowId]);
    await open[1].query("commit");
    await open[0].query("commit");
  } finally {
    await Promise.all(open.map((connection) => connection.end()));
  }
});
