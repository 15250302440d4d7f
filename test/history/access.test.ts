import type { Client } from "../support/client";
import type { Lived } from "../support/caseload";
import { secondOfTheState } from "../support/acts/sealing";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
let kase: Lived;
let tom: Client;
let far: Client;

const query = `query ($familyId: ID!, $from: DateTimeISO!, $to: DateTimeISO!, $first: Int! = 100) {
  accessTo(familyId: $familyId, from: $from, to: $to) {
    couldSee(first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes { name role ways { scope from to } } }
    reads(first: $first) { totalCount nodes { actorName role purpose kind operation through requestId read at } }
    writes(first: 100) { nodes { actorName action wrote at } }
  } }`;
const whole = { from: "2006-01-01T00:00:00Z", to: "2007-01-01T00:00:00Z" };
const on = (period = whole) => ({ familyId: kase.familyId, ...period });

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  tom = (await desk.server.as("TECHNICAL_ADMINISTRATOR", "Tom")).at("2006-08-01T12:00:00Z");
  far = (await desk.server.as("ASWS", "Gail", "Adams")).at("2006-08-01T12:00:00Z");
  kase = await caseIn(desk.office, "INTENSIVE");
});

const at = (client: Client) => client.at("2006-08-01T12:00:00Z");
const names = (nodes: { name?: string; actorName?: string }[]) =>
  [...new Set(nodes.map(({ name, actorName }) => name ?? actorName))].sort();
const wayOf = (nodes: any[], name: string) => nodes.find((node) => node.name === name)?.ways;

describe("HL-06: who could see a family, who did, and why", () => {
  test("the state is told everyone whose place covered it, how and when, and who in truth read and wrote", async () => {
    const { accessTo } = await at(desk.office.people.sam).get(query, on());
    const { couldSee, reads, writes } = accessTo;
    expect(names(couldSee.nodes)).toEqual(["Alice", "Ben", "Cara", "Dana", "Sam"]);
    expect(wayOf(couldSee.nodes, "Alice").map(({ scope }: any) => scope)).toEqual(["ownCounties"]);
    expect(names(writes.nodes)).toEqual(["Alice", "Ben", "Cara"]);
    expect(names(reads.nodes)).toEqual(["Alice", "Ben", "Cara"]);
    for (const read of reads.nodes)
      expect(read).toMatchObject({
        purpose: read.actorName === "Ben" ? "SUPERVISION" : "CASE_WORK",
        requestId: expect.any(String),
        kind: expect.any(String),
      });
  });

  test("a specialist could from the county's submission on as of its unit, and from the assignment on as its own", async () => {
    const { couldSee } = (await at(desk.office.people.sam).get(query, on())).accessTo;
    const [unit, own, ...more] = wayOf(couldSee.nodes, "Cara");
    expect(more).toEqual([]);
    expect(unit).toMatchObject({ scope: "awaitingSpecialistInOwnCounties", to: own.from });
    expect(own).toMatchObject({ scope: "assignedToMe", to: new Date(whole.to).toISOString() });
    const before = await at(desk.office.people.sam).get(query, on({ ...whole, to: unit.from }));
    expect(names(before.accessTo.couldSee.nodes)).not.toContain("Cara");
  });

  test("the technical administrator is told who did what and when, and never a value; the family itself is not found", async () => {
    const { accessTo } = await tom.get(query, on());
    expect(names(accessTo.writes.nodes)).toEqual(["Alice", "Ben", "Cara"]);
    const answered = JSON.stringify(accessTo);
    const { rows } = await desk.tables.client.query<{ name: string }>(
      "SELECT name FROM family UNION SELECT name FROM child",
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { name } of rows) expect(answered).not.toContain(name);
    const { errors } = await tom.ask("query ($id: ID!) { family(id: $id) { name } }", { id: kase.familyId });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  test("the supervisor of its county is told of everyone; a worker of their own acts alone", async () => {
    const ofBen = (await at(desk.office.people.ben).get(query, on())).accessTo;
    expect(names(ofBen.writes.nodes)).toEqual(["Alice", "Ben", "Cara"]);
    const ofCara = (await at(desk.office.people.cara).get(query, on())).accessTo;
    expect([names(ofCara.couldSee.nodes), names(ofCara.reads.nodes), names(ofCara.writes.nodes)]).toEqual([
      ["Cara"],
      ["Cara"],
      ["Cara"],
    ]);
  });

  test("for whoever may not ask it is as if it did not exist", async () => {
    const asked = async (familyId: string) => {
      const { data, errors } = await far.ask(query, { ...on(), familyId });
      return JSON.stringify({ data, errors }).replace(/"requestId":"[^"]*"/g, "");
    };
    expect(await asked(kase.familyId)).toBe(await asked("Family:00000000-0000-7000-8000-000000000000"));
    expect(await asked(kase.familyId)).toContain("NOT_FOUND");
  });

  test("asking who read is itself on record", async () => {
    const before = (await at(desk.office.people.sam).get(query, on())).accessTo.reads.totalCount;
    await tom.get(query, on());
    const { reads } = (await at(desk.office.people.sam).get(query, on())).accessTo;
    expect(reads.totalCount).toBe(before + 2);
    expect(names(reads.nodes)).toContain("Tom");
  });

  test("its lists are read page by page", async () => {
    const { couldSee } = (await at(desk.office.people.sam).get(query, { ...on(), first: 2 })).accessTo;
    expect([couldSee.nodes.length, couldSee.totalCount, couldSee.pageInfo.hasNextPage]).toEqual([2, 5, true]);
  });

  test("while it was sealed nobody could", async () => {
    const order = { order: "Youth Court 2006-9", reason: "By the judge's order." };
    const sealed = local("2006-09-01 12:00");
    const lifted = local("2006-09-11 12:00");
    const { record } = await desk.office.people.sam
      .at(sealed)
      .do("sealFamily", { familyId: kase.familyId, ...order });
    const sue = await secondOfTheState(kase);
    await sue.at(lifted).do("unsealFamily", { sealId: record.id, reason: "Lifted." });
    const { couldSee } = (await desk.office.people.sam.at(lifted).get(query, on())).accessTo;
    const [before, after, ...more] = wayOf(couldSee.nodes, "Alice");
    expect(more).toEqual([]);
    expect(new Date(before.to)).toEqual(new Date(sealed));
    expect(new Date(after.from)).toEqual(new Date(lifted));
    expect(names(couldSee.nodes)).toContain("Dana");
    const meanwhile = { from: sealed, to: lifted };
    const none = (await desk.office.people.sam.at(lifted).get(query, on(meanwhile))).accessTo;
    expect(none.couldSee.totalCount).toBe(0);
  });

  test("who broke the glass could for that while; anew at its end is one while", async () => {
    const emergency = { familyId: kase.familyId, reason: "A child was brought to our office." };
    await far.at(local("2006-10-02 22:00")).do("breakGlass", { ...emergency, hours: 1 });
    await far.at(local("2006-10-02 23:00")).do("breakGlass", { ...emergency, hours: 1 });
    const sam = desk.office.people.sam.at(local("2006-10-03 12:00"));
    const { couldSee } = (await sam.get(query, on())).accessTo;
    expect(wayOf(couldSee.nodes, "Gail")).toEqual([
      {
        scope: "openedByBreakingGlass",
        from: new Date(local("2006-10-02 22:00")).toISOString(),
        to: new Date(local("2006-10-03 00:00")).toISOString(),
      },
    ]);
  });
});
