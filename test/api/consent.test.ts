import fc from "fast-check";
import { consent, consentTo, partner, referTo, type Partner } from "../support/acts/partners";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { addDays, later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
let pia: Partner;
let olga: Partner;
let kase: Lived;
const day = "2006-04-17";
const noon = `${day} 12:00`;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  pia = await partner(desk.office);
  olga = await partner(desk.office, "Delta Family Home", "Olga");
  kase = await caseIn(desk.office, "INTENSIVE");
}, 60_000);

/** Whether a partner's worker finds the case at a moment: in the list, as a number, by its id, and as what it names. */
async function sees({ worker }: Partner, of: Lived, when: string): Promise<boolean> {
  const { data } = await worker.at(local(when)).ask(
    `query ($id: ID!, $family: ID!) { referrals(first: 100) { totalCount nodes { id } }
      families(first: 100) { nodes { id } } node(id: $id) { id } family(id: $family) { children { id } } }`,
    { id: of.referralId, family: of.familyId },
  );
  if (data !== null) expect(data.referrals.nodes).toContainEqual({ id: of.referralId });
  const listed = (await worker.at(local(when)).get(`{ referrals(first: 100) { nodes { id } } }`)).referrals
    .nodes as { id: string }[];
  expect(listed.some(({ id }) => id === of.referralId)).toBe(data !== null);
  return data !== null;
}

describe("A family's consent for a partner (HL-02)", () => {
  test.each([
    ["for who reported", { classes: ["ABUSE", "REPORTER"] }, "NOT_CONSENTABLE"],
    ["for more than a year", { expiresAt: local("2007-04-18 00:00") }, "CONSENT_TOO_LONG"],
    ["that is over", { expiresAt: local("2006-04-17 11:59") }, "CONSENT_ENDS_TOO_EARLY"],
    ["that begins when it is over", { effectiveFrom: local("2006-12-01 12:00") }, "CONSENT_ENDS_TOO_EARLY"],
    [
      "that held before it was signed",
      { effectiveFrom: local("2006-04-16 12:00") },
      "CONSENT_NOT_SIGNED_YET",
    ],
  ])("is refused %s", async (_what, fields, code) => {
    const input = { familyId: kase.familyId, ...consent(pia.id, noon, fields) };
    expect(await kase.as("alice", noon).refused("recordConsent", input)).toEqual([code]);
  });

  test("lasts a year to the day and no longer", async () => {
    const year = { expiresAt: local("2007-04-17 23:59") };
    await consentTo(kase, olga.id, noon, year);
    await referTo(kase, olga.id, noon);
    expect(await sees(olga, kase, "2007-04-17 23:58")).toBe(true);
    expect(await sees(olga, kase, "2007-04-17 23:59")).toBe(false);
  });

  test("is for a partner, and a partner alone", async () => {
    const court = `Organization:${"0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"}`;
    const input = { familyId: kase.familyId, ...consent(court, noon) };
    const { errors } = await kase
      .as("alice", noon)
      .ask(`mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { record { id } } }`, {
        input,
      });
    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", fields: [{ path: "input.partnerId" }] } },
    ]);
  });

  test("is neither given nor withdrawn by the partner", async () => {
    const at = olga.worker.at(local(noon));
    const given = { familyId: kase.familyId, ...consent(olga.id, noon) };
    expect(await at.refused("recordConsent", given)).toEqual(["FORBIDDEN"]);
  });

  test("opens the case from its minute to its minute, and closes it at once when it is withdrawn", async () => {
    const until = local(`${day} 18:00`);
    await consentTo(kase, pia.id, noon, { expiresAt: until });
    await referTo(kase, pia.id, noon);
    expect(await sees(pia, kase, `${day} 17:59`)).toBe(true);
    expect(await sees(pia, kase, `${day} 18:00`)).toBe(false);
    const consentId = await consentTo(kase, pia.id, `${day} 19:00`);
    expect(await sees(pia, kase, `${day} 19:00`)).toBe(true);
    await kase.do("alice", `${day} 19:01`, "withdrawConsent", { consentId, reason: "They wish it." });
    // Also for a request that was sent with an earlier clock: what was withdrawn is withdrawn.
    for (const when of [`${day} 19:00`, `${day} 19:01`, `${day} 20:00`])
      expect(await sees(pia, kase, when)).toBe(false);
    const twice = { familyId: kase.familyId, consentId, reason: "Again." };
    expect(await kase.as("alice").refused("withdrawConsent", twice)).toEqual(["ALREADY_WITHDRAWN"]);
  });

  test("is superseded by the next, which takes its place also when that covers less, and when it is withdrawn", async () => {
    const other = await caseIn(desk.office, "ASSESSING", { family: { name: "Reed" } });
    const now = other.now;
    await consentTo(other, pia.id, now, { classes: ["NARRATIVE", "HEALTH"] });
    await referTo(other, pia.id, now);
    const tomorrow = `${addDays(now.slice(0, 10), 1)} 09:00`;
    const next = await consentTo(other, pia.id, now, { classes: [], effectiveFrom: local(tomorrow) });
    expect(await sees(pia, other, later(tomorrow, -1))).toBe(true);
    expect(await sees(pia, other, tomorrow)).toBe(true);
    const { consents } = (await other.read("family { consents { classes supersededAt } }")).family;
    expect(consents).toEqual([
      { classes: ["NARRATIVE", "HEALTH"], supersededAt: local(tomorrow).replace("Z", ".000Z") },
      { classes: [], supersededAt: null },
    ]);
    await other.do("alice", now, "withdrawConsent", { consentId: next, reason: "They wish it." });
    for (const when of [now, tomorrow]) expect(await sees(pia, other, when)).toBe(false);
  });

  test("is kept as it was given: the server itself can change none of it", async () => {
    await desk.tables.client.query("begin");
    try {
      await desk.tables.client.query("set local role hearthline_app");
      await expect(
        desk.tables.client.query("update consent set expires_at = expires_at + interval '1 day'"),
      ).rejects.toThrow("permission denied");
    } finally {
      await desk.tables.client.query("rollback");
    }
  });
});

