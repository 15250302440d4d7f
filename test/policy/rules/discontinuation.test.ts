import { editionIds } from "../../../src/policy/editions/edition";
import type { DiscontinuationFacts } from "../../../src/policy/facts";
import { aCaseInTreatment, codes, judge } from "../fixture";

const proposal = (overrides: object) => ({
  reason: "COMPLETION",
  subreasons: [],
  narrative: null,
  riskRemainsHigh: null,
  parentDevelopsControls: null,
  staffedOn: "2006-07-20",
  earlyCompletionReason: null,
  effectiveOn: "2006-07-24",
  ...overrides,
});

const kase = aCaseInTreatment("2006-07-20 10:00");

describe("FP-DC-02, completion", () => {
  const early = { effectiveOn: "2006-05-14" };

  it("H1, H2 is the normal end once week 10 is over, under both editions", () => {
    for (const effectiveOn of ["2006-05-15", "2006-07-24"])
      for (const editionId of editionIds)
        expect(codes("FP-DC-02", editionId, kase, proposal({ effectiveOn }))).toEqual([]);
  });

  it("E-30 is no reason of closing prematurely under ms-1994, and valid under ms-2006", () => {
    expect(judge("FP-DC-02", "ms-1994", kase, proposal(early))).toMatchObject([
      { code: "REASON_NOT_IN_POLICY", waivable: false },
    ]);
    expect(codes("FP-DC-02", "ms-2006", kase, proposal(early))).toEqual([]);
  });

  it("E-21 can be let pass early under ms-1994 where a reason is given", () => {
    const explained = proposal({ ...early, earlyCompletionReason: "All goals reached" });
    expect(judge("FP-DC-02", "ms-1994", kase, explained)).toMatchObject([{ waivable: true }]);
  });
});

describe.each(editionIds)("FP-DC-02, lack of cooperation under %s", (editionId) => {
  const found = (overrides: object) => codes("FP-DC-02", editionId, kase, proposal(overrides));

  it("E-61 says which kind, or tells of it", () => {
    expect(found({ reason: "LACK_OF_COOPERATION" })).toEqual(["SUBREASON_REQUIRED"]);
    expect(found({ reason: "LACK_OF_COOPERATION", narrative: "  " })).toEqual(["SUBREASON_REQUIRED"]);
    expect(found({ reason: "LACK_OF_COOPERATION", subreasons: ["RISK"] })).toEqual(["SUBREASON_REQUIRED"]);
    expect(found({ reason: "LACK_OF_COOPERATION", narrative: "Never at home" })).toEqual([]);
    expect(
      found({ reason: "LACK_OF_COOPERATION", subreasons: ["NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH"] }),
    ).toEqual([]);
  });

  it("E-61 takes no-shows and hostility as reasons of their own", () => {
    expect(found({ reason: "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH" })).toEqual([]);
    expect(found({ reason: "HOSTILITY_UNWORKABLE_RESISTANCE" })).toEqual([]);
  });
});

describe("FP-DC-02, risk", () => {
  const found = (
    editionId: (typeof editionIds)[number],
    riskRemainsHigh: unknown,
    parentDevelopsControls: unknown,
  ) =>
    codes("FP-DC-02", editionId, kase, proposal({ reason: "RISK", riskRemainsHigh, parentDevelopsControls }));

  it.each([
    [true, null, [], []],
    [true, true, [], []],
    [false, false, ["RISK_NOT_HIGH"], []],
    [null, false, ["RISK_NOT_HIGH"], []],
    [false, true, ["RISK_NOT_HIGH"], ["RISK_NOT_STATED"]],
    [null, null, ["RISK_NOT_HIGH"], ["RISK_NOT_STATED"]],
  ])("E-31 risk %p, controls %p", (risk, controls, current, proposed) => {
    expect(found("ms-1994", risk, controls)).toEqual(current);
    expect(found("ms-2006", risk, controls)).toEqual(proposed);
  });
});

