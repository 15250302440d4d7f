import { editionIds } from "../../../src/policy/editions/edition";
import { aCase, aCaseInTreatment, aConcurrence, codes, judge, local } from "../fixture";

describe.each(editionIds)("FP-DF-02 under %s", (editionId) => {
  it("E-45 asks both sides to concur", () => {
    const both = aCase({ concurrences: [aConcurrence("COUNTY"), aConcurrence("SPECIALIST")] });
    expect(codes("FP-DF-02", editionId, both)).toEqual([]);
    const specialistAlone = aCase({ concurrences: [aConcurrence("SPECIALIST")] });
    expect(judge("FP-DF-02", editionId, specialistAlone)).toMatchObject([
      { code: "CONCURRENCE_REQUIRED", facts: { side: "COUNTY", concurs: "not stated" } },
    ]);
    expect(codes("FP-DF-02", editionId, aCase())).toEqual(["CONCURRENCE_REQUIRED", "CONCURRENCE_REQUIRED"]);
  });

  it("takes what a side said last, in whatever order it was recorded", () => {
    const changedMind = [
      aConcurrence("SPECIALIST"),
      aConcurrence("COUNTY", { id: "no", concurs: false, concurredAt: local("2006-03-10 12:00") }),
      aConcurrence("COUNTY"),
    ];
    const [finding, ...others] = judge("FP-DF-02", editionId, aCase({ concurrences: changedMind }));
    expect(finding).toMatchObject({
      code: "CONCURRENCE_REQUIRED",
      facts: { side: "COUNTY", concurs: "false" },
    });
    expect(others).toEqual([]);
  });

  it("asks for a cause", () => {
    const concurrences = [aConcurrence("COUNTY"), aConcurrence("SPECIALIST")];
    expect(codes("FP-DF-02", editionId, aCase({ concurrences, referral: { causes: [] } }))).toEqual([
      "RISK_CAUSE_REQUIRED",
    ]);
  });
});

describe.each(editionIds)("FP-DF-09 under %s", (editionId) => {
  const kase = aCaseInTreatment("2006-07-20 10:00");

  it.each([
    ["2006-03-06", ["EFFECTIVE_DATE_INVALID"]],
    ["2006-03-07", []],
    ["2006-07-24", []],
    ["2006-08-20", []],
    ["2006-08-21", ["EFFECTIVE_DATE_INVALID"]],
  ])("judges an end on %s", (effectiveOn, expected) => {
    expect(codes("FP-DF-09", editionId, kase, { effectiveOn })).toEqual(expected);
  });
});
