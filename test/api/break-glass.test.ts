import { familyElsewhere } from "../support/acts/sealing";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import type { Lived } from "../support/caseload";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
const unknown = "Family:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const night = "2006-03-06 22:00";
const emergency = { reason: "Ivy was brought to our office at night." };

/** A case of Hinds, for its people and its moment; and families of Warren, where none of them works. */
let kase: Lived;
let ruth: Client;
let familyId: string;
/** Whoever broke the glass for the family of a test holds nothing else open. */
let number = 0;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "DRAFT");
  ruth = await desk.server.as("ASWS", "Ruth", "Warren");
});
beforeEach(async () => {
  familyId = await familyElsewhere(kase, { dhsCaseNumber: `W-${(number += 1)}` });
});
afterEach(async () => {
  await desk.tables.client.query(
    `update glass_break set ended_at = "from" where ended_at is null and "until" > "from"`,
  );
});

/** Gives a worker the same part in Warren from that night on. */
async function toWarren(workerId: string): Promise<void> {
  const tom = desk.office.people.tom.at(local(night));
  const held = await tom.get(
    `query ($workerId: ID) { roleAssignments(first: 5, workerId: $workerId) { nodes { id role } }
      counties(first: 1, name: "Warren") { nodes { id } } }`,
    { workerId },
  );
  const [{ id: assignmentId, role }] = held.roleAssignments.nodes;
  await tom.do("endAssignment", { assignmentId, reason: "Moves to Warren." });
  await tom.do("assignRole", { workerId, role, countyIds: [held.counties.nodes[0].id] });
}

const at = (when: string, who: "alice" | "ben" | "cara" | "dana" | "sam" = "alice") => kase.as(who, when);
const family = `query ($id: ID!) { family(id: $id) { id name children { name } referrals { id contacts(first: 5) { nodes { id } } } } }`;
const sees = async (client: Client, id = familyId): Promise<boolean> => {
  const { data, errors } = await client.ask(family, { id });
  if (errors) expect(errors[0].extensions.code).toBe("NOT_FOUND");
  return Boolean(data?.family);
};
const breakGlass = async (client: Client, fields: object = {}): Promise<string> =>
  (await client.do("breakGlass", { familyId, ...emergency, ...fields })).record.id;

