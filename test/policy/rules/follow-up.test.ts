import { editionIds } from "../../../src/policy/editions/edition";
import type { DiscontinuationReason } from "../../../src/policy/facts";
import { aCaseInTreatment, aFollowUp, codes, local } from "../fixture";

const ended = (
  now: string,
  terminationReason: DiscontinuationReason = "COMPLETION",
  ...followUps: object[]
) =>
  aCaseInTreatment(now, {
    followUps: followUps.map((each) => aFollowUp(each)),
    referral: { status: "FOLLOW_UP", terminatedOn: "2006-07-24", terminationReason },
  });

describe.each(editionIds)("Follow-up under %s", (editionId) => {
  const kase = ended("2006-08-20 12:00");
  const logged = (ruleId: string, kind: string, at: string) =>
    codes(ruleId, editionId, kase, { kind, occurredAt: local(at) });

  it.each([
    ["FP-FU-01", "CALL"],
    ["FP-FU-02", "VISIT"],
    ["FP-FU-05", "REFRESHER"],
  ])("%s takes a %s from the end of services to now", (ruleId, kind) => {
    expect(logged(ruleId, kind, "2006-08-20 12:00")).toEqual([]);
    expect(logged(ruleId, kind, "2006-07-24 08:00")).toEqual([]);
    expect(logged(ruleId, kind, "2006-08-20 12:01")).toEqual(["FOLLOW_UP_IN_FUTURE"]);
    expect(logged(ruleId, kind, "2006-07-23 23:00")).toEqual(["FOLLOW_UP_BEFORE_TERMINATION"]);
  });

  it("judges each kind by its own rule", () => {
    expect(logged("FP-FU-01", "VISIT", "2006-09-01 12:00")).toEqual([]);
    expect(logged("FP-FU-02", "CALL", "2006-09-01 12:00")).toEqual([]);
  });

  it("FP-OM-01 and FP-FU-06 date the outcome and the evaluation likewise", () => {
    const early = local("2006-07-23 12:00");
    expect(codes("FP-OM-01", editionId, kase, { checkedAt: early })).toEqual([
      "FOLLOW_UP_BEFORE_TERMINATION",
    ]);
    expect(codes("FP-FU-06", editionId, kase, { evaluatedAt: early })).toEqual([
      "FOLLOW_UP_BEFORE_TERMINATION",
    ]);
    expect(codes("FP-FU-06", editionId, kase)).toEqual([]);
  });

  describe("FP-FU-03 closes the case", () => {
    const outcome = { kind: "OUTCOME_CHECK", occurredAt: local("2007-07-24 10:00"), childPlaced: false };
    const evaluation = { kind: "EFFECTIVENESS_EVALUATION", occurredAt: local("2007-07-24 10:30") };
    const closing = (of: ReturnType<typeof ended>) => codes("FP-FU-03", editionId, of, {});

    it("H1 when the year is over, the outcome known and effectiveness evaluated", () => {
      expect(closing(ended("2007-07-24 11:00", "COMPLETION", outcome, evaluation))).toEqual([]);
      expect(closing(ended("2007-07-24 11:00"))).toEqual([
        "OUTCOME_CHECK_REQUIRED",
        "EFFECTIVENESS_EVALUATION_REQUIRED",
      ]);
    });

    it("not a day before", () => {
      const dayBefore = [outcome, evaluation].map((each) => ({
        ...each,
        occurredAt: local("2007-07-20 10:00"),
      }));
      expect(closing(ended("2007-07-23 23:00", "COMPLETION", ...dayBefore))).toEqual([
        "FOLLOW_UP_YEAR_NOT_OVER",
      ]);
    });

    it("E-35 with the outcome check alone where services were not completed", () => {
      const reason = "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH";
      expect(closing(ended("2007-07-24 11:00", reason, outcome))).toEqual([]);
      expect(closing(ended("2007-07-24 11:00", reason))).toEqual(["OUTCOME_CHECK_REQUIRED"]);
    });

    it("not on an outcome that was looked up before the last month of the year", () => {
      const tooSoon = { ...outcome, occurredAt: local("2007-06-23 10:00") };
      const justInTime = { ...outcome, occurredAt: local("2007-06-24 10:00") };
      expect(closing(ended("2007-07-24 11:00", "RISK", tooSoon))).toEqual(["OUTCOME_CHECK_REQUIRED"]);
      expect(closing(ended("2007-07-24 11:00", "RISK", justInTime))).toEqual([]);
    });
  });
});