describe("FP-DC-02, abuse or injury", () => {
  const removed = (
    removedOn: string,
    cause: "ABUSE_OR_INJURY" | "TREATMENT_NEED",
    returnedOn: string | null = null,
  ) =>
    aCaseInTreatment("2006-07-20 10:00", {
      removals: [{ id: "r", childId: "maya", removedOn, returnedOn, cause }],
    });
  const found = (of: typeof kase) =>
    codes("FP-DC-02", "ms-2006", of, proposal({ reason: "ABUSE_INJURY_REMOVAL" }));

  it("E-27, E-62 asks for a removal because of it, however short, since the referral", () => {
    expect(found(kase)).toEqual(["REMOVAL_REQUIRED"]);
    expect(found(removed("2006-04-12", "ABUSE_OR_INJURY"))).toEqual([]);
    expect(found(removed("2006-04-12", "ABUSE_OR_INJURY", "2006-04-15"))).toEqual([]);
    expect(found(removed("2006-04-12", "TREATMENT_NEED"))).toEqual(["REMOVAL_REQUIRED"]);
    expect(found(removed("2006-03-05", "ABUSE_OR_INJURY"))).toEqual(["REMOVAL_REQUIRED"]);
  });

  it("E-62 is not offered by ms-1994", () => {
    const input = proposal({ reason: "ABUSE_INJURY_REMOVAL" });
    expect(judge("FP-DC-02", "ms-1994", removed("2006-04-12", "ABUSE_OR_INJURY"), input)).toMatchObject([
      { code: "REASON_NOT_IN_POLICY", waivable: false },
    ]);
  });
});

describe("FP-DC-02, another reason", () => {
  it("E-62 is told under both editions, and let pass by the supervisor under ms-1994", () => {
    const told = proposal({ reason: "OTHER", narrative: "Removed for treatment" });
    expect(codes("FP-DC-02", "ms-2006", kase, told)).toEqual([]);
    expect(judge("FP-DC-02", "ms-1994", kase, told)).toMatchObject([
      { code: "REASON_NOT_IN_POLICY", waivable: true },
    ]);
    expect(codes("FP-DC-02", "ms-2006", kase, proposal({ reason: "OTHER" }))).toEqual(["NARRATIVE_REQUIRED"]);
    expect(codes("FP-DC-02", "ms-1994", kase, proposal({ reason: "OTHER" }))).toEqual([
      "REASON_NOT_IN_POLICY",
      "NARRATIVE_REQUIRED",
    ]);
  });

  it("has nothing to judge before anyone proposes", () => {
    for (const editionId of editionIds) expect(codes("FP-DC-02", editionId, kase)).toEqual([]);
  });
});

describe("FP-DC-01", () => {
  const pending = (staffedOn: string | null): typeof kase => {
    const discontinuation: DiscontinuationFacts = {
      id: "d",
      status: "PENDING",
      reason: "RISK",
      subreasons: [],
      narrative: null,
      riskRemainsHigh: true,
      parentDevelopsControls: null,
      staffedOn,
      earlyCompletionReason: null,
      proposedAt: kase.now, // Thu 20 July
      effectiveOn: "2006-07-24",
      votes: [],
    };
    return aCaseInTreatment("2006-07-21 10:00", { discontinuations: [discontinuation] });
  };

  it.each([
    [null, ["STAFFING_REQUIRED"]],
    ["2006-07-09", ["STAFFING_REQUIRED"]],
    ["2006-07-10", []],
    ["2006-07-17", []],
    ["2006-07-21", []],
    ["2006-07-22", ["STAFFING_REQUIRED"]],
  ])("E-29 asks under ms-1994 for a staffing of the week or the week before: %p", (staffedOn, expected) => {
    expect(codes("FP-DC-01", "ms-1994", pending(staffedOn), { agrees: true, rationale: null })).toEqual(
      expected,
    );
    expect(codes("FP-DC-01", "ms-2006", pending(staffedOn), { agrees: true, rationale: null })).toEqual([]);
  });

  it("E-29 may be waived, can be asked beforehand, and is not asked of a proposal turned down", () => {
    expect(judge("FP-DC-01", "ms-1994", pending(null))).toMatchObject([
      { code: "STAFFING_REQUIRED", waivable: true },
    ]);
    expect(codes("FP-DC-01", "ms-1994", pending(null), { agrees: false, rationale: "No" })).toEqual([]);
    expect(codes("FP-DC-01", "ms-1994", kase)).toEqual([]);
  });

  it("can be asked of a proposal that is being made", () => {
    expect(codes("FP-DC-01", "ms-1994", kase, proposal({ reason: "OTHER", staffedOn: null }))).toEqual([
      "STAFFING_REQUIRED",
    ]);
    expect(codes("FP-DC-01", "ms-1994", kase, proposal({}))).toEqual([]);
  });
});
