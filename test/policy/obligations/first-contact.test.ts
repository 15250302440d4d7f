import {
  at,
  baseCase,
  bothEditions,
  contact,
  due,
  dueDay,
  judged,
  ms1994,
  ms2006,
  rowOf,
  rowsOf,
  statusOf,
  submittedCase,
  visit,
} from "./fixture";

describe.each(bothEditions)("FP-IC-01: contact within 48 hours, under %s", (_id, edition) => {
  test.each([
    ["the base referral", "2006-03-06 09:00", "Wed 8 Mar 2006 09:00"],
    ["E-09, over a weekend", "2006-03-10 17:30", "Sun 12 Mar 2006 17:30"],
    ["E-09, over a holiday", "2006-07-01 16:45", "Mon 3 Jul 2006 16:45"],
    ["E-09, over the spring change of clocks", "2006-04-01 10:00", "Mon 3 Apr 2006 11:00"],
    ["E-09, over the autumn change of clocks", "2006-10-28 10:00", "Mon 30 Oct 2006 09:00"],
  ])("%s is due at the elapsed hour", (_what, submitted, expected) => {
    const kase = submittedCase(submitted);
    expect(due(rowOf(kase, edition, "INITIAL_CONTACT_48H"))).toBe(expected);
    expect(due(rowOf(kase, edition, "INITIAL_VISIT_48H"))).toBe(expected);
  });

  test("says its arithmetic in words", () => {
    expect(rowOf(submittedCase("2006-03-06 09:00"), edition, "INITIAL_CONTACT_48H").because).toBe(
      "submitted Mon 6 Mar 2006 09:00 + 48 h = Wed 8 Mar 2006 09:00",
    );
  });

  test("is met at the 48th hour exactly and late a second after", () => {
    const metAt = (when: string) =>
      rowOf(
        submittedCase("2006-03-06 09:00", {}, { contacts: [visit(when, 1)] }),
        edition,
        "INITIAL_VISIT_48H",
      );
    expect(judged(metAt("2006-03-08 09:00"), "2006-04-01 12:00")).toEqual({ status: "MET", breach: false });
    expect(judged(metAt("2006-03-08 09:00:01"), "2006-04-01 12:00")).toEqual({
      status: "MET_LATE",
      breach: true,
    });
  });

  test("a call meets the contact and not the visit; a text, a court day or a call before the referral neither", () => {
    const kase = submittedCase(
      "2006-03-06 09:00",
      {},
      {
        contacts: [
          contact("2006-03-06 08:00", 1),
          contact("2006-03-06 10:00", 1, { type: "TEXT_MESSAGE" }),
          contact("2006-03-06 11:00", 1, { type: "COURT", faceToFace: true }),
          contact("2006-03-06 12:00", 0.25),
        ],
      },
    );
    expect(rowOf(kase, edition, "INITIAL_CONTACT_48H").metAt).toEqual(at("2006-03-06 12:00"));
    expect(rowOf(kase, edition, "INITIAL_VISIT_48H").metAt).toBeNull();
  });

  test("a voided contact no longer meets it", () => {
    const voided = visit("2006-03-07 14:00", 1, { voidedAt: at("2006-03-09 09:00") });
    const kase = submittedCase("2006-03-06 09:00", {}, { contacts: [voided] });
    expect(statusOf(rowOf(kase, edition, "INITIAL_CONTACT_48H"), "2006-03-09 10:00")).toBe("OVERDUE");
  });

  test("E-11: attempts inside the 48 hours excuse a visit that came late", () => {
    const kase = submittedCase(
      "2006-03-10 17:30",
      {},
      {
        contacts: [
          visit("2006-03-11 10:00", 0, { result: "NOT_FOUND", faceToFace: false }),
          visit("2006-03-12 15:00", 0, { result: "NO_SHOW", faceToFace: false }),
          visit("2006-03-14 09:00", 1),
        ],
      },
    );
    for (const type of ["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H"] as const) {
      const row = rowOf(kase, edition, type);
      expect(row.excuse).toBe("EXTENDED_UNREACHABLE");
      expect(judged(row, "2006-03-20 09:00")).toEqual({ status: "EXCUSED", breach: false });
      expect(row.metAt).toEqual(at("2006-03-14 09:00"));
      expect(row.because).toContain("tried Sat 11 Mar 2006 10:00; tried Sun 12 Mar 2006 15:00");
      expect(row.evidence).toHaveLength(3);
    }
  });

  test("an attempt after the 48 hours excuses nothing", () => {
    const kase = submittedCase(
      "2006-03-10 17:30",
      {},
      { contacts: [contact("2006-03-12 17:31", 0, { result: "NO_SHOW" })] },
    );
    expect(judged(rowOf(kase, edition, "INITIAL_CONTACT_48H"), "2006-03-13 09:00")).toEqual({
      status: "OVERDUE",
      breach: true,
    });
  });

  test("a referral returned and submitted again starts anew, unless the 48 hours had run out", () => {
    const again = (submittedAt: string) =>
      rowOf(
        submittedCase("2006-03-06 09:00", { submittedAt: at(submittedAt) }),
        edition,
        "INITIAL_CONTACT_48H",
      );
    expect(due(again("2006-03-07 12:00"))).toBe("Thu 9 Mar 2006 12:00");
    expect(due(again("2006-03-08 09:00"))).toBe("Fri 10 Mar 2006 09:00");
    expect(due(again("2006-03-08 10:00"))).toBe("Wed 8 Mar 2006 09:00");
  });
});

