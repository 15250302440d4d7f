import { createHash } from "node:crypto";
import { document } from "../support/acts/coordination";
import { courtOfHinds, organization, packet, prepare, release } from "../support/acts/partners";
import type { Lived } from "../support/caseload";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const papers = `title text sources`;
const list = `{ courtPackets(first: 100) { totalCount nodes { id status purpose digest releasedAt preparedByName releasedByName
  court { name } referral { id } papers { ${papers} } } } }`;
const node = `query ($id: ID!) { node(id: $id) { id } }`;

let kase: Lived;
let ames: Client;
/** An officer of another court. */
let bell: Client;
let when: string;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
  when = later(kase.now, 60);
  ames = await desk.server.from("COURT_OFFICER", "Judge Ames", courtOfHinds);
  bell = await desk.server.from("COURT_OFFICER", "Judge Bell", "Rankin Youth Court");
}, 60_000);

const answer = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const { errors, data } = await client.ask(query, variables);
  return errors ? errors.map(({ message, extensions }) => ({ message, code: extensions.code })) : data;
};
const found = async (client: Client, at: string) =>
  (await client.at(local(at)).get(list)).courtPackets as {
    totalCount: number;
    nodes: (Record<string, unknown> & {
      id: string;
      papers: { title: string; text: string; sources: string[] }[];
    })[];
  };

