import { Client as Connection } from "pg";
import { staff } from "../support/acts/coordination";
import { bridge, consentTo, partner, referTo, type Partner } from "../support/acts/partners";
import { Lived } from "../support/caseload";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

/** Served for six weeks when the partner comes in, at noon of this day. */
const day = "2006-04-17";
const noon = `${day} 12:00`;

let kase: Lived;
let pia: Partner;
/** The worker of another partner, to which another family is referred. */
let olga: Partner;
let hers: Lived;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  pia = await partner(desk.office);
  olga = await partner(desk.office, "Delta Family Home", "Olga");
  kase = await caseIn(desk.office, "INTENSIVE");
  hers = await caseIn(desk.office, "INTENSIVE", { family: { name: "Reed" } });
  await consentTo(hers, olga.id, `${day} 09:00`);
  await referTo(hers, olga.id, `${day} 09:00`);
  await staff(kase, `${day} 08:00`);
}, 60_000);

const answer = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const { errors, data } = await client.ask(query, variables);
  return errors ? errors.map(({ message, extensions }) => ({ message, code: extensions.code })) : data;
};
const lists = `{ referrals(first: 100) { totalCount nodes { id } } families(first: 100) { totalCount nodes { id } }
  obligations(first: 100) { totalCount } }`;
const whole = `query ($id: ID!) { referral(id: $id) { id referredBy { name } assignedWorker { name }
  family { id name county { name } children { id name } caregivers { id } referrals { id } consents { id } }
  plans { id } assessments { id } contacts(first: 10) { totalCount nodes { id worker { name } } }
  staffings { id } obligations { id } notices { id } partnerReferrals { id partner { name } }
  history(first: 10) { totalCount } } }`;
const node = `query ($id: ID!) { node(id: $id) { id } }`;
const act = `mutation ($input: LogContactInput!) { logContact(input: $input) { record { id } refusal { violations { code } } } }`;
const call = (when: string) => ({
  type: "TELEPHONE",
  startedAt: local(later(when, -30)),
  durationMinutes: 10,
});

/** What a partner's worker finds of a case on every path: all of it, or nothing of it and the words for nothing. */
async function seen(worker: Client, of: Lived, when: string): Promise<boolean> {
  const at = worker.at(local(when));
  const { referrals, families } = (await at.get(lists)) as Record<
    "referrals" | "families",
    { totalCount: number; nodes: { id: string }[] }
  >;
  const listed = referrals.nodes.some(({ id }) => id === of.referralId);
  for (const list of [referrals, families]) expect(list.totalCount).toBe(list.nodes.length);
  expect(families.nodes.some(({ id }) => id === of.familyId)).toBe(listed);
  const { children } = (await of.read("family { children { id } }")).family;
  const ids = [of.referralId, of.familyId, of.planId, children[0].id as string];
  for (const id of ids.filter((one) => one !== "")) {
    const one = await answer(at, node, { id });
    if (listed) expect(one).toEqual({ node: { id } });
    else {
      const missing = `${id.split(":")[0]}:${unknown}`;
      expect(one).toEqual(await answer(at, node, { id: missing }));
      expect(one).toMatchObject([{ code: "NOT_FOUND" }]);
    }
  }
  const given = await answer(at, act, { input: { ...call(when), referralId: of.referralId } });
  if (!listed) {
    const none = { ...call(when), referralId: `Referral:${unknown}` };
    expect(given).toEqual(await answer(at, act, { input: none }));
  }
  return listed;
}

