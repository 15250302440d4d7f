import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { Listener } from "../support/listener";
import { local } from "../support/local";
import type { Who } from "../support/office";
import { caseIn } from "../support/states";

const desk = openDesk();
jest.setTimeout(120_000);
beforeAll(() => desk.office.adopt("ms-2006"));

const open: Listener[] = [];
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});

const tokenOf = (client: Client) => (client as unknown as { token: string }).token;

async function listen(client: Client, query: string, variables = {}, moment = "2006-04-15 12:00") {
  const headers = { authorization: `Bearer ${tokenOf(client)}`, "x-hearthline-now": local(moment) };
  const listener = await Listener.open(desk.server.url, query, variables, headers);
  open.push(listener);
  return listener;
}
const as = (who: Who) => desk.office.people[who];

const changes = `subscription ($id: ID!) { caseChanged(id: $id) { id version status } }`;
const arrivals = `subscription { noticeArrived { id kind recipient referral { id } } }`;

describe("caseChanged", () => {
  test("tells every change of the case, as it is then, to each who may see it", async () => {
    const kase = await caseIn(desk.office, "UNDER_REVIEW");
    const id = kase.referralId;
    const [alice, dana] = [
      await listen(as("alice"), changes, { id }),
      await listen(as("dana"), changes, { id }),
    ];
    const versions: number[] = [];
    const told = async (status: string) => {
      for (const listener of [alice, dana]) {
        const { caseChanged } = (await listener.next()).data;
        expect(caseChanged).toMatchObject({ id, status });
        versions.push(caseChanged.version);
      }
    };
    await kase.screen(kase.now);
    await told("UNDER_REVIEW");
    await kase.assign();
    await told("CONTACT_PENDING");
    const [first, second, third, fourth] = versions;
    expect([first, third]).toEqual([second, fourth]);
    expect(third).toBeGreaterThan(first);
  });

  test("says nothing of another case", async () => {
    const [kase, other] = [await caseIn(desk.office, "SUBMITTED"), await caseIn(desk.office, "UNDER_REVIEW")];
    const listener = await listen(as("alice"), changes, { id: kase.referralId });
    await other.screen(other.now);
    await kase.review();
    expect((await listener.next()).data.caseChanged.id).toBe(kase.referralId);
    expect(listener.heard()).toEqual([]);
  });

  test("of a case that one may not see answers as of one that does not exist", async () => {
    const kase = await caseIn(desk.office, "SUBMITTED");
    const rose = await desk.server.as("COUNTY_WORKER", "Rose", "Rankin");
    const hidden = await (await listen(rose, changes, { id: kase.referralId })).next();
    const unknown = await (
      await listen(rose, changes, { id: "Referral:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" })
    ).next();
    const told = ({ errors }: any) =>
      errors.map(({ message, extensions }: any) => [message, extensions.code]);
    expect(told(hidden)).toEqual([[expect.any(String), "NOT_FOUND"]]);
    expect(told(hidden)).toEqual(told(unknown));
  });

  test("ends for the specialist whom the case is taken from, without a word of what came after", async () => {
    const kase = await caseIn(desk.office, "CONTACT_PENDING");
    const carl = await desk.server.as("FPS_WORKER", "Carl", "Hinds");
    const workerId = (await carl.get(`{ me { id } }`)).me.id;
    const cara = await listen(as("cara"), changes, { id: kase.referralId });
    await kase.do("ben", kase.now, "reassignSpecialist", { workerId, reason: "Cara is on leave." });
    expect(await cara.next()).toBeNull();
  });
});

describe("noticeArrived", () => {
  test("tells a notice to whom it is for, and to nobody else", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const [alice, ben, dana] = [
      await listen(as("alice"), arrivals),
      await listen(as("ben"), arrivals),
      await listen(as("dana"), arrivals),
    ];
    const rose = await listen(await desk.server.as("ASWS", "Ruth", "Rankin"), arrivals);
    await kase.report("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10");
    expect((await alice.next()).data.noticeArrived).toMatchObject({
      recipient: "COUNTY_WORKER",
      referral: { id: kase.referralId },
    });
    expect((await ben.next()).data.noticeArrived).toMatchObject({ recipient: "ASWS" });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([dana.heard(), rose.heard()]).toEqual([[], []]);
  });

  test("misses none of many that are written at once", async () => {
    const cases = [];
    for (let index = 0; index < 6; index++) cases.push(await caseIn(desk.office, "INTENSIVE"));
    const ben = await listen(as("ben"), arrivals);
    await Promise.all(cases.map((kase) => kase.report("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10")));
    const heard = new Set<string>();
    for (const _kase of cases) heard.add((await ben.next()).data.noticeArrived.id);
    expect(heard.size).toBe(cases.length);
  });
});

describe("The stream", () => {
  test.each([
    ["a query", "{ me { id } }", "BAD_REQUEST"],
    [
      "a mutation",
      'mutation { addHoliday(input: { day: "2006-01-01", name: "x" }) { record { id } } }',
      "BAD_REQUEST",
    ],
    ["an unknown field", "subscription { nothingOfTheKind }", "GRAPHQL_VALIDATION_FAILED"],
    ["no GraphQL", "subscription {", "GRAPHQL_PARSE_FAILED"],
  ])("refuses %s", async (_what, query, code) => {
    const { errors, data } = await (await listen(as("dana"), query)).next();
    expect([data, errors[0].extensions.code]).toEqual([undefined, code]);
    expect(errors[0].message).not.toMatch(/Did you mean/);
  });

  test.each([
    ["", arrivals],
    [", and tells nobody else of the schema", "subscription { nothingOfTheKind }"],
  ])("is for those who are signed in%s", async (_what, query) => {
    const listener = await Listener.open(desk.server.url, query);
    open.push(listener);
    expect((await listener.next()).errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });

  test("counts what is asked for with the values of variables", async () => {
    const query = `subscription ($id: ID!, $n: Int!) { caseChanged(id: $id) { contacts(first: $n) { totalCount } } }`;
    const id = "Referral:00000000-0000-7000-8000-000000000000";
    const beyond = async (n: number) => (await (await listen(as("dana"), query, { id, n })).next()).errors[0];
    expect((await beyond(100)).extensions.code).toBe("NOT_FOUND");
    expect((await beyond(101)).extensions).toMatchObject({
      code: "LIMIT_EXCEEDED",
      limit: { name: "first" },
    });
  });
});
