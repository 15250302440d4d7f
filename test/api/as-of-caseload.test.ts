import { Lived } from "../support/caseload";
import type { Answer, Client } from "../support/client";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { caseIn } from "../support/states";

jest.setTimeout(60_000);

const desk = openDesk("Rankin");
let eve: Client;
let eveId: string;
let gus: Client;
let late: Lived;
let timely: Lived;

/** Two families of March: one is met too late by the record, the other in time. Cara has both at first. */
beforeAll(async () => {
  const { server, office } = desk;
  await office.adopt("ms-2006");
  eve = await server.as("FPS_WORKER", "Eve", "Rankin");
  gus = await server.as("COUNTY_WORKER", "Gus", "Yazoo");
  eveId = (await eve.get(`{ me { id } }`)).me.id;
  late = await Lived.ready(office);
  await (await (await late.submit()).review()).assign();
  await late.contact("HOME_VISIT", "2006-03-07 14:00", 60, { loggedAt: "2006-03-12 10:00" });
  timely = await caseIn(office, "ACCEPTED");
});

const figure = `{ count cases caseIds }`;
const fields = `asOf basis owed ${figure} breaches ${figure} byStatus { status figure ${figure} }
  byRule { rule { id } owed ${figure} breaches ${figure} byStatus { status figure ${figure} } }`;

async function ask(client: Client, field: string, id: string, asOf: string, basis: string | null = null) {
  const key = `${field.replace("Compliance", "")}Id`;
  const query = `query ($id: ID!, $asOf: DateTimeISO, $basis: ComplianceBasis) {
    ${field}(${key}: $id, asOf: $asOf, basis: $basis) { ${fields} } }`;
  const variables = { id, asOf: local(asOf), basis };
  return (await client.at(local("2006-05-02 12:00")).get(query, variables))[field];
}
const county = (client: Client, asOf: string, basis?: string) =>
  ask(client, "countyCompliance", desk.office.countyId, asOf, basis);
const worker = (client: Client, id: string, asOf: string, basis?: string) =>
  ask(client, "workerCompliance", id, asOf, basis);
const none = { count: 0, cases: 0, caseIds: [] };

test("A county's breaches name their cases and their rule, by what had been recorded", async () => {
  const { owed, breaches, byStatus, byRule } = await county(desk.office.people.dana, "2006-03-09 12:00");
  expect(owed.caseIds).toEqual([late.referralId, timely.referralId]);
  expect(breaches).toEqual({ count: 2, cases: 1, caseIds: [late.referralId] });
  const overdue = byStatus.find(({ status }: Answer["data"]) => status === "OVERDUE");
  expect(overdue.figure).toEqual(breaches);
  const broken = byRule.filter((one: Answer["data"]) => one.breaches.count > 0);
  expect(broken.map(({ rule }: Answer["data"]) => rule.id)).toEqual(["FP-IC-01"]);
  expect(broken[0].breaches).toEqual(breaches);
});

test("Known today, the county had no breach on that day", async () => {
  const { breaches } = await county(desk.office.people.dana, "2006-03-09 12:00", "KNOWN_TODAY");
  expect(breaches).toEqual(none);
});

test("The figures of a county are those of its cases, by status and by rule", async () => {
  const { owed, byStatus, byRule } = await county(desk.office.people.dana, "2006-03-20 12:00");
  const query = `query ($id: ID!, $asOf: DateTimeISO) { referral(id: $id) { compliance(asOf: $asOf) {
    total byStatus { status count } } } }`;
  const dana = desk.office.people.dana.at(local("2006-05-02 12:00"));
  const cases = await Promise.all(
    [late, timely].map(async ({ referralId: id }) => {
      const { referral } = await dana.get(query, { id, asOf: local("2006-03-20 12:00") });
      return referral.compliance;
    }),
  );
  expect(owed.count).toBe(cases[0].total + cases[1].total);
  for (const { status, figure } of byStatus) {
    const of = (one: Answer["data"]) =>
      one.byStatus.find((count: Answer["data"]) => count.status === status).count;
    expect({ status, count: figure.count }).toEqual({ status, count: of(cases[0]) + of(cases[1]) });
  }
  const sum = (figures: Answer["data"][]) => figures.reduce((total, one) => total + one.figure.count, 0);
  for (const rule of byRule) expect(sum(rule.byStatus)).toBe(rule.owed.count);
  expect(byRule.reduce((total: number, rule: Answer["data"]) => total + rule.owed.count, 0)).toBe(owed.count);
});