describe("A partner's worker (HL-02)", () => {
  let ended: string;

  test("finds nothing before the case is referred, on no path", async () => {
    expect(await seen(pia.worker, kase, noon)).toBe(false);
    expect((await pia.worker.get(lists)).obligations.totalCount).toBe(0);
  });

  test("is sent no case without the family's consent in force: CONSENT_REQUIRED", async () => {
    const input = { referralId: kase.referralId, partnerId: pia.id, service: "Parenting course" };
    expect(await kase.as("alice", noon).refused("referToPartner", input)).toEqual(["CONSENT_REQUIRED"]);
    await consentTo(kase, pia.id, noon);
    expect(await seen(pia.worker, kase, noon)).toBe(false);
  });

  test("finds the case from the minute on at which the referral begins", async () => {
    ended = await referTo(kase, pia.id, noon, { from: local(`${day} 13:00`), until: local(`${day} 15:00`) });
    expect(await seen(pia.worker, kase, `${day} 12:59`)).toBe(false);
    expect(await seen(pia.worker, kase, `${day} 13:00`)).toBe(true);
  });

  test("sees of it what hangs on it, with the names of those who did it, and no history", async () => {
    const { referral } = await pia.worker.at(local(`${day} 13:00`)).get(whole, { id: kase.referralId });
    expect(referral).toMatchObject({
      referredBy: { name: "Alice" },
      assignedWorker: { name: "Cara" },
      family: { id: kase.familyId, county: { name: "Hinds" }, referrals: [{ id: kase.referralId }] },
      partnerReferrals: [{ id: ended, partner: { name: bridge } }],
      history: { totalCount: 0 },
    });
    expect(referral.contacts.totalCount).toBeGreaterThan(0);
    expect(referral.contacts.nodes[0].worker.name).toBe("Cara");
    for (const list of ["plans", "assessments", "staffings", "obligations", "notices"])
      expect([list, referral[list].length > 0]).toEqual([list, true]);
    expect(referral.family.consents).toHaveLength(1);
  });

  test("may do nothing in it while it is assigned to another: FORBIDDEN", async () => {
    const at = pia.worker.at(local(`${day} 13:00`));
    for (const [action, input] of [
      ["logContact", call(`${day} 13:00`)],
      ["endPartnerReferral", { partnerReferralId: ended, reason: "No." }],
    ] as const)
      expect(await at.refused(action, { ...input, referralId: kase.referralId })).toEqual(["FORBIDDEN"]);
  });

  test("sees nothing of another partner's family, nor that partner of this one", async () => {
    expect(await seen(pia.worker, hers, `${day} 13:00`)).toBe(false);
    expect(await seen(olga.worker, kase, `${day} 13:00`)).toBe(false);
    expect(await seen(olga.worker, hers, `${day} 13:00`)).toBe(true);
  });

  test("no longer finds the case from the minute on at which the referral ends, nor before its time in a later one", async () => {
    expect(await seen(pia.worker, kase, `${day} 14:59`)).toBe(true);
    expect(await seen(pia.worker, kase, `${day} 15:00`)).toBe(false);
    const again = await referTo(kase, pia.id, `${day} 16:00`);
    expect(await seen(pia.worker, kase, `${day} 16:00`)).toBe(true);
    const { partnerReferrals } = await kase.read("partnerReferrals { id endedAt endedBecause }");
    expect(partnerReferrals[0]).toMatchObject({
      id: ended,
      endedAt: local(`${day} 15:00`).replace("Z", ".000Z"),
    });
    const twice = { referralId: kase.referralId, partnerId: pia.id, service: "Another" };
    const refused = await kase.as("cara", `${day} 16:05`).refused("referToPartner", twice);
    expect(refused).toEqual(["ALREADY_REFERRED"]);
    const end = { partnerReferralId: again, reason: "The course is over." };
    await kase.do("cara", `${day} 16:10`, "endPartnerReferral", end);
    expect(await seen(pia.worker, kase, `${day} 16:10`)).toBe(false);
    const over = { ...end, referralId: kase.referralId };
    expect(await kase.as("cara").refused("endPartnerReferral", over)).toEqual(["ALREADY_ENDED"]);
  });

  test("knows the colleagues of the own house and those whom the cases name, and no one else", async () => {
    const names = async (worker: Client, when: string) => {
      const { workers } = await worker
        .at(local(when))
        .get(`{ workers(first: 100) { nodes { name } } organizations(first: 100) { nodes { name } } }`);
      return (workers.nodes as { name: string }[]).map(({ name }) => name).sort();
    };
    expect(await names(pia.worker, noon)).toEqual([`First of ${bridge}`, "Pia"]);
    expect(await names(olga.worker, noon)).toEqual(
      [
        ...["Alice", "Cara", "First of Delta Family Home", "Olga"],
        // Ben sent Cara.
        "Ben",
      ].sort(),
    );
    const { organizations } = await pia.worker.get(`{ organizations(first: 100) { nodes { name } } }`);
    expect(organizations.nodes).toEqual([{ name: bridge }]);
    expect(await answer(pia.worker, node, { id: desk.office.ids.dana })).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  test("a case that is closed is a partner's no more", async () => {
    const closing = await caseIn(desk.office, "ASSESSING");
    await consentTo(closing, pia.id, closing.now);
    await referTo(closing, pia.id, closing.now);
    const listed = async () =>
      (await pia.worker.at(local(closing.now)).get(lists)).referrals.nodes as { id: string }[];
    expect(await listed()).toContainEqual({ id: closing.referralId });
    await closing.do("cara", closing.now, "rejectReferral", { reason: "Another service fits better." });
    expect(await listed()).not.toContainEqual({ id: closing.referralId });
  });
});

test("a sealed case tells a partner no names either", async () => {
  const of = async () => {
    const { workers } = await olga.worker
      .at(local(`${day} 13:00`))
      .get(`{ workers(first: 100) { nodes { name } } }`);
    return (workers.nodes as { name: string }[]).map(({ name }) => name);
  };
  const seal = (sealed: boolean) =>
    desk.tables.client.query("update family set sealed = $2 where id = $1", [
      hers.familyId.split(":")[1],
      sealed,
    ]);
  expect(await of()).toContain("Cara");
  await seal(true);
  try {
    expect((await of()).sort()).toEqual(["First of Delta Family Home", "Olga"]);
  } finally {
    await seal(false);
  }
});

describe("A second case of the same family", () => {
  test("is not a partner's to see when the first alone was referred", async () => {
    const first = await caseIn(desk.office, "FOLLOW_UP", { family: { name: "Stone" } });
    const when = later(first.now, 60);
    await consentTo(first, pia.id, when);
    await referTo(first, pia.id, when);
    const firstId = first.referralId;
    await first.draft({}, when);
    const secondId = first.referralId;
    expect(secondId).not.toBe(firstId);
    const at = pia.worker.at(local(when));
    expect(await answer(at, node, { id: firstId })).toEqual({ node: { id: firstId } });
    expect(await answer(at, node, { id: secondId })).toEqual(
      await answer(at, node, { id: `Referral:${unknown}` }),
    );
    const { family } = await at.get(`query ($id: ID!) { family(id: $id) { referrals { id } } }`, {
      id: first.familyId,
    });
    expect(family.referrals).toEqual([{ id: firstId }]);
  });
});

describe("A partner's worker to whom the case is assigned (FP-RF-07, HL-02)", () => {
  const begins = "2006-03-06 12:00";
  let own: Lived;
  let referralToPartner: string;

  test("can be sent only while the case is referred to their house", async () => {
    own = await (await (await Lived.ready(desk.office, { family: { name: "Hill" } })).submit()).review();
    const send = { referralId: own.referralId, workerId: pia.workerId };
    expect(await own.as("ben", begins).refused("assignSpecialist", send)).toContain(
      "SPECIALIST_NOT_IN_COUNTY",
    );
    await consentTo(own, pia.id, begins);
    referralToPartner = await referTo(own, pia.id, begins);
    const other = { referralId: own.referralId, workerId: olga.workerId };
    expect(await own.as("ben", begins).refused("assignSpecialist", other)).toContain(
      "SPECIALIST_NOT_IN_COUNTY",
    );
    await own.do("ben", begins, "assignSpecialist", { workerId: pia.workerId });
  });

  test("does what the specialist does, and owes it", async () => {
    const when = "2006-03-07 16:00";
    const at = pia.worker.at(local(when));
    const visit = {
      type: "HOME_VISIT",
      startedAt: local("2006-03-07 14:00"),
      durationMinutes: 90,
      familyPresent: true,
    };
    await at.do("logContact", { ...visit, referralId: own.referralId });
    expect(await own.status(when)).toBe("ASSESSING");
    const { obligations } = await at.get(
      `{ obligations(first: 100, filter: { of: ME }) { nodes { owner specialist { id } } } }`,
    );
    expect(obligations.nodes.length).toBeGreaterThan(0);
    for (const { owner, specialist } of obligations.nodes)
      expect([owner, specialist.id]).toEqual(["SPECIALIST", pia.workerId]);
    await at.do("recordConcurrence", { referralId: own.referralId, concurs: true, rationale: "As seen." });
    const { concurrences } = await own.read("concurrences { side }");
    expect(concurrences).toEqual([{ side: "SPECIALIST" }]);
  });

  test("is told why a command was refused as far as the family consented, and no further", async () => {
    const when = "2006-03-07 17:00";
    const ask = () => pia.worker.at(local(when)).refused("acceptReferral", { referralId: own.referralId });
    expect(await ask()).toContain("WITHHELD");
    await consentTo(own, pia.id, when, { classes: ["NARRATIVE", "HEALTH", "ABUSE"] });
    const told = await ask();
    expect(told).not.toEqual([]);
    expect(told).not.toContain("WITHHELD");
  });

  test("loses reading and acting at once with the referral, and the county keeps what is owed before it", async () => {
    const when = "2006-03-08 10:00";
    await own.do("alice", when, "endPartnerReferral", {
      partnerReferralId: referralToPartner,
      reason: "The house has no room.",
    });
    expect(await seen(pia.worker, own, when)).toBe(false);
    const { assignedWorker, obligations } = await own.read(
      "assignedWorker { id } obligations { owner }",
      when,
      "alice",
    );
    expect(assignedWorker.id).toBe(pia.workerId);
    expect(obligations.length).toBeGreaterThan(0);
    await own.do("ben", when, "reassignSpecialist", { workerId: desk.office.ids.cara, reason: "No room." });
  });
});

describe("A command that waits while the consent is withdrawn", () => {
  test.each([true, false])(
    "is judged as things stand once its turn has come (withdrawn: %s)",
    async (withdrawn) => {
      const shared = await caseIn(desk.office, "UNDER_REVIEW");
      const when = later(shared.now, 10);
      const consentId = await consentTo(shared, pia.id, when);
      await referTo(shared, pia.id, when);
      await shared.do("ben", when, "assignSpecialist", { workerId: pia.workerId });
      const kept = {
        input: { ...call(later(when, 50)), referralId: shared.referralId, idempotencyKey: shared.referralId },
      };
      const worker = pia.worker.at(local(later(when, 60)));
      const first = await worker.ask(act, kept);
      expect(first.data.logContact.refusal).toBeNull();
      const blocker = new Connection({ connectionString: desk.server.ownerUrl });
      await blocker.connect();
      try {
        await blocker.query("begin");
        const [, id] = shared.familyId.split(":");
        await blocker.query("select from family where id = $1 for update", [id]);
        const later10 = later(when, 60);
        const waiting = worker.ask(act, { input: { ...call(later10), referralId: shared.referralId } });
        const repeated = worker.ask(act, kept);
        await lockAwaited(2);
        if (withdrawn)
          await blocker.query(
            `update consent set withdrawn_at = $2, withdrawn_because = 'They wish it.', withdrawn_by_id = worker_id where id = $1`,
            [consentId.split(":")[1], local(later10)],
          );
        await blocker.query("commit");
        const { data, errors } = await waiting;
        const notThere = { data: null, errors: [{ extensions: { code: "NOT_FOUND" } }] };
        for (const answered of [await repeated, await worker.ask(act, kept)])
          expect(answered).toMatchObject(withdrawn ? notThere : first);
        if (withdrawn) expect({ data, errors }).toMatchObject(notThere);
        else expect(data.logContact).toMatchObject({ refusal: null, record: {} });
        const { contacts } = await shared.read("contacts(first: 5) { totalCount }", later10);
        expect(contacts.totalCount).toBe(withdrawn ? 1 : 2);
      } finally {
        await blocker.end();
      }
    },
  );
});

/** Waits until some statements wait for a lock: no pause is long enough to be sure, this is. */
async function lockAwaited(some: number): Promise<void> {
  for (;;) {
    const { rows } = await desk.tables.client.query(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length >= some) return;
  }
}