const asked = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { record { id } refusal { violations { code message remedy } } } }`;
const answer = async (client: Client, input: object) => {
  const { status, data, errors } = await client.ask(asked, { input: { ...emergency, ...input } });
  return {
    status,
    data,
    errors: errors?.map(({ message, extensions }) => ({ message, code: extensions.code })),
  };
};

describe("HL-03: breaking the glass", () => {
  test.each(["alice", "ben", "cara"] as const)(
    "%s reads the family at once, until the minute that was set, and not before or after",
    async (who) => {
      expect(await sees(at(night, who))).toBe(false);
      await breakGlass(at(night, who), { hours: 2 });
      expect(await sees(at(night, who))).toBe(true);
      expect(await sees(at("2006-03-06 23:59", who))).toBe(true);
      expect(await sees(at("2006-03-07 00:00", who))).toBe(false);
      expect(await sees(at("2006-03-06 21:59", who))).toBe(false);
    },
  );

  test("an hour is what is meant when no hours are named", async () => {
    await breakGlass(at(night));
    expect(await sees(at(later(night, 59)))).toBe(true);
    expect(await sees(at(later(night, 60)))).toBe(false);
  });

  test.each([0, 5, -1])("%i hours are no hours", async (hours) => {
    const { errors } = await answer(at(night), { familyId, hours });
    expect(errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  });

  test("what hangs on the family's cases is open, too, for reading and for nothing else", async () => {
    const rhea = (await desk.server.as("COUNTY_WORKER", "Rhea", "Warren")).at(local("2006-03-06 12:00"));
    const { children } = (
      await rhea.get(`query ($id: ID!) { family(id: $id) { children { id } } }`, { id: familyId })
    ).family;
    const { referral } = await rhea.do("draftReferral", {
      familyId,
      statement: {
        ...{ targetChildIds: [children[0].id], purpose: "PREVENTION", atRiskOfRemoval: true },
        ...{ removalReasons: ["HIGH_RISK_FACTORS"], threatenedPlacement: "STANDARD_FOSTER_CARE" },
        causes: ["NEGLECT"],
      },
    });
    const query = `query ($id: ID!) { referral(id: $id) { status obligations { id } notices { id } } }`;
    expect((await at(night).ask(query, { id: referral.id })).errors).toBeDefined();
    await breakGlass(at(night));
    expect((await at(night).get(query, { id: referral.id })).referral.status).toBe("DRAFT");
    expect(await at(night).refused("submitReferral", { referralId: referral.id })).toEqual(["FORBIDDEN"]);
    expect(await at(night).refused("updateFamily", { familyId, name: "Mine" })).toEqual(["FORBIDDEN"]);
  });

  test("given back, the family is closed again at once, and once", async () => {
    const glassBreakId = await breakGlass(at(night), { hours: 4 });
    await at(later(night, 10)).do("endGlassBreak", { glassBreakId });
    expect(await sees(at(later(night, 10)))).toBe(false);
    expect(await at(later(night, 11)).refused("endGlassBreak", { glassBreakId })).toEqual(["ALREADY_ENDED"]);
  });

  test("the exact number of the agency's own case names the family, a part of it does not", async () => {
    const missing = await answer(at(night), { familyId: unknown });
    for (const dhsCaseNumber of [`W-${number}0`, "W-", "%", "W-%"])
      expect(await answer(at(night), { dhsCaseNumber })).toEqual(missing);
    expect((await answer(at(night), { dhsCaseNumber: `W-${number}` })).data.breakGlass.refusal).toBeNull();
    expect(await sees(at(night))).toBe(true);
  });

  test("a number that two families bear names neither", async () => {
    await familyElsewhere(kase, { dhsCaseNumber: `W-${number}` });
    expect((await answer(at(night), { dhsCaseNumber: `W-${number}` })).errors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  test.each([{}, { familyId: "both", dhsCaseNumber: "both" }])(
    "one of the two is named: not %j",
    async (named) => {
      const input = Object.keys(named).length ? { familyId, dhsCaseNumber: "W-1" } : {};
      expect((await answer(at(night), input)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
    },
  );

  test("there is no glass before a family that is one's own to see, nor twice before the same", async () => {
    expect(await at(night).refused("breakGlass", { familyId: kase.familyId, ...emergency })).toEqual([
      "ALREADY_VISIBLE",
    ]);
    await breakGlass(at(night));
    expect(await at(night).refused("breakGlass", { familyId, ...emergency })).toEqual(["ALREADY_VISIBLE"]);
  });

  test("five families are the most that one worker holds open at a time", async () => {
    for (let held = 0; held < 5; held++)
      await breakGlass(at(night, "ben"), { familyId: await familyElsewhere(kase) });
    expect(await at(night, "ben").refused("breakGlass", { familyId, ...emergency })).toEqual([
      "TOO_MANY_OPEN",
    ]);
    await breakGlass(at(later(night, 60), "ben"));
  });

  test("ten at once open five", async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => familyElsewhere(kase)));
    const answers = await Promise.all(ids.map((id) => answer(at(night, "cara"), { familyId: id })));
    const refused = answers.filter(({ data }) => data.breakGlass.refusal !== null);
    expect(refused.length).toBe(5);
  });

  test("who may not break the glass learns nothing of what there is", async () => {
    for (const who of ["dana", "sam"] as const) {
      const there = await answer(at(night, who), { familyId });
      expect(there.data.breakGlass.refusal.violations).toMatchObject([{ code: "FORBIDDEN" }]);
      expect(await answer(at(night, who), { familyId: unknown })).toEqual(there);
    }
    expect((await answer(at(night), { familyId: unknown })).errors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});

describe("HL-03: whoever should know is told", () => {
  const notices = `{ glassNotices(first: 50) { nodes { reason until brokenBy { name } glassBreak { id } } } }`;

  test("the supervisors of the family's county and of the worker's", async () => {
    const id = await breakGlass(at(night));
    const told = async (client: Client) => (await client.get(notices)).glassNotices.nodes as object[];
    const alice = {
      reason: emergency.reason,
      until: "2006-03-07T05:00:00.000Z",
      brokenBy: { name: "Alice" },
    };
    expect(await told(ruth.at(local(night)))).toContainEqual({ ...alice, glassBreak: { id } });
    // Ben supervises Alice and has nothing to do with Warren: he learns of the act, and not of the family.
    expect(await told(at(night, "ben"))).toContainEqual({ ...alice, glassBreak: null });
    expect(await told(at(night))).toEqual([]);
  });

  test("it stands in the family's history", async () => {
    const before = await desk.tables.count(
      "history_entry",
      "action = 'breakGlass' and family_id is not null",
    );
    await breakGlass(at(night));
    expect(await desk.tables.count("history_entry", "action = 'breakGlass' and family_id is not null")).toBe(
      before + 1,
    );
  });
});

describe("HL-03: the review stays open until someone else closes it", () => {
  const open = async (client: Client) =>
    (
      await client.get(
        `{ glassBreaks(first: 100, open: true) { nodes { id family { id } worker { name } finding } totalCount } }`,
      )
    ).glassBreaks;
  const review = { finding: "JUSTIFIED", note: "The child needed a doctor." };

  test("it is seen by the family's county and by the state, long after, and by the worker", async () => {
    const id = await breakGlass(at(night));
    const year = local("2007-03-06 12:00");
    for (const client of [
      ruth.at(year),
      kase.as("dana").at(year),
      kase.as("sam").at(year),
      kase.as("alice").at(year),
    ]) {
      const { nodes, totalCount } = await open(client);
      expect(totalCount).toBe(nodes.length);
      expect(nodes).toContainEqual(expect.objectContaining({ id, worker: { name: "Alice" }, finding: null }));
    }
    expect((await open(at(night, "cara"))).nodes.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  test("whoever broke it closes no review; another does, once", async () => {
    const glassBreakId = await breakGlass(at(night, "ben"));
    expect(await at(night, "ben").refused("reviewGlassBreak", { glassBreakId, ...review })).toEqual([
      "FORBIDDEN",
    ]);
    await ruth.at(local(later(night, 90))).do("reviewGlassBreak", { glassBreakId, ...review });
    expect((await open(ruth)).nodes.map(({ id }: { id: string }) => id)).not.toContain(glassBreakId);
    expect(await at(night, "dana").refused("reviewGlassBreak", { glassBreakId, ...review })).toEqual([
      "ALREADY_REVIEWED",
    ]);
  });

  test("a supervisor who now serves the family's county still does not review their own doing", async () => {
    const rosa = (await desk.server.as("ASWS", "Rosa", "Rankin")).at(local(night));
    const glassBreakId = await breakGlass(rosa);
    const { me } = await rosa.get(`{ me { id } }`);
    await toWarren(me.id);
    expect(await rosa.refused("reviewGlassBreak", { glassBreakId, ...review })).toEqual([
      "SECOND_PERSON_REQUIRED",
    ]);
  });

  test("what was not justified is closed again at once", async () => {
    const glassBreakId = await breakGlass(at(night), { hours: 4 });
    expect(await sees(at(later(night, 5)))).toBe(true);
    await at(later(night, 5), "dana").do("reviewGlassBreak", {
      ...{ glassBreakId, finding: "NOT_JUSTIFIED", note: "Curiosity." },
    });
    expect(await sees(at(later(night, 5)))).toBe(false);
  });

  test("a supervisor of elsewhere finds nothing to review", async () => {
    const glassBreakId = await breakGlass(at(night));
    const rose = (await desk.server.as("ASWS", "Rose", "Rankin")).at(local(night));
    await expect(rose.give("reviewGlassBreak", { glassBreakId, ...review })).rejects.toThrow(/NOT_FOUND/);
  });
});

describe("HL-03, HL-04: a key that is repeated", () => {
  const keyed = async (client: Client, name: string, input: object) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { id } refusal { violations { code } } } }`;
    return (await client.get(query, { input: { ...input, idempotencyKey: `${name} ${number}` } }))[name];
  };

  test("answers as it did to whoever broke the glass, gave it back and reviewed it", async () => {
    const broken = () => keyed(at(later(night, 5)), "breakGlass", { familyId, ...emergency });
    const first = await broken();
    const glassBreakId = first.record.id;
    for (const [who, name, input] of [
      ["alice", "endGlassBreak", { glassBreakId }],
      ["dana", "reviewGlassBreak", { glassBreakId, finding: "JUSTIFIED", note: "She needed a doctor." }],
    ] as const) {
      const done = await keyed(at(later(night, 5), who), name, input);
      expect(done.refusal).toBeNull();
      expect(await keyed(at(later(night, 6), who), name, input)).toEqual(done);
    }
    expect(await broken()).toEqual(first);
  });

  test("answers the same refusal again", async () => {
    for (let held = 0; held < 5; held++)
      await breakGlass(at(night, "ben"), { familyId: await familyElsewhere(kase) });
    const refused = () => keyed(at(night, "ben"), "breakGlass", { familyId, ...emergency });
    const first = await refused();
    expect(first.refusal.violations).toMatchObject([{ code: "TOO_MANY_OPEN" }]);
    expect(await refused()).toEqual(first);
  });
});
