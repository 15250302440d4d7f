import type * as casl from "@casl/ability";
import type { RoleName } from "../../../src/access/roles";
import type { Client } from "../../support/client";
import type { Lived } from "../../support/caseload";
import { openDesk } from "../../support/desk";
import { execute } from "../../support/global-setup";
import { local } from "../../support/local";
import { caseIn } from "../../support/states";

/** The server's own two judges are struck dumb: every query is as it is asked, and everyone may do everything. */
jest.mock("../../../src/access/visible", () => ({ visible: (query: unknown) => query }));
jest.mock("../../../src/access/ability", () => {
  const { createMongoAbility } = jest.requireActual<typeof casl>("@casl/ability");
  return {
    ...jest.requireActual<object>("../../../src/access/ability"),
    abilityOf: () => createMongoAbility([{ action: "manage", subject: "all" }]),
  };
});

const desk = openDesk();
jest.setTimeout(120_000);
let served: Lived;
let waiting: Lived;
/** Every id of a case in service, as the Coordinator finds them. */
let ids: string[];
const strangers = {} as Record<string, Client>;

const others: [string, RoleName, string[]][] = [
  ["a county worker of Rankin", "COUNTY_WORKER", ["Rankin"]],
  ["a county worker of no county", "COUNTY_WORKER", []],
  ["a supervisor of Rankin", "ASWS", ["Rankin"]],
  ["a specialist of Rankin", "FPS_WORKER", ["Rankin"]],
  ["a partner provider's worker", "PARTNER_PROVIDER", []],
  ["an analyst", "ANALYST", []],
  ["an officer of a court", "COURT_OFFICER", []],
  ["a technical administrator", "TECHNICAL_ADMINISTRATOR", []],
];
const outside = others.map(([who]) => who);

const everything = `query ($id: ID!) { referral(id: $id) { id family { id children { id } caregivers { id } }
  assessments { id } concurrences { id } plans { id } notices { id } obligations { id } 
  contacts(first: 5) { nodes { id } } history(first: 50) { nodes { id } } } }`;
const lists = `{ referrals(first: 100) { totalCount nodes { id } } families(first: 100) { totalCount nodes { id } }
  obligations(first: 100) { totalCount nodes { id } } }`;

const idsIn = (value: unknown): string[] =>
  value && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [String(inner)] : idsIn(inner)))
    : [];

/** What a client reaches of a case: by each id, and in the lists with their counts. */
async function reached(client: Client, wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of wanted) {
    const { data, errors } = await client.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id });
    if (errors) expect(errors[0].extensions.code).toBe("NOT_FOUND");
    else found.push(data.node.id);
  }
  return found;
}
const counted = async (client: Client) => {
  const { referrals, families, obligations } = await client.get(lists);
  for (const list of [referrals, families, obligations]) expect(list.nodes).toHaveLength(list.totalCount);
  return [referrals.totalCount, families.totalCount, obligations.totalCount] as number[];
};

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  served = await caseIn(desk.office, "INTENSIVE");
  waiting = await caseIn(desk.office, "SUBMITTED");
  for (const [who, role, counties] of others)
    strangers[who] = (await desk.server.as(role, who, ...counties)).at(local(served.now));
  strangers["a specialist of Hinds with no case"] = (await desk.server.as("FPS_WORKER", "Carl", "Hinds")).at(
    local(served.now),
  );
  ids = [...new Set(idsIn(await served.as("dana").get(everything, { id: served.referralId })))];
}, 120_000);

test("those of the case find it whole", async () => {
  expect(ids.length).toBeGreaterThan(20);
  const casework = ids.filter((id) => !id.startsWith("HistoryEntry:"));
  for (const who of ["alice", "ben", "cara", "dana", "sam"] as const) {
    expect(await reached(served.as(who), casework)).toEqual(casework);
    expect((await counted(served.as(who))).slice(0, 2)).toEqual([2, 2]);
  }
});

