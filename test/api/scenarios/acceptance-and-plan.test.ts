import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

underEachEdition(desk, (edition) => {
  describe("E-45, FP-CO-14: both sides concur before a family is accepted", () => {
    test("the specialist's word alone is not enough, nor is the county's no", async () => {
      const kase = await caseIn(desk.office, "ASSESSING");
      await (await kase.assess()).concur("cara");
      const accept = (when: string) => kase.refused("cara", when, "acceptReferral");
      expect(await accept(kase.day(4, "10:00"))).toEqual(["CONCURRENCE_REQUIRED"]);
      await kase.concur("alice", kase.day(4, "10:10"), false);
      expect(await accept(kase.day(4, "10:20"))).toEqual(["CONCURRENCE_REQUIRED"]);
      await kase.concur("ben", kase.day(4, "10:30"));
      await kase.accept(kase.day(4, "10:40"));
    });

    test("AS-01, AS-02: nor is a family accepted unassessed, or assessed by half", async () => {
      const kase = await caseIn(desk.office, "ASSESSING");
      await (await kase.concur("cara")).concur("alice");
      expect(await kase.refused("cara", kase.day(4, "10:00"), "acceptReferral")).toEqual([
        "ASSESSMENT_REQUIRED",
      ]);
      await kase.assess(kase.day(4, "10:10"), { problems: [], neededServices: [] });
      expect(await kase.refused("cara", kase.day(4, "10:20"), "acceptReferral")).toEqual([
        "ASSESSMENT_INCOMPLETE",
        "ASSESSMENT_INCOMPLETE",
      ]);
    });

    test("FP-AC-02, FP-NT-03: word of the acceptance goes out, and is owed under ms-1994", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const { notices } = await kase.read("notices { kind recipient worker { name } }");
      const told = notices.filter(({ kind }: { kind: string }) => kind === "ACCEPTANCE");
      expect(told).toEqual([
        { kind: "ACCEPTANCE", recipient: "REFERRING_WORKER", worker: { name: "Alice" } },
        { kind: "ACCEPTANCE", recipient: "ASWS", worker: { name: "Ben" } },
      ]);
      const owed = (await kase.owed()).filter(({ type }) => type === "ACCEPTANCE_NOTICE");
      expect(owed.map(({ status }) => status)).toEqual(by(edition, ["MET"], []));
    });
  });

  describe("E-13: the plan has two marks, two weeks from referral and two weeks of contact", () => {
    const plan = (kase: Lived, when: string) => kase.theOne("TREATMENT_PLAN", when);
    const agreedOn = async (day: number): Promise<Lived> => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await (await kase.draftPlan(kase.day(day, "09:00"))).finalise(kase.day(day, "09:10"));
      return kase.sign(kase.day(day, "09:20"));
    };

    test("unwritten, it is late after the first and a breach after the second", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const { targetAt, dueAt } = await plan(kase, kase.now);
      expect([localOf(targetAt), localOf(dueAt)]).toEqual(["2006-03-20 23:59", "2006-03-21 23:59"]);
      expect(await plan(kase, "2006-03-20 12:00")).toMatchObject({ status: "DUE_SOON", breach: false });
      expect(await plan(kase, "2006-03-21 12:00")).toMatchObject({ status: "LATE", breach: false });
      expect(await plan(kase, "2006-03-22 00:01")).toMatchObject({ status: "OVERDUE", breach: true });
    });

    test.each([
      [14, "2006-03-20", "MET", false],
      [15, "2006-03-21", "MET_LATE", false],
      [16, "2006-03-22", "MET_LATE", true],
    ])("agreed on day %i, %s: %s", async (day, date, status, breach) => {
      const kase = await agreedOn(day);
      expect(kase.now.slice(0, 10)).toBe(date);
      expect(await plan(kase, "2006-04-01 12:00")).toMatchObject({ status, breach });
    });

    test("a family met late has its two weeks of contact", async () => {
      const kase = await caseIn(desk.office, "CONTACT_PENDING");
      await kase.meet("2006-03-14 09:00");
      const { targetAt, dueAt } = await plan(kase, kase.now);
      expect([localOf(targetAt), localOf(dueAt)]).toEqual(["2006-03-20 23:59", "2006-03-28 23:59"]);
      expect(localOf((await kase.owed()).find(({ type }) => type === "PLAN_COPY")!.dueAt)).toBe(
        "2006-03-28 23:59",
      );
    });

    test("finalised is not agreed: without signatures the plan stays owed", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await (await kase.draftPlan()).finalise();
      expect((await plan(kase, kase.now)).metAt).toBeNull();
      await kase.sign(undefined, ["FAMILY"]);
      expect((await plan(kase, kase.now)).metAt).toBeNull();
      await kase.sign(undefined, ["SPECIALIST"]);
      expect((await plan(kase, kase.now)).status).toBe("MET");
    });

    test("PL-11: a new version supersedes the old with signatures of its own, and reopens no two weeks", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await (await kase.draftPlan(kase.day(30, "09:00"))).finalise(kase.day(30, "09:10"));
      const { planId } = kase;
      expect(await kase.refused("cara", kase.day(30, "09:15"), "activatePlan", { planId })).toEqual([
        "PLAN_NOT_SIGNED",
        "PLAN_NOT_SIGNED",
      ]);
      await (await kase.sign(kase.day(30, "09:20"))).activate(kase.day(30, "09:30"));
      const { plans } = await kase.read("plans { versionNumber status }");
      expect(plans).toEqual([
        { versionNumber: 1, status: "SUPERSEDED" },
        { versionNumber: 2, status: "ACTIVE" },
      ]);
      expect(await plan(kase, kase.now)).toMatchObject({ status: "MET" });
    });
  });

  describe("E-14, FP-CO-12: what a plan must hold", () => {
    let kase: Lived;
    beforeAll(async () => {
      kase = await caseIn(desk.office, "ACCEPTED");
    });
    /** A new version of the plan, and the codes against finalising it. */
    const finalised = async (fields: object): Promise<string[]> => {
      await kase.draftPlan(undefined, fields as Record<string, unknown>);
      const { refusal } = await kase
        .as("cara", kase.day(11, "10:00"))
        .give("finalisePlan", { referralId: kase.referralId, planId: kase.planId });
      return (refusal?.violations ?? []).map(({ code }: { code: string }) => code);
    };
    const from = (...sources: string[]) => ({
      inputs: sources.map((source) => ({ source, name: "Someone", givenOn: "2006-03-17" })),
    });
    const goal = {
      statement: "A calm bedtime",
      measure: "Log",
      procedures: [{ description: "A routine", responsible: ["Ann"] }],
    };
    const food = { kind: "FOOD", need: "Meals for two weeks" };
    const noService = { noConcreteServicesNeeded: false };

    test.each([
      ["without the family", from("SPECIALIST", "COUNTY"), ["PLAN_INPUT_MISSING"]],
      ["without the county", from("SPECIALIST", "FAMILY"), ["PLAN_INPUT_MISSING"]],
      ["without the specialist", from("FAMILY", "COUNTY"), ["PLAN_INPUT_MISSING"]],
      ["without a measure", { goals: [{ ...goal, measure: null }] }, ["PLAN_CONTENT_MISSING"]],
      ["without a goal", { goals: [] }, ["PLAN_CONTENT_MISSING"]],
      ["without a procedure", { goals: [{ ...goal, procedures: [] }] }, ["PLAN_CONTENT_MISSING"]],
      [
        "without a responsible person",
        { goals: [{ ...goal, procedures: [{ description: "A routine", responsible: [] }] }] },
        ["PLAN_CONTENT_MISSING"],
      ],
      ["silent on concrete services", noService, ["PLAN_CONTENT_MISSING"]],
      [
        "without a method of acquiring",
        { ...noService, concreteServices: [food] },
        by(edition, ["PLAN_CONTENT_MISSING"], []),
      ],
      ["with one", { ...noService, concreteServices: [{ ...food, acquiringMethod: "Food pantry" }] }, []],
    ])("%s", async (_what, fields, codes) => {
      expect(await finalised(fields)).toEqual(codes);
    });

    test("unsigned it does not take effect", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await (await kase.draftPlan()).finalise();
      const activate = () => kase.refused("cara", kase.now, "activatePlan", { planId: kase.planId });
      expect(await activate()).toEqual(["PLAN_NOT_SIGNED", "PLAN_NOT_SIGNED"]);
      await kase.sign(undefined, ["SPECIALIST"]);
      expect(await activate()).toEqual(["PLAN_NOT_SIGNED"]);
      expect(await kase.status()).toBe("ACCEPTED");
      await kase.sign(undefined, ["FAMILY"]);
      await kase.activate();
      expect(await kase.status()).toBe("INTENSIVE");
    });

    test("AS-07: under ms-1994 the professionals are heard, or the supervisor waives it", async () => {
      const kase = await caseIn(desk.office, "ASSESSING");
      await kase.assess(undefined, { involvedProfessionals: [] });
      await (await (await kase.concur("cara")).concur("alice")).accept();
      await kase.draftPlan();
      if (edition === "ms-1994") {
        const codes = await kase.refused("cara", kase.now, "finalisePlan", { planId: kase.planId });
        expect(codes).toEqual(["PROFESSIONALS_NOT_CONSULTED"]);
        await kase.do("ben", kase.now, "waiveRule", { ruleId: "FP-AS-07", reason: "None is involved." });
      }
      await kase.finalise();
    });
  });

  describe("E-60, FP-CO-10: a plan that needs money for food", () => {
    const money = {
      noConcreteServicesNeeded: false,
      concreteServices: [{ kind: "FOOD", need: "Meals", acquiringMethod: "Voucher", fundingNeeded: true }],
    };

    test("the county arranges it: a duty under ms-1994, at will under ms-2006", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await (await kase.draftPlan(undefined, money)).finalise();
      const funding = async () =>
        (await kase.owed()).filter(({ type }) => type === "CONCRETE_SERVICE_FUNDING");
      expect((await funding()).map(({ owner, status, dueAt }) => ({ owner, status, dueAt }))).toEqual(
        by(edition, [{ owner: "COUNTY", status: "OPEN", dueAt: null }], []),
      );
      const { notices } = await kase.read("notices { kind recipient }");
      expect(notices).toContainEqual({ kind: "FUNDING_REQUESTED", recipient: "COUNTY_WORKER" });
      const arranged = { planId: kase.planId, serviceKind: "FOOD", arrangedOn: "2006-03-17" };
      expect(await kase.refused("cara", kase.now, "arrangeFunding", arranged)).toEqual(["FORBIDDEN"]);
      const housing = { ...arranged, serviceKind: "HOUSING" };
      expect(await kase.refused("alice", kase.now, "arrangeFunding", housing)).toEqual([
        "FUNDING_NOT_NEEDED",
      ]);
      await kase.do("alice", kase.now, "arrangeFunding", arranged);
      expect((await funding()).map(({ status }) => status)).toEqual(by(edition, ["MET"], []));
    });
  });

  describe("PL-08, PL-09, FP-CO-11: copies and originals", () => {
    test("copies meet by their delivery, the original only once the county has filed it", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await kase.deliver("TREATMENT_PLAN", "COPY");
      await kase.deliver("ASSESSMENT_SUMMARY", "COPY");
      const deliveryId = await kase.deliver("TREATMENT_PLAN", "ORIGINAL");
      const statuses = async () =>
        Object.fromEntries(
          (await kase.owed("2006-03-21 12:00"))
            .filter(({ type }) => ["PLAN_COPY", "SUMMARY_COPY", "ORIGINALS_TO_DHS"].includes(type))
            .map(({ type, status }) => [type, status]),
        );
      expect(await statuses()).toEqual({
        PLAN_COPY: "MET",
        SUMMARY_COPY: "MET",
        ORIGINALS_TO_DHS: "DUE_SOON",
      });
      const filed = { deliveryId, filedOn: "2006-03-20" };
      expect(await kase.refused("cara", "2006-03-20 12:00", "fileOriginal", filed)).toEqual(["FORBIDDEN"]);
      await kase.do("alice", "2006-03-20 12:00", "fileOriginal", filed);
      expect(await statuses()).toEqual({ PLAN_COPY: "MET", SUMMARY_COPY: "MET", ORIGINALS_TO_DHS: "MET" });
    });
  });
});
