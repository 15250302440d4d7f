import { editionIds } from "../../../src/policy/editions/edition";
import { aCase, aCaseInTreatment, codes, judge, local } from "../fixture";

const completion = (effectiveOn: string, earlyCompletionReason: string | null = null) => ({
  reason: "COMPLETION",
  subreasons: [],
  narrative: null,
  effectiveOn,
  earlyCompletionReason,
});

describe.each(editionIds)("Hours and length under %s", (editionId) => {
  it("E-18 FP-HR-05 steps down from week 9 and not before", () => {
    expect(judge("FP-HR-05", editionId, aCaseInTreatment("2006-05-01 10:00"))).toMatchObject([
      { code: "STEP_DOWN_TOO_EARLY", facts: { serviceWeek: "8", stepDownFromWeek: "9" } },
    ]);
    expect(codes("FP-HR-05", editionId, aCaseInTreatment("2006-05-02 10:00"))).toEqual([]);
    expect(codes("FP-HR-05", editionId, aCase())).toEqual(["STEP_DOWN_TOO_EARLY"]);
  });

  it("E-20 FP-HR-06 extends beyond the planned end, also a second time", () => {
    const kase = aCaseInTreatment("2006-07-20 10:00");
    const until = (day: string, of = kase) =>
      codes("FP-HR-06", editionId, of, { until: day, reason: "Not yet" });
    expect(until("2006-07-24")).toEqual(["EXTENSION_TOO_SHORT"]);
    expect(until("2006-07-25")).toEqual([]);
    const extended = aCaseInTreatment("2006-08-20 10:00", { referral: { extendedUntil: "2006-08-28" } });
    expect(until("2006-08-28", extended)).toEqual(["EXTENSION_TOO_SHORT"]);
    expect(until("2006-09-11", extended)).toEqual([]);
    expect(codes("FP-HR-06", editionId, kase)).toEqual([]);
  });

  it("E-21 FP-HR-06 asks why services are complete before week 10 is over", () => {
    const kase = aCaseInTreatment("2006-05-14 10:00");
    expect(codes("FP-HR-06", editionId, kase, completion("2006-05-14"))).toEqual([
      "EARLY_COMPLETION_REASON_REQUIRED",
    ]);
    expect(codes("FP-HR-06", editionId, kase, completion("2006-05-14", "All goals reached"))).toEqual([]);
    expect(codes("FP-HR-06", editionId, kase, completion("2006-05-15"))).toEqual([]);
    expect(codes("FP-HR-06", editionId, kase, { ...completion("2006-04-01"), reason: "RISK" })).toEqual([]);
  });

  describe("FP-HR-09", () => {
    const now = local("2006-03-10 12:00");
    const log = (overrides: object, kase = aCase({ now })) =>
      codes("FP-HR-09", editionId, kase, {
        type: "HOME_VISIT",
        result: "COMPLETED",
        startedAt: local("2006-03-10 11:00"),
        durationMinutes: 60,
        ...overrides,
      });

    it("takes a contact that is over", () => {
      expect(log({})).toEqual([]);
      expect(log({ durationMinutes: 61 })).toEqual(["CONTACT_IN_FUTURE"]);
      expect(log({ startedAt: local("2006-03-11 11:00") })).toEqual(["CONTACT_IN_FUTURE"]);
    });

    it("takes none from before the referral", () => {
      expect(log({ startedAt: local("2006-03-06 09:00") })).toEqual([]);
      expect(log({ startedAt: local("2006-03-06 08:59") })).toEqual(["CONTACT_BEFORE_REFERRAL"]);
    });

    it("asks for a duration of what took place, and for none of what did not", () => {
      expect(log({ durationMinutes: 0 })).toEqual(["CONTACT_DURATION"]);
      expect(log({ durationMinutes: 0, result: "NO_SHOW" })).toEqual([]);
    });

    it("takes none from after the end of services", () => {
      const ended = aCase({ now, referral: { terminatedOn: "2006-03-09" } });
      expect(log({}, ended)).toEqual(["CONTACT_AFTER_TERMINATION"]);
      expect(log({ startedAt: local("2006-03-09 22:00") }, ended)).toEqual([]);
    });
  });
});
