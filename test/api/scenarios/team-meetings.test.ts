import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { localOf } from "../../support/local";
import type { Who } from "../../support/office";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** Records a meeting and answers what stands against it; nothing when it was accepted. */
async function held(kase: Lived, who: Who, side: string, when: string, fields = {}): Promise<string[]> {
  const input = { referralId: kase.referralId, ...kase.teamMeeting(side, when, fields) };
  const { refusal } = await kase.as(who, when).give("recordTeamMeeting", input);
  return (refusal?.violations ?? []).map(
    ({ code, rule }: { code: string; rule: { id: string } }) => `${rule.id} ${code}`,
  );
}

const away = async (kase: Lived, removedOn: string) => {
  const removal = { childId: kase.children[0].id, removedOn, cause: "NEGLECT" };
  kase.beside.removalId = (await kase.do("alice", `${removedOn} 18:00`, "recordRemoval", removal)).record.id;
};

underEachEdition(desk, (edition) => {
  const invalid = (ruleId: string) => by<string[]>(edition, [], [`${ruleId} FTM_FACILITATOR_INVALID`]);

  describe("E-26, FP-CO-09: who leads a family team meeting", () => {
    test("preventive: the first the county with the specialist, later ones the specialist", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      expect(await held(kase, "cara", "SPECIALIST", "2006-03-20 13:30")).toEqual(invalid("FP-FT-01"));
      if (edition === "ms-1994") return;
      expect(await held(kase, "alice", "COUNTY", "2006-03-20 13:30", { specialistTookPart: false })).toEqual([
        "FP-FT-04 FTM_SPECIALIST_ABSENT",
      ]);
      expect(await held(kase, "alice", "COUNTY", "2006-03-20 13:30")).toEqual([]);
      expect(await held(kase, "alice", "COUNTY", "2006-04-17 13:30")).toEqual(invalid("FP-FT-02"));
      expect(await held(kase, "cara", "SPECIALIST", "2006-04-17 13:30")).toEqual([]);
      const { teamMeetings } = await kase.read(
        "teamMeetings { facilitatedBy facilitator initial caseTypeThen worker { name } }",
      );
      expect(teamMeetings).toEqual([
        {
          facilitatedBy: "COUNTY",
          facilitator: "Alice",
          initial: true,
          caseTypeThen: "PREVENTIVE",
          worker: { name: "Alice" },
        },
        {
          facilitatedBy: "SPECIALIST",
          facilitator: "Cara",
          initial: false,
          caseTypeThen: "PREVENTIVE",
          worker: { name: "Cara" },
        },
      ]);
    });

    test("H3: in a custody case every one is the county's", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE", {
        family: { dhsCaseType: "CUSTODY" },
        statement: { purpose: "REUNIFICATION", threatenedPlacement: null },
      });
      expect(await held(kase, "cara", "SPECIALIST", "2006-03-20 13:30")).toEqual(invalid("FP-FT-03"));
      expect(await held(kase, "alice", "COUNTY", "2006-03-21 13:30")).toEqual([]);
      expect(await held(kase, "alice", "COUNTY", "2006-04-17 13:30")).toEqual([]);
      expect(await held(kase, "cara", "SPECIALIST", "2006-05-15 13:30")).toEqual(invalid("FP-FT-03"));
    });

    test("after conversion on 2006-04-12 they are the county's, by the day of the meeting", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await held(kase, "alice", "COUNTY", "2006-03-20 13:30");
      await away(kase, "2006-04-10");
      await kase.do("alice", "2006-04-12 09:00", "convertToCustody", { effectiveOn: "2006-04-12" });
      expect(await kase.status()).toBe("INTENSIVE");
      expect(await held(kase, "cara", "SPECIALIST", "2006-04-13 10:00")).toEqual(invalid("FP-FT-03"));
      expect(await held(kase, "alice", "COUNTY", "2006-04-13 10:00")).toEqual([]);
      // Entered after the conversion, held before it: the type of that day decides.
      const input = { referralId: kase.referralId, ...kase.teamMeeting("SPECIALIST", "2006-04-11 10:00") };
      await kase.as("cara", "2006-04-14 10:00").do("recordTeamMeeting", input);
      const { teamMeetings, family } = await kase.read(
        "teamMeetings { heldAt caseTypeThen } family { dhsCaseType caseTypeChanges { typeBefore type effectiveOn } }",
      );
      expect(family).toEqual({
        dhsCaseType: "CUSTODY",
        caseTypeChanges: [{ typeBefore: "PREVENTIVE", type: "CUSTODY", effectiveOn: "2006-04-12" }],
      });
      const types = Object.fromEntries(
        teamMeetings.map((one: { heldAt: string; caseTypeThen: string }) => [
          localOf(one.heldAt),
          one.caseTypeThen,
        ]),
      );
      expect(types).toMatchObject({
        "2006-04-11 10:00": "PREVENTIVE",
        "2006-04-13 10:00": "CUSTODY",
      });
    });

    test("a meeting lies between the referral and now, and no waiver moves it", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await kase.do("ben", "2006-03-20 09:00", "waiveRule", { ruleId: "FP-FT-01", reason: "Ill." });
      const recorded = (when: string) =>
        kase.refused("alice", "2006-03-20 13:30", "recordTeamMeeting", kase.teamMeeting("COUNTY", when));
      expect(await recorded("2005-03-20 13:30")).toEqual(["MEETING_BEFORE_REFERRAL"]);
      expect(await recorded("2006-03-06 08:59")).toEqual(["MEETING_BEFORE_REFERRAL"]);
      expect(await recorded("2006-03-20 13:31")).toEqual(["MEETING_IN_FUTURE"]);
    });

    test("Ben may set the rule aside with a reason", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const waiver = { ruleId: "FP-FT-01", reason: "Alice is ill; Cara leads it." };
      await kase.do("ben", "2006-03-20 09:00", "waiveRule", waiver);
      expect(await held(kase, "cara", "SPECIALIST", "2006-03-20 13:30")).toEqual([]);
    });
  });

  test("FT-01: the county owes the first one, reminded on 03-21; a meeting alone is no contact", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    if (edition === "ms-1994") {
      expect((await kase.owed()).map(({ type }) => type)).not.toContain("FTM_INITIAL");
      return;
    }
    const row = await kase.theOne("FTM_INITIAL", "2006-03-22 09:00");
    expect(row).toMatchObject({ owner: "COUNTY", status: "LATE", breach: false, dueAt: null });
    expect(localOf(row.targetAt)).toBe("2006-03-21 23:59");
    const hours = async () => (await kase.read("service { weeks { hours } }", "2006-03-22 09:00")).service;
    const before = await hours();
    await held(kase, "alice", "COUNTY", "2006-03-20 13:30");
    expect(await hours()).toEqual(before);
    expect(await kase.theOne("FTM_INITIAL", "2006-03-22 09:00")).toMatchObject({ status: "MET" });
  });

  describe("Conversion to custody and placements are the county's", () => {
    test("E-53: a specialist records no removal, no placement and no conversion", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const removal = { childId: kase.children[0].id, removedOn: "2006-03-17", cause: "NEGLECT" };
      expect(await kase.refused("cara", kase.now, "recordRemoval", removal)).toEqual(["FORBIDDEN"]);
      await away(kase, "2006-03-17");
      const placement = {
        removalId: kase.beside.removalId,
        setting: "GROUP_HOME",
        system: "SOCIAL_SERVICES",
        placedOn: "2006-03-17",
      };
      expect(await kase.refused("cara", kase.now, "recordPlacement", placement)).toEqual(["FORBIDDEN"]);
      const conversion = { effectiveOn: "2006-03-17" };
      expect(await kase.refused("cara", kase.now, "convertToCustody", conversion)).toEqual(["FORBIDDEN"]);
      await kase.do("alice", kase.now, "recordPlacement", placement);
    });

    test("a case is converted because a child is away, once", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const on = (effectiveOn: string) => ({ effectiveOn });
      expect(await kase.refused("alice", "2006-04-01 09:00", "convertToCustody", on("2006-04-01"))).toEqual([
        "REMOVAL_REQUIRED",
      ]);
      const corrected = { dhsCaseType: "CUSTODY" };
      expect(await kase.refused("alice", "2006-04-01 09:00", "updateFamily", corrected)).toEqual([
        "REMOVAL_REQUIRED",
      ]);
      await away(kase, "2006-04-02");
      expect(await kase.refused("alice", "2006-04-03 09:00", "convertToCustody", on("2006-04-01"))).toEqual([
        "REMOVAL_REQUIRED",
      ]);
      await kase.do("alice", "2006-04-03 09:00", "convertToCustody", on("2006-04-02"));
      expect(await kase.refused("alice", "2006-04-04 09:00", "convertToCustody", on("2006-04-04"))).toEqual([
        "ALREADY_CUSTODY",
      ]);
    });

    test("what is owed follows the family: a custody case owes the first meeting by another rule", async () => {
      if (edition === "ms-1994") return;
      const kase = await caseIn(desk.office, "INTENSIVE");
      expect((await kase.theOne("FTM_INITIAL")).because).toContain("preventive case");
      await away(kase, "2006-03-08");
      await kase.do("alice", "2006-03-20 09:00", "convertToCustody", { effectiveOn: "2006-03-09" });
      expect((await kase.theOne("FTM_INITIAL")).because).toContain("custody case");
    });

    test("CO-04: a child is removed after birth, and away once at a time", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const childId = kase.children[0].id;
      const on = (removedOn: string) => ({ childId, removedOn, cause: "NEGLECT" });
      const refused = (removedOn: string) =>
        kase.refused("alice", "2006-04-20 09:00", "recordRemoval", on(removedOn));
      const returned = (removalId: string, returnedOn: string) => ({ removalId, returnedOn });
      expect(await refused("1996-01-14")).toEqual(["REMOVAL_BEFORE_BIRTH"]);
      await away(kase, "2006-04-01");
      await kase.do(
        "alice",
        "2006-04-20 09:00",
        "recordReturn",
        returned(kase.beside.removalId, "2006-04-10"),
      );
      expect(await refused("2006-04-01")).toEqual(["REMOVALS_OVERLAP"]);
      expect(await refused("2006-04-09")).toEqual(["REMOVALS_OVERLAP"]);
      // An earlier one, learned of late, ends before the later one begins.
      const { record } = await kase.do("alice", "2006-04-20 09:00", "recordRemoval", on("2006-03-20"));
      expect(
        await kase.refused("alice", "2006-04-20 09:00", "recordReturn", returned(record.id, "2006-04-02")),
      ).toEqual(["REMOVALS_OVERLAP"]);
      await kase.do("alice", "2006-04-20 09:00", "recordReturn", returned(record.id, "2006-04-01"));
      await kase.do("alice", "2006-04-20 09:00", "recordRemoval", on("2006-04-10"));
    });

    test("E-32, DF-01: thirteen days are no placement, fourteen are; a child is in one place at a time", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await away(kase, "2006-04-01");
      const seen = async (when: string) =>
        (await kase.read("outOfHomePlacements { verdict days to }", when)).outOfHomePlacements;
      expect(await seen("2006-04-14 23:59")).toEqual([{ verdict: "PENDING", days: 13, to: null }]);
      expect(await seen("2006-04-15 00:00")).toEqual([{ verdict: "PLACEMENT", days: 14, to: null }]);
      kase.now = "2006-04-20 09:00";
      const first = await kase.place("2006-04-01", { setting: "RELATIVES", system: "NONE_INFORMAL" });
      expect(await seen("2006-04-20 09:00")).toMatchObject([{ verdict: "NOT_A_PLACEMENT" }]);
      const second = {
        removalId: kase.beside.removalId,
        setting: "STANDARD_FOSTER_CARE",
        system: "SOCIAL_SERVICES",
        placedOn: "2006-04-10",
      };
      expect(await kase.refused("alice", kase.now, "recordPlacement", second)).toEqual([
        "PLACEMENTS_OVERLAP",
      ]);
      await kase.do("alice", kase.now, "endPlacement", { placementId: first, endedOn: "2006-04-10" });
      await kase.do("alice", kase.now, "recordPlacement", second);
      expect(await seen("2006-04-20 09:00")).toMatchObject([{ verdict: "PLACEMENT" }]);
      await kase.do("alice", "2006-04-25 09:00", "recordReturn", {
        removalId: kase.beside.removalId,
        returnedOn: "2006-04-24",
      });
      const { family } = await kase.read("family { placements { placedOn endedOn } }");
      expect(family.placements).toEqual([
        { placedOn: "2006-04-01", endedOn: "2006-04-10" },
        { placedOn: "2006-04-10", endedOn: "2006-04-24" },
      ]);
    });
  });
});
