import { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** A referral submitted at a local time, with a specialist sent right after. */
async function referredAt(when: string, emergency = false): Promise<Lived> {
  const kase = await Lived.ready(desk.office, { start: when.slice(0, 10) });
  if (emergency) await kase.do("ben", kase.day(0, "08:50"), "deemEmergency");
  await kase.submit(when);
  await kase.review(when);
  return kase.assign(when);
}

underEachEdition(desk, (edition) => {
  describe("E-09: 48 hours by the clock, through weekends, holidays and the change of the clocks", () => {
    test.each([
      ["2006-03-10 17:30", "2006-03-12 17:30"],
      ["2006-07-01 16:45", "2006-07-03 16:45"],
      ["2006-04-01 10:00", "2006-04-03 11:00"],
      ["2006-10-28 10:00", "2006-10-30 09:00"],
    ])("referred %s, due %s", async (when, due) => {
      const kase = await Lived.ready(desk.office, { start: when.slice(0, 10) });
      await kase.submit(when);
      for (const type of ["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H"])
        expect(localOf((await kase.theOne(type, when)).dueAt)).toBe(due);
    });

    test("met at the very hour it is on time, a minute later it is a breach", async () => {
      const onTime = await referredAt("2006-03-06 09:00");
      await onTime.contact("HOME_VISIT", "2006-03-08 09:00", 60);
      expect(await onTime.theOne("INITIAL_VISIT_48H")).toMatchObject({ status: "MET", breach: false });
      const late = await referredAt("2006-03-06 09:00");
      await late.contact("HOME_VISIT", "2006-03-08 09:01", 60);
      expect(await late.theOne("INITIAL_VISIT_48H")).toMatchObject({ status: "MET_LATE", breach: true });
    });

    test("IC-01: a call is contact but no visit; a meeting elsewhere is a visit under ms-2006 alone", async () => {
      const kase = await referredAt("2006-03-06 09:00");
      await kase.contact("TELEPHONE", "2006-03-07 10:00", 15);
      expect(await kase.status()).toBe("CONTACT_PENDING");
      expect(await kase.theOne("INITIAL_CONTACT_48H")).toMatchObject({ status: "MET" });
      expect((await kase.theOne("INITIAL_VISIT_48H")).metAt).toBeNull();
      await kase.contact("OTHER_FACE_TO_FACE", "2006-03-07 14:00", 60);
      expect(await kase.status()).toBe("ASSESSING");
      const visit = await kase.theOne("INITIAL_VISIT_48H", "2006-03-09 09:00");
      expect(visit).toMatchObject(
        by(edition, { status: "OVERDUE", breach: true }, { status: "MET", breach: false }),
      );
      await kase.contact("HOME_VISIT", "2006-03-09 10:00", 60);
      expect(await kase.theOne("INITIAL_VISIT_48H")).toMatchObject({
        status: by(edition, "MET_LATE", "MET"),
      });
    });

    test("a contact entered late counts by when it took place", async () => {
      const kase = await referredAt("2006-03-06 09:00");
      expect(await kase.theOne("INITIAL_VISIT_48H", "2006-03-09 09:00")).toMatchObject({ status: "OVERDUE" });
      await kase.contact("HOME_VISIT", "2006-03-07 14:00", 60, { loggedAt: "2006-03-13 08:00" });
      expect(await kase.theOne("INITIAL_VISIT_48H")).toMatchObject({ status: "MET", breach: false });
    });

    test("a contact voided counts for nothing, and the family is unmet again", async () => {
      const kase = await caseIn(desk.office, "CONTACT_PENDING");
      const contactId = await kase.contact("HOME_VISIT", "2006-03-07 14:00", 60);
      expect(await kase.status()).toBe("ASSESSING");
      await kase.do("cara", "2006-03-08 08:00", "voidContact", { contactId, reason: "Another family's." });
      expect(await kase.status()).toBe("CONTACT_PENDING");
      expect((await kase.theOne("INITIAL_VISIT_48H")).metAt).toBeNull();
    });

    test("RF: a returned referral starts its 48 hours anew, unless they had run out", async () => {
      const kase = await caseIn(desk.office, "RETURNED");
      await kase.do("alice", "2006-03-07 09:00", "completeInformationSheet");
      await kase.submit("2006-03-07 10:00");
      expect(localOf((await kase.theOne("INITIAL_CONTACT_48H")).dueAt)).toBe("2006-03-09 10:00");
      const late = await caseIn(desk.office, "RETURNED");
      await late.do("alice", "2006-03-09 09:00", "completeInformationSheet");
      await late.submit("2006-03-09 10:00");
      expect(localOf((await late.theOne("INITIAL_CONTACT_48H")).dueAt)).toBe("2006-03-08 09:00");
    });
  });

  describe("E-10: an emergency is met on the day of the referral", () => {
    const sameDay = (kase: Lived, when: string) => kase.theOne("EMERGENCY_SAME_DAY", when);

    test("FP-NT-04: the day ends at midnight: the due time of one edition, the target of the other", async () => {
      const kase = await referredAt("2006-03-06 22:30", true);
      const row = await sameDay(kase, kase.now);
      expect(localOf(row.targetAt)).toBe(by(edition, null, "2006-03-06 23:59"));
      expect(localOf(row.dueAt)).toBe(by(edition, "2006-03-06 23:59", "2006-03-08 22:30"));
      const { notices } = await kase.read("notices { kind recipient }");
      expect(notices).toContainEqual({ kind: "EMERGENCY_REFERRAL", recipient: "SPECIALIST_UNIT" });
    });

    test("a visit before midnight meets it", async () => {
      const kase = await referredAt("2006-03-06 09:00", true);
      await kase.contact("HOME_VISIT", "2006-03-06 22:00", 60);
      expect(await sameDay(kase, "2006-03-07 08:00")).toMatchObject({ status: "MET", breach: false });
    });

    test("missing the day is a breach under ms-1994, a target missed under ms-2006", async () => {
      const kase = await referredAt("2006-03-06 09:00", true);
      expect(await sameDay(kase, "2006-03-07 00:01")).toMatchObject(
        by(edition, { status: "OVERDUE", breach: true }, { status: "LATE", breach: false }),
      );
      expect(await sameDay(kase, "2006-03-08 09:01")).toMatchObject({ status: "OVERDUE", breach: true });
      await kase.contact("HOME_VISIT", "2006-03-07 09:00", 60, { loggedAt: "2006-03-08 10:00" });
      expect(await sameDay(kase, "2006-03-08 11:00")).toMatchObject({
        status: "MET_LATE",
        breach: by(edition, true, false),
      });
    });

    test("IC-03: a removal planned at once calls for the same day as well", async () => {
      const kase = await Lived.ready(desk.office, { statement: { immediateRemovalPlanned: true } });
      await kase.submit();
      expect((await sameDay(kase, kase.now)).type).toBe("EMERGENCY_SAME_DAY");
      const { notices } = await kase.read("notices { kind }");
      expect(notices).toContainEqual({ kind: "EMERGENCY_REFERRAL" });
    });
  });

  describe("E-11: a family that cannot be reached", () => {
    test("attempts within the 48 hours excuse a late visit, and say why it was late", async () => {
      const kase = await referredAt("2006-03-10 17:30");
      const attempts = [
        await kase.contact("HOME_VISIT", "2006-03-11 10:00", 15, { result: "NOT_FOUND" }),
        await kase.contact("HOME_VISIT", "2006-03-12 15:00", 15, { result: "NO_SHOW" }),
      ];
      expect(await kase.status()).toBe("CONTACT_PENDING");
      expect(await kase.theOne("INITIAL_VISIT_48H", "2006-03-13 08:00")).toMatchObject({
        status: "EXCUSED",
        breach: false,
      });
      const visit = await kase.contact("HOME_VISIT", "2006-03-14 09:00", 60);
      for (const type of ["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H"]) {
        const row = await kase.theOne(type, "2006-03-14 12:00");
        expect(row).toMatchObject({ status: "EXCUSED", breach: false, excuse: "EXTENDED_UNREACHABLE" });
        expect(localOf(row.metAt)).toBe("2006-03-14 09:00");
        expect(row.evidence.map(({ id }) => id)).toEqual([...attempts, visit]);
        expect(row.because).toMatch(/tried Sat 11 Mar 2006 10:00; tried Sun 12 Mar 2006 15:00/);
      }
    });

    test("an attempt after the 48 hours excuses nothing", async () => {
      const kase = await referredAt("2006-03-10 17:30");
      await kase.contact("HOME_VISIT", "2006-03-12 17:31", 15, { result: "NO_SHOW" });
      expect(await kase.theOne("INITIAL_VISIT_48H", "2006-03-13 08:00")).toMatchObject({
        status: "OVERDUE",
        breach: true,
        excuse: null,
      });
    });

    test("to give the family up takes an attempt on record and a word with the county", async () => {
      const kase = await referredAt("2006-03-06 09:00");
      const report = { note: "Moved away.", countyConsultedOn: "2006-03-09" };
      expect(await kase.refused("cara", "2006-03-09 12:00", "reportUnreachable", report)).toEqual([
        "ATTEMPT_REQUIRED",
      ]);
      await kase.contact("HOME_VISIT", "2006-03-07 10:00", 15, { result: "NOT_FOUND" });
      await kase.do("cara", "2006-03-09 12:00", "reportUnreachable", report);
      expect(await kase.status()).toBe("NOT_ACCEPTED");
    });
  });

  describe("E-56: computing twice gives the same rows", () => {
    test("at 2006-03-08 09:01 there is one overdue contact, however often one asks or writes", async () => {
      const kase = await referredAt("2006-03-06 09:00");
      const overdue = async () =>
        (await kase.owed("2006-03-08 09:01")).filter(({ status }) => status === "OVERDUE");
      const first = await overdue();
      expect(first.map(({ type }) => type)).toEqual(["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H"]);
      expect(await overdue()).toEqual(first);
      await kase.do("cara", "2006-03-08 09:01", "flagImmediateConflict");
      await kase.do("cara", "2006-03-08 09:01", "flagImmediateConflict");
      expect(await overdue()).toEqual(first);
    });
  });
});