describe("A packet for a court (HL-05)", () => {
  let id: string;

  test("is prepared by the county and seen by it, with the papers as they would be released", async () => {
    id = await prepare(kase, when, { withCompliance: true });
    const { nodes } = await found(kase.as("alice"), when);
    expect(nodes).toMatchObject([{ id, status: "PREPARED", court: { name: courtOfHinds }, digest: null }]);
    const titles = nodes[0].papers.map(({ title }) => title.split(/ of |,/)[0]);
    // Of the assessment there is nothing to tell without its narrative.
    expect(titles).toEqual(["treatment plan", "Duties"]);
    expect(await found(ames, when)).toEqual({ totalCount: 0, nodes: [] });
  });

  test("leaves out what the hearing does not need, unless its class is named", async () => {
    const text = async (fields: Record<string, unknown>) => {
      const packetId = await prepare(kase, when, fields);
      const { nodes } = await found(kase.as("alice"), when);
      return JSON.stringify(nodes.find((one) => one.id === packetId)!.papers);
    };
    const bare = await text({});
    const told = await text({ classes: ["NARRATIVE"] });
    expect(bare).toContain("In force since");
    // What a specialist wrote is narrative wherever it stands: in the plan's goals, too (HL-08).
    for (const narrative of ["can be helped at home", "The children are never alone", "Services needed"]) {
      expect(bare).not.toContain(narrative);
      expect(told).toContain(narrative);
    }
  });

  test.each([
    ["with who reported", { classes: ["REPORTER"] }, "NOT_RELEASABLE"],
    ["with nothing in it", { assessmentIds: [], planIds: [] }, "NOTHING_TO_RELEASE"],
  ])("is not prepared %s", async (_what, fields, code) => {
    expect(await kase.as("alice", when).refused("prepareCourtPacket", await packet(kase, fields))).toEqual([
      code,
    ]);
  });

  test("holds records of its own case alone, and is for a court", async () => {
    const other = await caseIn(desk.office, "ASSESSING", { family: { name: "Reed" } });
    const bad = async (fields: Record<string, unknown>) =>
      (
        await kase
          .as("alice", when)
          .ask(
            `mutation ($input: PrepareCourtPacketInput!) { prepareCourtPacket(input: $input) { record { id } } }`,
            { input: await packet(kase, fields) },
          )
      ).errors![0].extensions.fields;
    const { assessments } = await other.read("assessments { id }");
    expect(await bad({ assessmentIds: [assessments[0].id] })).toMatchObject([
      { path: "input.assessmentIds" },
    ]);
    const partner = await organization(desk.office, "Bridge Family Services", "PROVIDER");
    expect(await bad({ courtId: partner })).toMatchObject([{ path: "input.courtId" }]);
  });

  test("shows its papers to nobody who has nothing sensitive shown", async () => {
    const { nodes } = await found(kase.as("alice").for("TECHNICAL"), when);
    expect(nodes.map(({ papers }) => papers)).toEqual(nodes.map(() => null));
    expect(nodes.length).toBeGreaterThan(0);
  });

  test("is released by a supervisor who did not prepare it", async () => {
    const mine = { packetId: id };
    expect(await kase.as("alice", when).refused("releaseCourtPacket", mine)).toEqual(["FORBIDDEN"]);
    const { record } = await kase.as("ben", when).do("prepareCourtPacket", await packet(kase));
    const own = { packetId: record.id };
    expect(await kase.as("ben", when).refused("releaseCourtPacket", own)).toEqual(["SECOND_PERSON_REQUIRED"]);
    await kase.as("ben", when).do("releaseCourtPacket", mine);
    expect(await kase.as("ben", when).refused("releaseCourtPacket", mine)).toEqual(["INVALID_TRANSITION"]);
  });

  test("is then read by that court, and by no other, as it was at its release", async () => {
    const { totalCount, nodes } = await found(ames, when);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      id,
      status: "RELEASED",
      preparedByName: "Alice",
      releasedByName: "Ben",
    });
    const before = nodes[0].papers;
    const inOrder = before.map(({ title, text, sources }) => ({ title, text, sources }));
    expect(nodes[0].digest).toBe(createHash("sha256").update(canonical(inOrder)).digest("hex"));
    expect(await found(bell, when)).toEqual({ totalCount: 0, nodes: [] });
    await kase.draftPlan(when);
    await document(kase, "2006-03", when);
    expect((await found(ames, later(when, 60 * 24 * 90))).nodes[0].papers).toEqual(before);
  });

  test("is all that a court sees: nothing of the family, the case, or who works with them", async () => {
    const at = ames.at(local(when));
    expect((await found(ames, when)).nodes[0].referral).toBeNull();
    const { referrals, families, obligations, workers } = await at.get(
      `{ referrals(first: 10) { totalCount } families(first: 10) { totalCount } obligations(first: 10) { totalCount }
        workers(first: 100) { nodes { name } } }`,
    );
    expect([referrals, families, obligations].map(({ totalCount }) => totalCount)).toEqual([0, 0, 0]);
    const names = (workers.nodes as { name: string }[]).map(({ name }) => name);
    expect(names).not.toContain("Alice");
    for (const hidden of [kase.referralId, kase.familyId, kase.planId, desk.office.ids.alice]) {
      const one = await answer(at, node, { id: hidden });
      expect(one).toMatchObject([{ code: "NOT_FOUND" }]);
      expect(one).toEqual(await answer(at, node, { id: `${hidden.split(":")[0]}:${unknown}` }));
    }
    for (const [action, input] of [
      ["releaseCourtPacket", { packetId: id }],
      ["withdrawCourtPacket", { packetId: id, reason: "No." }],
    ] as const)
      expect(await at.refused(action, input)).toEqual(["FORBIDDEN"]);
  });

  test("to another court, by its id, is like one that does not exist", async () => {
    const hidden = await answer(bell, node, { id });
    expect(hidden).toEqual(await answer(bell, node, { id: `CourtPacket:${unknown}` }));
    expect(hidden).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await answer(ames, node, { id })).toEqual({ node: { id } });
  });

  test("to those whom the matrix gives no packet is absent: specialist, Coordinator, State Office", async () => {
    for (const who of ["cara", "dana", "sam"] as const) {
      expect((await found(kase.as(who), when)).totalCount).toBe(0);
      const known = await answer(kase.as(who), node, { id });
      expect(known).toEqual(await answer(kase.as(who), node, { id: `CourtPacket:${unknown}` }));
      const release = (packetId: string) => kase.as(who, when).refused("releaseCourtPacket", { packetId });
      expect(await release(id)).toEqual(await release(`CourtPacket:${unknown}`));
    }
  });

  test("is not the court's any more once it was withdrawn, and the county keeps it with the reason", async () => {
    const reason = "The hearing was cancelled.";
    await kase.as("alice", when).do("withdrawCourtPacket", { packetId: id, reason });
    expect(await found(ames, when)).toEqual({ totalCount: 0, nodes: [] });
    expect(await answer(ames, node, { id })).toEqual(
      await answer(ames, node, { id: `CourtPacket:${unknown}` }),
    );
    const { node: kept } = await kase
      .as("alice")
      .get(
        `query ($id: ID!) { node(id: $id) { ... on CourtPacket { status withdrawnBecause papers { title } } } }`,
        { id },
      );
    expect(kept).toMatchObject({ status: "WITHDRAWN", withdrawnBecause: reason });
    expect(kept.papers.length).toBeGreaterThan(0);
  });

  test("of a family that is sealed is absent to the court, too", async () => {
    const sealed = await release(kase, when);
    expect((await found(ames, when)).totalCount).toBe(1);
    const [, familyId] = kase.familyId.split(":");
    const { client } = desk.tables;
    await client.query("update family set sealed = true where id = $1", [familyId]);
    try {
      expect(await found(ames, when)).toEqual({ totalCount: 0, nodes: [] });
      expect(await answer(ames, node, { id: sealed })).toEqual(
        await answer(ames, node, { id: `CourtPacket:${unknown}` }),
      );
      expect((await found(kase.as("alice"), when)).totalCount).toBe(0);
    } finally {
      await client.query("update family set sealed = false where id = $1", [familyId]);
    }
    expect((await found(ames, when)).totalCount).toBe(1);
  });

  test("released twice at once is released once", async () => {
    const packetId = await prepare(kase, when);
    const ask = () => kase.as("ben", when).give("releaseCourtPacket", { packetId });
    const refusals = (await Promise.all([ask(), ask(), ask()])).map(
      ({ refusal }) => refusal?.violations[0].code,
    );
    expect(refusals.sort()).toEqual(["INVALID_TRANSITION", "INVALID_TRANSITION", undefined]);
  });
});

/** The papers as they are hashed: JSON without spaces, each field in the order of the API's type. */
const canonical = (told: object[]): string => JSON.stringify(told);