test("Before the first submission, and after the last case has ended, a county has no figures", async () => {
  const other = await caseIn(desk.office, "WITHDRAWN", { start: "2006-02-06" });
  const { caseIds } = (await county(desk.office.people.dana, "2006-02-06 11:30")).owed;
  expect(caseIds).toEqual([other.referralId]);
  expect((await county(desk.office.people.dana, "2006-02-06 13:00")).owed).toEqual(none);
  expect((await county(desk.office.people.dana, "2006-02-01 12:00")).owed).toEqual(none);
});

test("Someone of another county gets no figure of cases that are not theirs to see", async () => {
  expect((await county(gus, "2006-03-09 12:00")).owed).toEqual(none);
  expect((await worker(gus, desk.office.ids.cara, "2006-03-09 12:00")).owed).toEqual(none);
  const query = `query ($id: ID!) { referral(id: $id) { compliance(asOf: "2006-03-09T18:00:00Z") { total } } }`;
  const { data, errors } = await gus.ask(query, { id: late.referralId });
  expect(data).toBeNull();
  expect(errors![0].extensions.code).toBe("NOT_FOUND");
});

test("A specialist who may not read what others did to a case may read how it stood", async () => {
  const { owed, breaches } = await worker(desk.office.people.cara, desk.office.ids.cara, "2006-03-09 12:00");
  expect(owed.cases).toBe(2);
  expect(breaches.caseIds).toEqual([late.referralId]);
});

test("A case that was handed over counts for whom it was assigned to at the time", async () => {
  const kase = await caseIn(desk.office, "ACCEPTED");
  const handover = { workerId: eveId, reason: "Cara is on leave." };
  await kase.do("ben", "2006-03-20 09:00", "reassignSpecialist", handover);
  const { dana, cara } = desk.office.people;
  const has = async (client: Client, id: string, asOf: string) =>
    (await worker(client, id, asOf)).owed.caseIds.includes(kase.referralId) as boolean;
  expect(await has(dana, desk.office.ids.cara, "2006-03-15 12:00")).toBe(true);
  expect(await has(dana, eveId, "2006-03-15 12:00")).toBe(false);
  expect(await has(dana, desk.office.ids.cara, "2006-03-21 12:00")).toBe(false);
  expect(await has(dana, eveId, "2006-03-21 12:00")).toBe(true);
  // It is no longer Cara's to see, so it is in none of her figures either.
  expect(await has(cara, desk.office.ids.cara, "2006-03-15 12:00")).toBe(false);
});

test("More cases than are in memory at once are all counted", async () => {
  const wanted = 60;
  const submit = async () => (await Lived.ready(desk.office, { start: "2006-04-03" })).submit();
  const kases: Lived[] = [];
  while (kases.length < wanted) kases.push(...(await Promise.all(Array.from({ length: 6 }, submit))));
  const { dana } = desk.office.people;
  const before = (await county(dana, "2006-04-03 08:00")).owed;
  const { owed } = await county(dana, "2006-04-03 12:00");
  expect(owed.cases).toBe(before.cases + wanted);
  expect(new Set(owed.caseIds).size).toBe(owed.cases);
  expect(owed.caseIds).toEqual(expect.arrayContaining(kases.map(({ referralId }) => referralId)));
});

test("What does not exist, and a moment that has not come, are refused", async () => {
  const dana = desk.office.people.dana.at(local("2006-05-02 12:00"));
  const unknown = "Worker:00000000-0000-4000-8000-000000000000";
  const code = async (query: string) => (await dana.ask(query)).errors?.[0]?.extensions.code;
  expect(await code(`{ workerCompliance(workerId: "${unknown}") { owed { count } } }`)).toBe("NOT_FOUND");
  expect(await code(`{ countyCompliance(countyId: "${unknown}") { owed { count } } }`)).toBe(
    "BAD_USER_INPUT",
  );
  const future = `countyId: "${desk.office.countyId}", asOf: "2106-01-01T00:00:00Z"`;
  expect(await code(`{ countyCompliance(${future}) { owed { count } } }`)).toBe("BAD_USER_INPUT");
});
