import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** The codes against a proposal of Cara's; none when it stands, and then it is turned down again. */
async function against(kase: Lived, when: string, proposal: Record<string, unknown>): Promise<string[]> {
  const { referralId } = kase;
  const { refusal } = await kase.as("cara", when).give("proposeDiscontinuation", { referralId, ...proposal });
  if (!refusal) await kase.do("cara", when, "decideDiscontinuation", { agrees: false });
  return (refusal?.violations ?? []).map(({ code }: { code: string }) => code);
}

underEachEdition(desk, (edition) => {
  /** A family in treatment, to whom nothing happens but proposals that are turned down. */
  let family: Lived;
  beforeAll(async () => {
    family = await caseIn(desk.office, "INTENSIVE");
  });
  const proposed = (reason: string, when: string, fields = {}): Promise<string[]> =>
    against(family, when, family.proposal(reason, when.slice(0, 10), fields));

  describe("E-21: a completion before the end of week 10, which is 05-15", () => {
    const reason = { earlyCompletionReason: "All goals reached early." };
    test("needs a reason under ms-2006, and is no reason for a premature closing under ms-1994", async () => {
      expect(await proposed("COMPLETION", "2006-05-08 12:00")).toEqual(
        by(
          edition,
          ["REASON_NOT_IN_POLICY", "EARLY_COMPLETION_REASON_REQUIRED"],
          ["EARLY_COMPLETION_REASON_REQUIRED"],
        ),
      );
      expect(await proposed("COMPLETION", "2006-05-08 12:00", reason)).toEqual(
        by(edition, ["REASON_NOT_IN_POLICY"], []),
      );
    });

    test("on the last day of week 10 it is no longer early, the day before it still is", async () => {
      expect(await proposed("COMPLETION", "2006-05-14 12:00")).toContain("EARLY_COMPLETION_REASON_REQUIRED");
      expect(await proposed("COMPLETION", "2006-05-15 12:00")).toEqual([]);
    });
  });

  describe("E-30: completion as the reason of a premature closing", () => {
    test("is not in the policy of ms-1994, and the first reason of ms-2006", async () => {
      const codes = await proposed("COMPLETION", "2006-04-24 12:00", {
        earlyCompletionReason: "They ask for it.",
      });
      expect(codes).toEqual(by(edition, ["REASON_NOT_IN_POLICY"], []));
    });

    test("the other reasons of ms-2006 alone are not in ms-1994 either", async () => {
      const narrative = { narrative: "The family leaves the state." };
      expect(await proposed("OTHER", "2006-04-24 12:00", narrative)).toEqual(
        by(edition, ["REASON_NOT_IN_POLICY"], []),
      );
      expect(await proposed("OTHER", "2006-04-24 12:00")).toEqual(
        by(edition, ["REASON_NOT_IN_POLICY", "NARRATIVE_REQUIRED"], ["NARRATIVE_REQUIRED"]),
      );
    });
  });

  describe("E-29, FP-CO-13: who decides", () => {
    test("ms-1994: the specialist alone, once the case was staffed; ms-2006: both", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await kase.propose("HOSTILITY_UNWORKABLE_RESISTANCE", "2006-04-12 12:00");
      await kase.do("cara", "2006-04-12 12:10", "decideDiscontinuation", { agrees: true });
      expect(await kase.status()).toBe(by(edition, "TERMINATED", "DISCONTINUATION_PENDING"));
      if (edition === "ms-1994") return;
      const again = { agrees: true };
      expect(await kase.refused("cara", kase.now, "decideDiscontinuation", again)).toEqual([
        "ALREADY_DECIDED",
      ]);
      await kase.do("alice", "2006-04-12 12:20", "decideDiscontinuation", again);
      expect(await kase.status()).toBe("TERMINATED");
    });

    test("the county's word alone ends nothing, under either", async () => {
      const kase = await caseIn(desk.office, "DISCONTINUATION_PENDING");
      await kase.do("alice", kase.now, "decideDiscontinuation", { agrees: true });
      expect(await kase.status()).toBe("DISCONTINUATION_PENDING");
    });

    test("a no of either side brings the case back to where it was", async () => {
      const kase = await caseIn(desk.office, "DISCONTINUATION_PENDING");
      await kase.do("alice", kase.now, "decideDiscontinuation", { agrees: false, rationale: "Too soon." });
      expect(await kase.status()).toBe("INTENSIVE");
      const { discontinuations } = await kase.read("discontinuations { status }");
      expect(discontinuations).toEqual([{ status: "REJECTED" }]);
    });

    test.each([
      ["none", null, ["STAFFING_REQUIRED"]],
      ["of the week before the last", "2006-04-02", ["STAFFING_REQUIRED"]],
      ["of the week before, a Monday", "2006-04-03", []],
      ["of the same day", "2006-04-12", []],
    ])("AMB-47: a staffing %s", async (_which, staffedOn, codes) => {
      expect(await proposed("HOSTILITY_UNWORKABLE_RESISTANCE", "2006-04-12 12:00", { staffedOn })).toEqual(
        by(edition, codes, []),
      );
    });

    test("permittedActions tells one who has decided that there is nothing left to decide", async () => {
      const kase = await caseIn(desk.office, "DISCONTINUATION_PENDING");
      await kase.do("alice", kase.now, "decideDiscontinuation", { agrees: true });
      const { permittedActions } = await kase.read(
        "permittedActions { action allowed violations { code } }",
        kase.now,
        "alice",
      );
      expect(permittedActions).toContainEqual({
        action: "decideDiscontinuation",
        allowed: false,
        violations: [{ code: "ALREADY_DECIDED" }],
      });
    });
  });

  describe("E-31: the risk", () => {
    test.each([
      ["nothing stated", {}, ["RISK_NOT_HIGH"], ["RISK_NOT_STATED"]],
      ["no controls developed alone", { parentDevelopsControls: false }, ["RISK_NOT_HIGH"], []],
      ["risk that remains alone", { riskRemainsHigh: true }, [], []],
      ["both", { riskRemainsHigh: true, parentDevelopsControls: false }, [], []],
      [
        "neither",
        { riskRemainsHigh: false, parentDevelopsControls: true },
        ["RISK_NOT_HIGH"],
        ["RISK_NOT_STATED"],
      ],
    ])("%s", async (_what, stated, ms1994, ms2006) => {
      expect(await proposed("RISK", "2006-04-12 12:00", stated)).toEqual(by(edition, ms1994, ms2006));
    });
  });

  describe("E-61: lack of cooperation", () => {
    test.each([
      ["without kind and story", {}, ["SUBREASON_REQUIRED"]],
      ["with 2a", { subreasons: ["NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH"] }, []],
      ["with 2b", { subreasons: ["HOSTILITY_UNWORKABLE_RESISTANCE"] }, []],
      ["with a story", { narrative: "They decline every appointment." }, []],
      ["with a part that is none", { subreasons: ["RISK"] }, ["SUBREASON_REQUIRED"]],
    ])("%s", async (_what, fields, codes) => {
      expect(await proposed("LACK_OF_COOPERATION", "2006-04-12 12:00", fields)).toEqual(codes);
    });

    test.each(["NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", "HOSTILITY_UNWORKABLE_RESISTANCE"])(
      "%s stands alone",
      async (reason) => expect(await proposed(reason, "2006-04-12 12:00")).toEqual([]),
    );
  });

  describe("E-62: a child removed because of abuse or injury", () => {
    const removed = async (cause: string, removedOn = "2006-04-10"): Promise<string[]> => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const { record } = await kase.do("alice", "2006-04-10 18:00", "recordRemoval", {
        childId: kase.children[0].id,
        removedOn,
        cause,
      });
      await kase.do("alice", "2006-04-11 18:00", "recordReturn", {
        removalId: record.id,
        returnedOn: "2006-04-11",
      });
      expect(await kase.status()).toBe("INTENSIVE");
      return against(kase, "2006-04-12 12:00", kase.proposal("ABUSE_INJURY_REMOVAL", "2006-04-12"));
    };
    const none = by(edition, ["REASON_NOT_IN_POLICY", "REMOVAL_REQUIRED"], ["REMOVAL_REQUIRED"]);

    test("without a removal on record it is no reason", async () =>
      expect(await proposed("ABUSE_INJURY_REMOVAL", "2006-04-12 12:00")).toEqual(none));
    test("a removal of a day because of abuse is one under ms-2006", async () =>
      expect(await removed("ABUSE_OR_INJURY")).toEqual(by(edition, ["REASON_NOT_IN_POLICY"], [])));
    test("a removal for treatment is none", async () =>
      expect(await removed("TREATMENT_NEED")).toEqual(none));
    test("a removal before the referral is none", async () =>
      expect(await removed("ABUSE_OR_INJURY", "2006-03-01")).toEqual(none));
  });

  describe("DF-09: the day on which services end", () => {
    test("lies neither before the first contact nor more than a month ahead", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const on = (effectiveOn: string) =>
        against(kase, "2006-04-12 12:00", {
          ...kase.proposal("HOSTILITY_UNWORKABLE_RESISTANCE", "2006-04-12"),
          effectiveOn,
        });
      expect(await on("2006-03-06")).toEqual(["EFFECTIVE_DATE_INVALID"]);
      expect(await on("2006-05-14")).toEqual(["EFFECTIVE_DATE_INVALID"]);
      expect(await on("2006-05-13")).toEqual([]);
    });
  });
});

test("FP-PV-03, FP-RF-08: services that end on a day ahead are still running", async () => {
  await desk.office.adopt("ms-2006");
  const kase = await caseIn(desk.office, "INTENSIVE");
  await kase.end("RISK", "2006-04-10 10:00", { effectiveOn: "2006-05-08", riskRemainsHigh: true });
  const close = (when: string) => kase.refused("alice", when, "closeDhsCase");
  expect(await close("2006-05-07 09:00")).toEqual(["FP_CASE_OPEN"]);
  await kase.draft({}, "2006-04-13 08:00");
  await kase.do("alice", "2006-04-13 08:10", "completeInformationSheet");
  await kase.countyAssessment("SAFETY", "2006-04-13 08:20");
  expect(await kase.refused("alice", "2006-05-07 09:00", "submitReferral")).toEqual(["OPEN_CASE_EXISTS"]);
  await kase.submit("2006-05-09 09:00");
});
