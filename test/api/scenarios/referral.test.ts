import { Lived } from "../../support/caseload";
import { openDesk, underEachEdition } from "../../support/desk";
import { localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

underEachEdition(desk, () => {
  describe("E-08: the agency's own case must be active", () => {
    test("closed before: the referral is not submitted", async () => {
      const kase = await Lived.ready(desk.office);
      await kase.do("alice", kase.day(0, "08:40"), "closeDhsCase");
      const submit = () => kase.refused("alice", kase.day(0, "09:00"), "submitReferral");
      expect(await submit()).toEqual(["DHS_CASE_NOT_ACTIVE"]);
      await kase.do("alice", kase.day(0, "09:10"), "reopenDhsCase");
      await kase.submit(kase.day(0, "09:20"));
    });

    test("closed on 03-09, before acceptance: the family is not accepted", async () => {
      const kase = await caseIn(desk.office, "ASSESSING");
      await kase.do("alice", "2006-03-09 12:00", "closeDhsCase");
      await (await (await kase.assess()).concur("cara")).concur("alice");
      expect(await kase.refused("cara", "2006-03-10 10:00", "acceptReferral")).toEqual([
        "DHS_CASE_NOT_ACTIVE",
      ]);
    });
  });

  describe("E-43: the agency's case stays open while the family is served", () => {
    test.each(["ACCEPTED", "INTENSIVE", "MAINTENANCE", "EXTENDED", "DISCONTINUATION_PENDING"] as const)(
      "%s: closing it is refused",
      async (state) => {
        const kase = await caseIn(desk.office, state);
        expect(await kase.refused("alice", kase.now, "closeDhsCase")).toEqual(["FP_CASE_OPEN"]);
      },
    );

    test.each(["SUBMITTED", "FOLLOW_UP", "TERMINATED", "DECLINED"] as const)(
      "%s: it may be closed",
      async (state) => {
        const kase = await caseIn(desk.office, state);
        await kase.do("alice", kase.now, "closeDhsCase");
      },
    );
  });

  describe("E-44, FP-DF-08: who deems an emergency", () => {
    test("the specialist does not; the supervisor and the county's worker do", async () => {
      const kase = await caseIn(desk.office, "UNDER_REVIEW");
      expect(await kase.refused("cara", kase.now, "deemEmergency")).toEqual(["FORBIDDEN"]);
      expect((await kase.read("emergency")).emergency).toBe(false);
      await kase.do("cara", kase.now, "flagImmediateConflict");
      expect(await kase.read("emergency immediateConflict")).toEqual({
        emergency: false,
        immediateConflict: true,
      });
      await kase.do("ben", kase.now, "deemEmergency");
      expect((await kase.read("emergency")).emergency).toBe(true);
      const other = await caseIn(desk.office, "UNDER_REVIEW");
      await other.do("alice", other.now, "deemEmergency");
    });
  });

  describe("E-46: one open case a family", () => {
    test("a second referral can be drafted, but not submitted while the first is open", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const first = kase.referralId;
      await kase.draft({}, kase.now);
      await kase.do("alice", kase.now, "completeInformationSheet");
      await kase.countyAssessment(desk.office.assessmentKind, kase.now);
      expect(await kase.refused("alice", kase.now, "submitReferral")).toEqual(["OPEN_CASE_EXISTS"]);
      const second = kase.referralId;
      kase.referralId = first;
      await kase.end("HOSTILITY_UNWORKABLE_RESISTANCE", kase.day(40));
      kase.referralId = second;
      await kase.submit(kase.day(41));
      expect(await kase.status()).toBe("SUBMITTED");
    });

    test.each(["DECLINED", "WITHDRAWN", "NOT_ACCEPTED", "FOLLOW_UP"] as const)(
      "after %s the family may be referred again",
      async (state) => {
        const kase = await caseIn(desk.office, state);
        await kase.draft({}, kase.now);
        await kase.do("alice", kase.now, "completeInformationSheet");
        await kase.countyAssessment(desk.office.assessmentKind, kase.now);
        await kase.submit(kase.now);
      },
    );
  });

  describe("E-51, FP-RF-04: the sheet goes to the State Office within five working days", () => {
    test("received Monday 03-06, it is overdue after Monday 03-13", async () => {
      const kase = await (await Lived.ready(desk.office)).submit();
      const sheet = (when: string) => kase.theOne("CIS_TO_STATE_OFFICE", when);
      expect(localOf((await sheet(kase.now)).dueAt)).toBe("2006-03-13 23:59");
      expect(await sheet("2006-03-13 23:58")).toMatchObject({ status: "DUE_SOON", breach: false });
      expect(await sheet("2006-03-14 00:01")).toMatchObject({ status: "OVERDUE", breach: true });
      await kase.do("cara", "2006-03-14 09:00", "forwardInformationSheet");
      expect(await sheet("2006-03-14 10:00")).toMatchObject({ status: "MET_LATE", breach: true });
    });

    test("forwarded on the last day it is on time; of a declined referral it is owed all the same", async () => {
      const kase = await caseIn(desk.office, "DECLINED");
      const open = await kase.theOne("CIS_TO_STATE_OFFICE", "2006-03-13 12:00");
      expect(open).toMatchObject({ status: "DUE_SOON", cancelledBecause: null });
      await kase.do("cara", "2006-03-13 22:00", "forwardInformationSheet");
      expect(await kase.theOne("CIS_TO_STATE_OFFICE")).toMatchObject({ status: "MET", breach: false });
    });

    test("a holiday is no working day: received Thursday 2006-05-25, due Friday 06-02 past Memorial Day", async () => {
      const kase = await (await Lived.ready(desk.office, { start: "2006-05-25" })).submit();
      expect(localOf((await kase.theOne("CIS_TO_STATE_OFFICE")).dueAt)).toBe("2006-06-02 23:59");
    });
  });

  describe("E-53: what is not theirs to do", () => {
    test("the county's worker neither drafts, finalises nor signs a plan, nor logs a contact", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await kase.draftPlan();
      const plan = { planId: kase.planId };
      const at = kase.day(11, "10:00");
      expect(await kase.refused("alice", at, "finalisePlan", plan)).toEqual(["FORBIDDEN"]);
      expect(await kase.refused("alice", at, "draftPlan", kase.planContent(at))).toEqual(["FORBIDDEN"]);
      const signature = { ...plan, party: "FAMILY", name: "Ann", signedOn: "2006-03-17" };
      expect(await kase.refused("alice", at, "signPlan", signature)).toEqual(["FORBIDDEN"]);
      const call = { type: "TELEPHONE", startedAt: "2006-03-16T15:00:00Z", durationMinutes: 10 };
      expect(await kase.refused("alice", at, "logContact", call)).toEqual(["FORBIDDEN"]);
    });

    test("FP-RF-01, FP-CO-04, FP-CO-08: the specialist neither records a removal nor refers, and the Coordinator decides nothing", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const removal = { childId: kase.children[0].id, removedOn: "2006-03-10", cause: "ABUSE_OR_INJURY" };
      expect(await kase.refused("cara", kase.now, "recordRemoval", removal)).toEqual(["FORBIDDEN"]);
      expect(await kase.refused("cara", kase.now, "draftReferral", { statement: kase.statement() })).toEqual([
        "FORBIDDEN",
      ]);
      expect(await kase.refused("dana", kase.now, "recordRemoval", removal)).toEqual(["FORBIDDEN"]);
      expect(await kase.refused("dana", kase.now, "draftPlan", kase.planContent(kase.now))).toEqual([
        "FORBIDDEN",
      ]);
      await kase.do("alice", kase.now, "recordRemoval", removal);
    });

    test("the supervisor does not extend services, and the county's worker does not assign", async () => {
      const kase = await caseIn(desk.office, "MAINTENANCE");
      const extension = { until: kase.day(170).slice(0, 10), reason: "Not there yet." };
      expect(await kase.refused("ben", kase.now, "extendService", extension)).toEqual(["FORBIDDEN"]);
      const other = await caseIn(desk.office, "UNDER_REVIEW");
      const someone = { workerId: desk.office.ids.cara };
      expect(await other.refused("alice", other.now, "assignSpecialist", someone)).toEqual(["FORBIDDEN"]);
      expect(await other.refused("cara", other.now, "assignSpecialist", someone)).toEqual(["FORBIDDEN"]);
    });
  });

  describe("RF-06: nobody is sent before every criterion was looked at", () => {
    test("without a review, with half of one, and with a criterion not met", async () => {
      const kase = await Lived.ready(desk.office);
      await kase.submit();
      const someone = { workerId: desk.office.ids.cara };
      const assign = () => kase.refused("ben", kase.day(0, "11:00"), "assignSpecialist", someone);
      expect(await assign()).toEqual(["INVALID_TRANSITION"]);
      await kase.do("cara", kase.day(0, "10:00"), "startReview");
      expect(await assign()).toEqual(["SCREENING_INCOMPLETE"]);
      await kase.do("cara", kase.day(0, "10:10"), "recordScreening", {
        findings: [{ criterion: "TP_01", met: true }],
      });
      expect(await assign()).toEqual(["SCREENING_INCOMPLETE"]);
      await kase.screen(kase.day(0, "10:20"), ["TP_01"]);
      expect(await assign()).toEqual(["CRITERIA_NOT_MET"]);
      await kase.screen(kase.day(0, "10:30"));
      await kase.assign(kase.day(0, "11:00"));
    });

    test("RF-07: only a specialist who serves the county is sent", async () => {
      const kase = await caseIn(desk.office, "UNDER_REVIEW");
      const rankin = await desk.server.as("FPS_WORKER", "Rita", "Rankin");
      const { me } = await rankin.get(`{ me { id } }`);
      for (const workerId of [me.id, desk.office.ids.alice, desk.office.ids.dana])
        expect(await kase.refused("ben", kase.now, "assignSpecialist", { workerId })).toEqual([
          "SPECIALIST_NOT_IN_COUNTY",
        ]);
    });
  });
});