test.each(outside)("%s finds nothing of it, by no id and in no list", async (who) => {
  // Who did what and when is the administrator's to read; an entry answers no value of a record.
  const administers = who === "a technical administrator";
  const hidden = ids.filter((id) => !(administers && id.startsWith("HistoryEntry:")));
  expect(await reached(strangers[who], hidden)).toEqual([]);
  const [referrals, families] = await counted(strangers[who]);
  expect([referrals, families]).toEqual([0, 0]);
});

test("a specialist without a case finds what waits for one in the county, and nothing of the other", async () => {
  const carl = strangers["a specialist of Hinds with no case"];
  expect(await reached(carl, ids)).toEqual([]);
  expect(await reached(carl, [waiting.referralId])).toEqual([waiting.referralId]);
  expect((await counted(carl)).slice(0, 2)).toEqual([1, 1]);
});

test("of the history, each finds what is theirs to read", async () => {
  const entries = ids.filter((id) => id.startsWith("HistoryEntry:"));
  const byWho = {
    alice: await reached(served.as("alice"), entries),
    cara: await reached(served.as("cara"), entries),
  };
  expect(await reached(served.as("dana"), entries)).toEqual(entries);
  expect(await reached(served.as("ben"), entries)).toEqual(entries);
  expect(byWho.alice.length * byWho.cara.length).toBeGreaterThan(0);
  expect(byWho.alice.filter((id) => byWho.cara.includes(id))).toEqual([]);
});

test.each(["an analyst", "an officer of a court", "a partner provider's worker"])(
  "%s finds in the directory the own house alone, whatever part is asked for",
  async (who) => {
    const query = `query ($role: Role, $county: String) { workers(first: 100, role: $role, county: $county) { totalCount nodes { name } } }`;
    const found = async (asked: Record<string, string>) => {
      const { workers } = await strangers[who].get(query, asked);
      expect(workers.nodes).toHaveLength(workers.totalCount);
      return (workers.nodes as { name: string }[]).map(({ name }) => name);
    };
    expect(await found({})).toEqual([who]);
    expect(await found({ role: "COUNTY_WORKER" })).toEqual([]);
    expect(await found({ county: "Hinds" })).toEqual([]);
  },
);

test("a stranger's command finds no case to act on", async () => {
  const call = { type: "TELEPHONE", startedAt: local(served.day(2)), durationMinutes: 5 };
  const command = `mutation ($input: LogContactInput!) { logContact(input: $input) { referral { id } } }`;
  for (const who of outside) {
    const { errors } = await strangers[who].ask(command, {
      input: { ...call, referralId: served.referralId },
    });
    expect(errors?.[0].extensions.code).toBe("NOT_FOUND");
  }
});

test("a sealed family is found by nobody, whatever their role, and by all of them again", async () => {
  const seal = (sealed: boolean) =>
    execute(
      desk.server.ownerUrl,
      `update family set sealed = ${sealed} where id = '${served.familyId.split(":")[1]}'`,
    );
  await seal(true);
  for (const who of ["alice", "ben", "cara", "dana", "sam"] as const) {
    expect(await reached(served.as(who), ids)).toEqual([]);
    expect((await counted(served.as(who))).slice(0, 2)).toEqual([1, 1]);
  }
  await seal(false);
  expect((await reached(served.as("dana"), ids)).length).toBe(ids.length);
});

test("without the policies, strangers find everything: nothing but them was in the way", async () => {
  const tables = ["referral", "family", "contact", "obligation"];
  const security = (word: string) =>
    execute(
      desk.server.ownerUrl,
      ...tables.map((table) => `alter table ${table} ${word} row level security`),
    );
  await security("disable");
  const rose = strangers["a county worker of Rankin"];
  expect(await reached(rose, [served.referralId, served.familyId])).toHaveLength(2);
  expect((await counted(rose)).slice(0, 2)).toEqual([2, 2]);
  await security("enable");
  expect(await reached(rose, [served.referralId, served.familyId])).toEqual([]);
});