describe("the initial visit", () => {
  const elsewhere = submittedCase(
    "2006-03-06 09:00",
    {},
    { contacts: [visit("2006-03-07 10:00", 1, { type: "OTHER_FACE_TO_FACE" })] },
  );
  test("is in the home under ms-1994, anywhere under ms-2006", () => {
    expect(rowOf(elsewhere, ms1994, "INITIAL_VISIT_48H").metAt).toBeNull();
    expect(rowOf(elsewhere, ms2006, "INITIAL_VISIT_48H").metAt).toEqual(at("2006-03-07 10:00"));
  });
});

describe("FP-IC-02, FP-IC-03: an emergency", () => {
  const evening = submittedCase("2006-03-06 22:30", { emergency: true });

  test("is due the same local day under ms-1994; under ms-2006 the day is a target", () => {
    const old = rowOf(evening, ms1994, "EMERGENCY_SAME_DAY");
    expect([old.targetAt, old.dueAt]).toEqual([null, at("2006-03-06 23:59:59")]);
    const proposed = rowOf(evening, ms2006, "EMERGENCY_SAME_DAY");
    expect([proposed.targetAt, proposed.dueAt]).toEqual([at("2006-03-06 23:59:59"), at("2006-03-08 22:30")]);
  });

  test("missed on the day and met the next is a breach under ms-1994 and late under ms-2006", () => {
    const kase = { ...evening, contacts: [visit("2006-03-07 08:00", 1)] };
    const stands = (edition: typeof ms1994) =>
      judged(rowOf(kase, edition, "EMERGENCY_SAME_DAY"), "2006-03-20 09:00");
    expect(stands(ms1994)).toEqual({ status: "MET_LATE", breach: true });
    expect(stands(ms2006)).toEqual({ status: "MET_LATE", breach: false });
  });

  test("deemed one later is owed on the day it was deemed one", () => {
    const kase = submittedCase("2006-03-06 09:00", {
      emergency: true,
      emergencyDeemedAt: at("2006-03-10 10:00"),
    });
    expect(due(rowOf(kase, ms1994, "EMERGENCY_SAME_DAY"))).toBe("Fri 10 Mar 2006 23:59");
    expect(due(rowOf(kase, ms2006, "EMERGENCY_SAME_DAY"))).toBe("Fri 10 Mar 2006 23:59");
  });

  test("a planned immediate removal asks for the same day too; an ordinary referral does not", () => {
    const removal = submittedCase("2006-03-06 09:00", { immediateRemovalPlanned: true });
    expect(rowOf(removal, ms2006, "EMERGENCY_SAME_DAY").ruleId).toBe("FP-IC-03");
    expect(rowsOf(submittedCase("2006-03-06 09:00"), ms2006, "EMERGENCY_SAME_DAY")).toEqual([]);
  });
});

describe.each(bothEditions)("FP-RF-04: the information sheet, under %s", (_id, edition) => {
  test("E-51: received Monday 6 March and not forwarded is overdue after Monday 13 March", () => {
    const row = rowOf(submittedCase("2006-03-06 09:00"), edition, "CIS_TO_STATE_OFFICE");
    expect(due(row)).toBe("Mon 13 Mar 2006 23:59");
    expect(statusOf(row, "2006-03-13 23:59")).toBe("DUE_SOON");
    expect(statusOf(row, "2006-03-14 00:00")).toBe("OVERDUE");
  });

  test("is still owed of a referral that was declined, when all else is cancelled", () => {
    const kase = submittedCase("2006-03-06 09:00", { status: "DECLINED", emergency: true });
    expect(rowOf(kase, edition, "CIS_TO_STATE_OFFICE").cancelledBecause).toBeNull();
    for (const type of [
      "INITIAL_CONTACT_48H",
      "INITIAL_VISIT_48H",
      "EMERGENCY_SAME_DAY",
      "TREATMENT_PLAN",
    ] as const)
      expect(rowOf(kase, edition, type).cancelledBecause).toBe("the referral was declined");
  });

  test("what was met before a family was not accepted stays met", () => {
    const kase = baseCase({ status: "NOT_ACCEPTED", acceptedAt: null });
    expect(statusOf(rowOf(kase, edition, "INITIAL_VISIT_48H"), "2006-04-01 09:00")).toBe("MET");
    expect(rowOf(kase, edition, "TREATMENT_PLAN").cancelledBecause).toBe("the family was not accepted");
    expect(rowsOf(kase, edition, "WEEKLY_HOURS")).toEqual([]);
  });

  test("a draft owes nothing", () => {
    const draft = submittedCase("2006-03-06 09:00", {
      status: "DRAFT",
      submittedAt: null,
      firstSubmittedAt: null,
    });
    expect(rowsOf(draft, edition, "CIS_TO_STATE_OFFICE")).toEqual([]);
    expect(dueDay(rowOf(submittedCase("2006-03-06 09:00"), edition, "TREATMENT_PLAN"))).toBe("2006-03-20");
  });
});