/** A step in a sequence: minutes pass, then something is done. */
type Step =
  | { act: "consent"; from: number; lasts: number }
  | { act: "refer"; lasts: number | null }
  | { act: "withdraw" | "end" | "wait" };

/** What the family and the county have said so far, in minutes: written down once more, and apart from the server. */
class Model {
  private consents: { from: number; to: number; gone: boolean; until: number }[] = [];
  private referral: { from: number; to: number } | null = null;

  sees(now: number): boolean {
    return this.consented(now) && this.referred(now);
  }
  consented(now: number): boolean {
    return this.consents.some(
      ({ from, to, gone, until }) => !gone && from <= now && now < Math.min(to, until),
    );
  }
  referred(now: number): boolean {
    return this.referral !== null && this.referral.from <= now && now < this.referral.to;
  }
  consent(now: number, from: number, to: number): void {
    for (const earlier of this.consents) earlier.until = Math.min(earlier.until, Math.max(now, from));
    this.consents.push({ from, to, gone: false, until: Infinity });
  }
  refer(now: number, to: number): boolean {
    if (!this.consented(now) || this.referred(now)) return false;
    this.referral = { from: now, to };
    return true;
  }
  withdraw(now: number): boolean {
    const any = this.consents.length > 0 && !this.consents.at(-1)!.gone;
    if (any)
      for (const one of this.consents) if (one.to > now || one === this.consents.at(-1)) one.gone = true;
    return any;
  }
  end(now: number): boolean {
    const open = this.referred(now);
    this.referral = open ? null : this.referral;
    return open;
  }
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("consent" as const),
      from: fc.constantFrom(0, 0, 0, 12, 30),
      lasts: fc.integer({ min: 1, max: 200 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("refer" as const),
      lasts: fc.option(fc.integer({ min: 10, max: 120 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom("withdraw" as const, "end" as const, "wait" as const) }),
  },
);

test("in whatever order consents and referrals come and go, the partner sees exactly what the model says", async () => {
  let looked = 0;
  let seen = 0;
  const sequences = Number(process.env.HEARTHLINE_RUNS ?? 8);
  const sequence = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), step), { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const own = await caseIn(desk.office, "SUBMITTED", { family: { name: "Pine" } });
      const model = new Model();
      const start = own.now;
      const clock = (minutes: number) => later(start, minutes);
      const ids = { consentId: "", partnerReferralId: "" };
      let now = 0;
      for (const [minutes, { act, ...given }] of steps) {
        now += minutes;
        const { from = 0, lasts = null } = given as { from?: number; lasts?: number | null };
        const alice = own.as("alice", clock(now));
        const reason = { reason: "As agreed." };
        if (act === "consent") {
          const span = {
            effectiveFrom: local(clock(now + from)),
            expiresAt: local(clock(now + from + lasts!)),
          };
          ids.consentId = await consentTo(own, pia.id, clock(now), span);
          model.consent(now, now + from, now + from + lasts!);
        } else if (act === "refer") {
          const until = lasts === null ? null : local(clock(now + lasts));
          const input = { referralId: own.referralId, partnerId: pia.id, service: "Course", until };
          const { refusal, record } = await alice.give("referToPartner", input);
          expect(refusal === null).toBe(model.refer(now, lasts === null ? Infinity : now + lasts));
          if (record) ids.partnerReferralId = record.id;
        } else if (act === "withdraw" && ids.consentId) {
          const input = { familyId: own.familyId, consentId: ids.consentId, ...reason };
          expect((await alice.give("withdrawConsent", input)).refusal === null).toBe(model.withdraw(now));
        } else if (act === "end" && ids.partnerReferralId && model.end(now)) {
          const { partnerReferralId } = ids;
          await alice.do("endPartnerReferral", { referralId: own.referralId, partnerReferralId, ...reason });
        }
        for (const when of [now, now + 1]) {
          const found = await sees(pia, own, clock(when));
          expect([when, found]).toEqual([when, model.sees(when)]);
          looked += 1;
          if (found) seen += 1;
        }
      }
    }),
    { numRuns: sequences },
  );
  console.log(`${sequences} sequences: looked ${looked} times, and found the case ${seen} times.`);
  expect(seen).toBeGreaterThan(0);
  expect(looked).toBeGreaterThan(seen);
}, 300_000);
