import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { addDays, addMonths, local, localDay } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** A family that completed services on this day, twelve weeks after its referral. */
async function completedOn(day: string): Promise<Lived> {
  const kase = await caseIn(desk.office, "INTENSIVE", { start: addDays(day, -84) });
  return kase.end("COMPLETION", `${day} 12:00`);
}

underEachEdition(desk, (edition) => {
  describe("E-33: the visits are counted from the end of services, cut at the end of a month", () => {
    test.each([
      ["2006-08-31", ["2006-11-30", "2007-02-28", "2007-05-31", "2007-08-31"]],
      ["2006-11-30", ["2007-02-28", "2007-05-30", "2007-08-30", "2007-11-30"]],
      ["2007-11-29", ["2008-02-29", "2008-05-29", "2008-08-29", "2008-11-29"]],
    ])("services ended %s", async (end, visits) => {
      const kase = await completedOn(end);
      const rows = await kase.owed();
      const due = (type: string) =>
        rows.filter((row) => row.type === type).map(({ dueAt }) => localDay(dueAt!));
      expect(due("FOLLOW_UP_VISIT")).toEqual(visits);
      expect(due("FOLLOW_UP_CALL")).toEqual(Array.from({ length: 12 }, (_, n) => addMonths(end, n + 1)));
      expect(due("OUTCOME_CHECK_12M")).toEqual([visits[3]]);
      expect(await kase.status()).toBe("FOLLOW_UP");
    });
  });

  describe("E-34: a call in each month from the end; a visit is no call", () => {
    test("calls count in the month they fall in", async () => {
      const kase = await completedOn("2006-07-24");
      await kase.followUp("CALL", "2006-08-24 18:00");
      await kase.followUp("CALL", "2006-08-25 09:00");
      await kase.followUp("CALL", "2006-10-01 09:00", { result: "NOT_REACHED" });
      await kase.followUp("VISIT", "2006-10-24 15:00");
      const call = (n: number) => kase.theOne("FOLLOW_UP_CALL", "2006-10-25 12:00", `call:${n}`);
      expect(await call(1)).toMatchObject({ status: "MET", breach: false });
      expect(await call(2)).toMatchObject({ status: "MET", breach: false });
      expect(await call(3)).toMatchObject({ status: "MISSED", breach: true });
      expect(await call(4)).toMatchObject({ status: "OPEN" });
      expect(await kase.theOne("FOLLOW_UP_VISIT", "2006-10-25 12:00", "visit:3")).toMatchObject({
        status: "MET",
      });
    });

    test("AMB-29: a visit within a week after its day is on time, later it is late", async () => {
      const inGrace = await completedOn("2006-07-24");
      await inGrace.followUp("VISIT", "2006-10-31 15:00");
      expect(await inGrace.theOne("FOLLOW_UP_VISIT", "2006-11-02 12:00", "visit:3")).toMatchObject({
        status: "MET",
      });
      const late = await completedOn("2006-07-24");
      await late.followUp("VISIT", "2006-11-01 15:00");
      await late.followUp("VISIT", "2007-01-24 15:00");
      expect(await late.theOne("FOLLOW_UP_VISIT", "2007-01-25 12:00", "visit:3")).toMatchObject({
        status: "MET_LATE",
        breach: true,
      });
    });

    test("follow-up lies after services and before its entry", async () => {
      const kase = await completedOn("2006-07-24");
      const call = (at: string) => ({ kind: "CALL", occurredAt: local(at) });
      expect(await kase.refused("cara", "2006-08-01 09:00", "logFollowUp", call("2006-08-01 09:01"))).toEqual(
        ["FOLLOW_UP_IN_FUTURE"],
      );
      expect(await kase.refused("cara", "2006-08-01 09:00", "logFollowUp", call("2006-07-23 09:01"))).toEqual(
        ["FOLLOW_UP_BEFORE_TERMINATION"],
      );
    });
  });

  describe("E-35, FP-DC-05, FP-FU-06: closed for no-shows on 05-15", () => {
    test("a year later it is only looked up whether a child was placed", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await kase.end("NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", "2006-05-15 12:00");
      expect(await kase.status()).toBe("TERMINATED");
      const ahead = (await kase.owed()).filter(
        ({ metAt, cancelledBecause, dueAt }) =>
          metAt === null && cancelledBecause === null && dueAt! > local("2006-05-16 00:00"),
      );
      // The papers of the service that was given, up to those of May, are still to be written.
      const papers = ["MONTHLY_DOCUMENTATION", "MACWIS_NARRATIVE"];
      const aftercare = ahead.filter(({ type }) => !papers.includes(type));
      expect(aftercare.map(({ type, dueAt }) => [type, localDay(dueAt!)])).toEqual([
        // The family is asked how satisfied it is, however its services ended (FP-EV-02).
        ...by(edition, [], [["SATISFACTION_TERMINATION", "2006-05-22"]]),
        ["OUTCOME_CHECK_12M", "2007-05-15"],
      ]);
      const anchors = ahead.filter(({ type }) => papers.includes(type)).map(({ anchor }) => anchor);
      expect([...new Set(anchors)]).toEqual(["month:2006-05"]);
      const codes = await kase.refused("cara", "2007-05-14 12:00", "closeReferral");
      expect(codes).toEqual(["FOLLOW_UP_YEAR_NOT_OVER", "OUTCOME_CHECK_REQUIRED"]);
      await kase.do("cara", "2007-05-15 12:00", "recordOutcome", {
        checkedAt: local("2007-05-15 11:00"),
        childPlaced: false,
      });
      await kase.do("cara", "2007-05-15 13:00", "closeReferral");
      expect(await kase.status()).toBe("CLOSED");
    });
  });

  describe("E-64: skills lost at month 6", () => {
    test("a refresher takes place within the follow-up: no new referral, no hours to fill", async () => {
      const kase = await completedOn("2006-07-24");
      const before = (await kase.owed()).map(({ type, anchor }) => `${type} ${anchor}`);
      await kase.followUp("VISIT", "2007-01-24 10:00", {
        refresherNeeded: true,
        reassessment: "Skills were lost.",
      });
      for (const day of ["2007-01-30", "2007-02-06"])
        await kase.followUp("REFRESHER", `${day} 10:00`, { narrative: "Day plan practised anew." });
      expect(await kase.status()).toBe("FOLLOW_UP");
      const owed = (await kase.owed()).map(({ type, anchor }) => `${type} ${anchor}`);
      const papers = by(edition, ["MACWIS_NARRATIVE"], ["MACWIS_NARRATIVE", "MONTHLY_DOCUMENTATION"]);
      // The refresher is a service, so its months are documented: nothing else is added (FP-DO-01).
      expect(owed.filter((one) => !before.includes(one)).sort()).toEqual(
        papers.flatMap((type) => [`${type} month:2007-01`, `${type} month:2007-02`]),
      );
      const hours = (await kase.owed()).filter(
        ({ type, dueAt }) => type === "WEEKLY_HOURS" && dueAt! > local("2006-07-25 00:00"),
      );
      expect(hours.every(({ status }) => status === "CANCELLED")).toBe(true);
      const { family, followUps } = await kase.read(
        "family { referrals { id } } followUps { kind refresherNeeded }",
      );
      expect(family.referrals).toHaveLength(1);
      expect(followUps.map(({ kind }: { kind: string }) => kind)).toEqual([
        "VISIT",
        "REFRESHER",
        "REFRESHER",
      ]);
    });
  });
});
