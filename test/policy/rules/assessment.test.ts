import { editionIds } from "../../../src/policy/editions/edition";
import { aCase, aContact, anAssessment, codes, judge, local } from "../fixture";

describe.each(editionIds)("First contact and assessment under %s", (editionId) => {
  const now = local("2006-03-14 12:00");

  it("FP-IC-04 gives a family up only after an attempt since the referral", () => {
    const tried = (overrides: object) =>
      aCase({ now, contacts: [aContact({ result: "NOT_FOUND", faceToFace: false, ...overrides })] });
    expect(codes("FP-IC-04", editionId, aCase({ now }))).toEqual(["ATTEMPT_REQUIRED"]);
    expect(codes("FP-IC-04", editionId, tried({}))).toEqual([]);
    expect(codes("FP-IC-04", editionId, tried({ voidedAt: now }))).toEqual(["ATTEMPT_REQUIRED"]);
    expect(codes("FP-IC-04", editionId, tried({ result: "COMPLETED" }))).toEqual(["ATTEMPT_REQUIRED"]);
    expect(codes("FP-IC-04", editionId, tried({ type: "COURT" }))).toEqual(["ATTEMPT_REQUIRED"]);
    expect(codes("FP-IC-04", editionId, tried({ startedAt: local("2006-03-06 08:59") }))).toEqual([
      "ATTEMPT_REQUIRED",
    ]);
  });

  it.each([
    ["2006-03-05", ["CONSULTATION_DATE_INVALID"]],
    ["2006-03-06", []],
    ["2006-03-14", []],
    ["2006-03-15", ["CONSULTATION_DATE_INVALID"]],
  ])("FP-IC-04 judges a word with the county on %s", (countyConsultedOn, expected) => {
    const kase = aCase({ now, contacts: [aContact({ result: "NOT_FOUND" })] });
    expect(codes("FP-IC-04", editionId, kase, { note: "Moved away", countyConsultedOn })).toEqual(expected);
  });

  it("E-12 FP-AS-01 asks for a family assessment; those of the county are none", () => {
    expect(codes("FP-AS-01", editionId, aCase())).toEqual(["ASSESSMENT_REQUIRED"]);
    expect(codes("FP-AS-01", editionId, aCase({ assessments: [anAssessment()] }))).toEqual([]);
  });

  it("E-12 FP-AS-02 asks for both answers of the latest assessment", () => {
    const latest = (overrides: object) =>
      aCase({
        assessments: [
          anAssessment({ id: "latest", assessedOn: "2006-03-10", ...overrides }),
          anAssessment({ id: "first", assessedOn: "2006-03-08", problems: [] }),
        ],
      });
    expect(codes("FP-AS-02", editionId, latest({}))).toEqual([]);
    expect(codes("FP-AS-02", editionId, latest({ emergencyPlacementNeeded: true }))).toEqual([]);
    const lacking = latest({ emergencyPlacementNeeded: null, problems: [], neededServices: [] });
    expect(codes("FP-AS-02", editionId, lacking)).toEqual(Array(3).fill("ASSESSMENT_INCOMPLETE"));
    expect(codes("FP-AS-02", editionId, aCase())).toEqual([]);
  });

  it("FP-AS-05 refuses an assessment of a day to come", () => {
    expect(codes("FP-AS-05", editionId, aCase({ now }), { assessedOn: "2006-03-14" })).toEqual([]);
    expect(codes("FP-AS-05", editionId, aCase({ now }), { assessedOn: "2006-03-15" })).toEqual([
      "ASSESSMENT_IN_FUTURE",
    ]);
  });
});

describe("FP-AS-07", () => {
  it("asks for the professionals under ms-1994 alone, and may be waived", () => {
    const kase = aCase({ assessments: [anAssessment({ involvedProfessionals: [] })] });
    const [finding] = judge("FP-AS-07", "ms-1994", kase);
    expect(finding.code).toBe("PROFESSIONALS_NOT_CONSULTED");
    expect(finding.waivable).toBeUndefined();
    expect(codes("FP-AS-07", "ms-2006", kase)).toEqual([]);
    expect(codes("FP-AS-07", "ms-1994", aCase({ assessments: [anAssessment()] }))).toEqual([]);
  });
});
