import { countyContact } from "../../support/acts/coordination";
import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { addDays, localDay, localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** A day of a service week when the first contact was on 2006-03-07. */
const inWeek = (week: number, time = "10:00") => `${addDays("2006-03-07", 7 * (week - 1) + 1)} ${time}`;

/** An accepted family whose first visit, on 2006-03-07, was this long. */
async function served(firstVisit: number): Promise<Lived> {
  const kase = await caseIn(desk.office, "CONTACT_PENDING");
  await (await kase.meet(undefined, firstVisit)).assess();
  await (await (await kase.concur("cara")).concur("alice")).accept();
  await (await kase.draftPlan()).finalise();
  return (await kase.sign()).activate();
}

underEachEdition(desk, (edition) => {
  describe("E-15: the hours of a week", () => {
    test("4.75 h fall short, 5 to 15 h are in the band, 15.25 h are too many and no breach", async () => {
      const kase = await served(60);
      const minutes = { 2: 285, 3: 300, 4: 900, 5: 915 };
      for (const [week, length] of Object.entries(minutes))
        await kase.contact("HOME_VISIT", inWeek(Number(week), "08:00"), length);
      await kase.contact("HOME_VISIT", inWeek(6, "08:00"), 60, { result: "NO_SHOW" });
      await kase.contact("HOME_VISIT", inWeek(6, "10:00"), 60, { result: "REFUSED" });
      await kase.contact("COURT", inWeek(6, "12:00"), 60);
      await kase.contact("TELEPHONE", inWeek(6, "14:00"), 180);
      const week = (number: number) => kase.theOne("WEEKLY_HOURS", "2006-04-20 12:00", `week:${number}`);
      expect(await week(2)).toMatchObject({ measured: 4.75, status: "MISSED", breach: true, warning: null });
      expect(await week(3)).toMatchObject({ measured: 5, status: "MET", breach: false, warning: null });
      expect(await week(4)).toMatchObject({ measured: 15, status: "MET", breach: false, warning: null });
      expect(await week(5)).toMatchObject({ measured: 15.25, status: "MET", breach: false });
      expect((await week(5)).warning).toMatch(/15.25 h is above the band/);
      expect(await week(6)).toMatchObject({ measured: 3, status: "MISSED", breach: true });
    });

    test("FP-DF-04: what counts as direct contact, and what of it is face to face", async () => {
      const kase = await served(60);
      const counted: [string, boolean, number, number][] = [
        ["HOME_VISIT", false, 60, 60],
        ["OTHER_FACE_TO_FACE", false, 60, 60],
        ["FAMILY_TEAM_MEETING", false, 60, 60],
        ["TELEPHONE", false, 60, 0],
        ["CRISIS_CALL", false, 60, 0],
        ["CONCRETE_SERVICE", false, 60, 0],
        ["CONCRETE_SERVICE", true, 60, 60],
        ...["TRAVEL", "COURT", "STAFFING", "COLLATERAL", "TEXT_MESSAGE"].map(
          (type): [string, boolean, number, number] => [type, false, 0, 0],
        ),
      ];
      for (const [index, [type, familyPresent]] of counted.entries())
        await kase.contact(type, inWeek(2, `${String(8 + index).padStart(2, "0")}:00`), 60, {
          familyPresent,
        });
      await countyContact(kase, inWeek(2, "21:00"));
      const { service } = await kase.read("service { weeks { number hours faceToFaceHours } }", inWeek(3));
      expect(service.weeks[1]).toEqual({ number: 2, hours: 7, faceToFaceHours: 4 });
    });

    test("HR-07: a week with only a failed visit is a week without contact", async () => {
      const kase = await served(60);
      await kase.contact("HOME_VISIT", inWeek(2), 30, { result: "NO_SHOW" });
      await kase.contact("TELEPHONE", inWeek(3), 1);
      await kase.contact("TELEPHONE", inWeek(15), 1);
      const week = (number: number) => kase.theOne("WEEKLY_CONTACT", "2006-07-01 12:00", `week:${number}`);
      expect(await week(2)).toMatchObject({ status: "MISSED", breach: true });
      expect(await week(3)).toMatchObject({ status: "MET", breach: false });
      expect(await week(15)).toMatchObject({ status: "MET" });
      expect(await week(14)).toMatchObject({ status: "MISSED" });
    });

    test("the weeks: week 2 ends 03-20, week 10 on 05-15, week 20 on 07-24", async () => {
      const kase = await served(60);
      const ends = async (week: number) =>
        localDay((await kase.theOne("WEEKLY_HOURS", kase.now, `week:${week}`)).dueAt!);
      expect([await ends(1), await ends(2), await ends(8)]).toEqual([
        "2006-03-13",
        "2006-03-20",
        "2006-05-01",
      ]);
      expect([await ends(10), await ends(11), await ends(20)]).toEqual([
        "2006-05-15",
        "2006-05-22",
        "2006-07-24",
      ]);
    });
  });

  describe("E-16: 8 hours face to face in the intensive phase", () => {
    test.each([
      ["7.5 h in all", 45, 255, "MISSED", 0],
      ["8.0 h in all", 48, 252, "MET", 0],
      ["8 h every week", 480, 0, "MET", 10],
    ])("%s", async (_case, visit, call, status, weeksMeeting) => {
      const kase = await served(visit);
      if (call > 0) await kase.contact("TELEPHONE", "2006-03-08 10:00", call);
      for (let week = 2; week <= 10; week += 1) {
        await kase.contact("HOME_VISIT", inWeek(week, "08:00"), visit);
        if (call > 0) await kase.contact("TELEPHONE", inWeek(week, "17:00"), call);
      }
      const after = "2006-05-16 12:00";
      const rows = (await kase.owed(after)).filter(
        ({ anchor, type }) => type === "FACE_TO_FACE_PHASE" && anchor === "phase:INTENSIVE",
      );
      const { service } = await kase.read(
        "service { weeklyReading { phase weeksMeeting weeks } weeks { hours } }",
        after,
      );
      expect(service.weeks.slice(0, 10).every(({ hours }: { hours: number }) => hours >= 5)).toBe(true);
      expect(rows.map((row) => [row.status, row.breach, row.measured])).toEqual(
        by(edition, [], [[status, status === "MISSED", (visit * 10) / 60]]),
      );
      expect(service.weeklyReading.filter(({ phase }: { phase: string }) => phase === "INTENSIVE")).toEqual(
        by(edition, [], [{ phase: "INTENSIVE", weeksMeeting, weeks: 10 }]),
      );
      const breaches = (await kase.owed(after)).filter(
        ({ type, breach }) => type === "WEEKLY_HOURS" && breach,
      );
      expect(breaches).toEqual([]);
    });
  });

  describe("E-17: 3 hours face to face in the maintenance phase, and 2 to 5 hours a week", () => {
    test.each([
      ["2.75 h face to face", 165, "MISSED"],
      ["3.00 h face to face", 180, "MET"],
    ])("%s", async (_case, minutes, status) => {
      const kase = await served(60);
      await kase.contact("HOME_VISIT", inWeek(11), minutes);
      const rows = (await kase.owed("2006-07-25 12:00")).filter(
        ({ anchor, type }) => type === "FACE_TO_FACE_PHASE" && anchor === "phase:MAINTENANCE",
      );
      expect(rows.map((row) => [row.status, row.measured])).toEqual(
        by(edition, [], [[status, minutes / 60]]),
      );
    });

    test("HR-03: 1.75 h fall short, 2 to 5 h are in the band, 5.25 h are too many", async () => {
      const kase = await served(60);
      for (const [week, minutes] of [
        [11, 105],
        [12, 120],
        [13, 300],
        [14, 315],
      ] as const)
        await kase.contact("TELEPHONE", inWeek(week), minutes);
      const week = (number: number) => kase.theOne("WEEKLY_HOURS", "2006-07-25 12:00", `week:${number}`);
      expect(await week(11)).toMatchObject({ measured: 1.75, status: "MISSED" });
      expect(await week(12)).toMatchObject({ status: "MET", warning: null });
      expect(await week(13)).toMatchObject({ status: "MET", warning: null });
      expect(await week(14)).toMatchObject({ status: "MET", breach: false });
      expect((await week(14)).warning).toMatch(/5.25 h/);
    });
  });

  describe("E-18: stepping down from week 9", () => {
    test("not in week 8; from week 9 on the hours are those of maintenance", async () => {
      const kase = await served(60);
      const why = { reason: "Goals reached, the family is steady." };
      expect(await kase.refused("cara", "2006-05-01 12:00", "stepDown", why)).toEqual([
        "STEP_DOWN_TOO_EARLY",
      ]);
      expect(await kase.refused("alice", "2006-05-02 12:00", "stepDown", why)).toEqual(["FORBIDDEN"]);
      await kase.do("cara", "2006-05-02 12:00", "stepDown", why);
      expect(await kase.status()).toBe("MAINTENANCE");
      for (const week of [8, 9, 10])
        await kase.contact("TELEPHONE", inWeek(week), 120, { loggedAt: "2006-05-15 12:00" });
      const week = (number: number) => kase.theOne("WEEKLY_HOURS", "2006-05-23 12:00", `week:${number}`);
      expect(await week(8)).toMatchObject({ status: "MISSED" });
      expect(await week(9)).toMatchObject({ status: "MET" });
      expect(await week(10)).toMatchObject({ status: "MET" });
      const { service } = await kase.read("service { phases { phase from to } }");
      expect(service.phases).toEqual([
        { phase: "INTENSIVE", from: "2006-03-07", to: "2006-05-01" },
        { phase: "MAINTENANCE", from: "2006-05-02", to: "2006-07-24" },
      ]);
    });

    test("without it the phase turns by the calendar on day 70, unless the family is held", async () => {
      const kase = await served(60);
      expect(await kase.status("2006-05-15 23:59")).toBe("INTENSIVE");
      expect(await kase.status("2006-05-16 00:00")).toBe("MAINTENANCE");
      await kase.do("cara", "2006-05-18 12:00", "holdIntensive", { reason: "Not stabilised." });
      expect(await kase.status()).toBe("INTENSIVE");
      await kase.contact("TELEPHONE", "2006-05-19 10:00", 120);
      const held = await kase.theOne("WEEKLY_HOURS", "2006-05-24 12:00", "week:11");
      expect(held).toMatchObject({ status: "MISSED", measured: 2 });
    });
  });

  describe("E-20: no decision by the end of week 20", () => {
    test("it is overdue on 07-25; an extension, which is the specialist's, then reaches to 08-28", async () => {
      const kase = await served(60);
      const owed = (when: string, anchor: string) => kase.theOne("EXTENSION_OR_COMPLETION", when, anchor);
      expect(localOf((await owed(kase.now, "planned-end")).dueAt)).toBe("2006-07-24 23:59");
      expect(await owed("2006-07-24 12:00", "planned-end")).toMatchObject({ status: "DUE_SOON" });
      expect(await owed("2006-07-25 00:01", "planned-end")).toMatchObject({
        status: "OVERDUE",
        breach: true,
      });
      expect(await kase.status("2006-07-25 12:00")).toBe("MAINTENANCE");
      const extension = { until: "2006-08-28", reason: "One goal is not reached." };
      for (const who of ["alice", "ben", "dana"] as const)
        expect(await kase.refused(who, "2006-07-26 09:00", "extendService", extension)).toEqual([
          "FORBIDDEN",
        ]);
      await kase.do("cara", "2006-07-26 09:00", "extendService", extension);
      expect(await kase.status()).toBe("EXTENDED");
      expect(await owed(kase.now, "planned-end")).toMatchObject({ status: "MET_LATE", breach: true });
      expect(localOf((await owed(kase.now, "extended-end")).dueAt)).toBe("2006-08-28 23:59");
      expect(await owed("2006-08-29 00:01", "extended-end")).toMatchObject({
        status: "OVERDUE",
        breach: true,
      });
    });

    test("an extension in time stays in time when services end later, whatever is recorded after", async () => {
      const kase = await served(60);
      await kase.do("cara", "2006-07-20 09:00", "extendService", { until: "2006-08-28", reason: "A goal." });
      await kase.end("COMPLETION", "2006-08-28 12:00");
      const owed = (anchor: string) => kase.theOne("EXTENSION_OR_COMPLETION", kase.now, anchor);
      const met = { status: "MET", breach: false };
      expect(await owed("planned-end")).toMatchObject(met);
      await kase.followUp("CALL", "2006-09-10 10:00");
      expect(await owed("planned-end")).toMatchObject(met);
      expect(await owed("extended-end")).toMatchObject(met);
    });

    test("an extension must reach beyond what is planned, and past week 20 the hours are advice", async () => {
      const kase = await served(60);
      const tooShort = { until: "2006-07-24", reason: "To be sure." };
      expect(await kase.refused("cara", "2006-07-20 09:00", "extendService", tooShort)).toEqual([
        "EXTENSION_TOO_SHORT",
      ]);
      await kase.do("cara", "2006-07-20 09:00", "extendService", { until: "2006-08-28", reason: "A goal." });
      expect(await kase.status()).toBe("MAINTENANCE");
      expect(await kase.status("2006-07-25 00:00")).toBe("EXTENDED");
      const past20 = (await kase.owed()).filter(({ anchor }) => anchor === "week:21");
      expect(past20.map(({ type }) => type)).toEqual(["WEEKLY_CONTACT"]);
    });
  });
});
