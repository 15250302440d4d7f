import { editionIds } from "../../../src/policy/editions/edition";
import { aCase, aChild, anAssessment, codes, judge, local } from "../fixture";

/** The base referral with one target child of this birth date, referred at this local time. */
const bornOn = (birthDate: string, referred = "2006-03-06 09:00") =>
  aCase({
    now: local(referred),
    children: [aChild({ birthDate })],
    referral: { firstSubmittedAt: local(referred), submittedAt: local(referred) },
  });

describe.each(editionIds)("FP-TP-01 under %s", (editionId) => {
  it("takes a child at risk of removal, and refuses a preventive referral without that risk", () => {
    expect(codes("FP-TP-01", editionId, aCase())).toEqual([]);
    expect(codes("FP-TP-01", editionId, aCase({ referral: { atRiskOfRemoval: false } }))).toEqual([
      "NOT_AT_RISK",
    ]);
  });

  it("H3 takes custody as the risk where the purpose is reunification", () => {
    const reunification = { purpose: "REUNIFICATION", atRiskOfRemoval: false } as const;
    expect(codes("FP-TP-01", editionId, aCase({ referral: reunification }))).toEqual(["NOT_AT_RISK"]);
    const inCustody = aCase({ referral: reunification, family: { dhsCaseType: "CUSTODY" } });
    expect(codes("FP-TP-01", editionId, inCustody)).toEqual([]);
    const removal = { id: "r", childId: "maya", removedOn: "2006-02-20", cause: "NEGLECT" } as const;
    const removed = aCase({ referral: reunification, removals: [{ ...removal, returnedOn: null }] });
    expect(codes("FP-TP-01", editionId, removed)).toEqual([]);
    const back = aCase({ referral: reunification, removals: [{ ...removal, returnedOn: "2006-03-01" }] });
    expect(codes("FP-TP-01", editionId, back)).toEqual(["NOT_AT_RISK"]);
  });
});

describe("FP-TP-02", () => {
  it("E-01 takes a child on the last day of being 14 under ms-1994, and refuses on the 15th birthday", () => {
    expect(codes("FP-TP-02", "ms-1994", bornOn("1991-03-07"))).toEqual([]);
    expect(codes("FP-TP-02", "ms-1994", bornOn("1991-03-06"))).toEqual(["AGE_OUT_OF_RANGE"]);
    expect(codes("FP-TP-02", "ms-2006", bornOn("1991-03-06"))).toEqual([]);
  });

  it("E-01 completes the year of a child born on 29 February on 1 March", () => {
    expect(codes("FP-TP-02", "ms-1994", bornOn("1992-02-29", "2007-02-28 09:00"))).toEqual([]);
    expect(codes("FP-TP-02", "ms-1994", bornOn("1992-02-29", "2007-03-01 09:00"))).toEqual([
      "AGE_OUT_OF_RANGE",
    ]);
    expect(codes("FP-TP-02", "ms-2006", bornOn("1992-02-29", "2007-03-01 09:00"))).toEqual([]);
  });

  it("E-02 takes a 17-year-old under ms-2006, an 18-year-old with a waiver, and a 19-year-old likewise", () => {
    expect(codes("FP-TP-02", "ms-2006", bornOn("1988-03-07"))).toEqual([]);
    const [eighteen] = judge("FP-TP-02", "ms-2006", bornOn("1988-03-06"));
    expect(eighteen).toMatchObject({ code: "AGE_OUT_OF_RANGE", facts: { age: "18", maxAge: "18" } });
    expect(eighteen.message).toContain("no longer a child");
    expect(eighteen.waivable ?? true).toBe(true);
    expect(codes("FP-TP-02", "ms-2006", bornOn("1987-03-06"))).toEqual(["AGE_OUT_OF_RANGE"]);
  });

  it("E-40 counts the age on the local day of referral, not on the day in Greenwich", () => {
    expect(codes("FP-TP-02", "ms-1994", bornOn("1991-07-01", "2006-06-30 23:50"))).toEqual([]);
    expect(codes("FP-TP-02", "ms-1994", bornOn("1991-07-01", "2006-07-01 00:10"))).toEqual([
      "AGE_OUT_OF_RANGE",
    ]);
  });

  it("counts it once: growing older in service changes nothing", () => {
    const later = { ...bornOn("1991-03-07"), now: local("2006-06-01 09:00") };
    expect(codes("FP-TP-02", "ms-1994", later)).toEqual([]);
    const unsubmitted = aCase({ ...later, referral: { firstSubmittedAt: null } });
    expect(codes("FP-TP-02", "ms-1994", unsubmitted)).toEqual(["AGE_OUT_OF_RANGE"]);
  });

  it("E-03 judges target children alone, one finding for each", () => {
    const children = [
      aChild(),
      aChild({ id: "newborn", name: "Noah", birthDate: "2006-03-06" }),
      aChild({ id: "sibling", name: "Luis", birthDate: "1988-06-01" }),
      aChild({ id: "twin", name: "Lena", birthDate: "1988-06-01" }),
    ];
    const referring = (...targetChildIds: string[]) => aCase({ children, referral: { targetChildIds } });
    expect(codes("FP-TP-02", "ms-1994", referring("maya", "newborn"))).toEqual([]);
    const found = judge("FP-TP-02", "ms-1994", referring("maya", "sibling", "twin"));
    expect(found.map(({ facts }) => facts.child)).toEqual(["Luis", "Lena"]);
  });

  it("names the child, the age and the figure", () => {
    expect(judge("FP-TP-02", "ms-1994", bornOn("1991-03-06"))[0].message).toBe(
      "Maya is 15 (born Wed 6 Mar 1991); the edition serves children through 14.",
    );
  });
});

describe("FP-TP-03", () => {
  const assessed = (kind: "INITIAL_RISK" | "SAFETY" | "FAMILY", highRiskFactors = ["No heating"]) =>
    aCase({ assessments: [anAssessment({ kind, highRiskFactors })] });

  it("E-57 takes the assessment of its own edition and refuses the other's", () => {
    expect(codes("FP-TP-03", "ms-1994", assessed("INITIAL_RISK"))).toEqual([]);
    expect(codes("FP-TP-03", "ms-2006", assessed("SAFETY"))).toEqual([]);
    expect(judge("FP-TP-03", "ms-1994", assessed("SAFETY"))).toMatchObject([
      {
        code: "WRONG_ASSESSMENT_TYPE",
        message:
          "The edition takes high-risk factors from the initial risk assessment; only the safety assessment is recorded.",
      },
    ]);
    expect(codes("FP-TP-03", "ms-2006", assessed("INITIAL_RISK"))).toEqual(["WRONG_ASSESSMENT_TYPE"]);
  });

  it.each(editionIds)("asks for a high-risk factor under %s", (editionId) => {
    const kind = editionId === "ms-1994" ? "INITIAL_RISK" : "SAFETY";
    expect(codes("FP-TP-03", editionId, assessed(kind, []))).toEqual(["HIGH_RISK_FACTORS_MISSING"]);
    const [none] = judge("FP-TP-03", editionId, aCase({ assessments: [] }));
    expect(none).toMatchObject({ code: "WRONG_ASSESSMENT_TYPE", facts: { recorded: "none" } });
    expect(none.message).toContain("no assessment is recorded");
  });

  it("asks nothing where high-risk factors are not the reason", () => {
    const kase = aCase({ assessments: [], referral: { removalReasons: ["ADJUDICATED_FACING_FACILITY"] } });
    expect(codes("FP-TP-03", "ms-2006", kase)).toEqual([]);
  });
});

describe("FP-TP-04", () => {
  const adjudicated = (referral: object) =>
    aCase({
      referral: {
        removalReasons: ["ADJUDICATED_FACING_FACILITY"],
        threatenedPlacement: "RESIDENTIAL",
        adjudicatedInNeedOfCare: true,
        adjudicatedInNeedOfPermanency: true,
        ...referral,
      },
    });

  it.each(editionIds)("asks for the finding in need of care and for a facility under %s", (editionId) => {
    expect(codes("FP-TP-04", editionId, adjudicated({}))).toEqual([]);
    expect(
      codes("FP-TP-04", editionId, adjudicated({ threatenedPlacement: "STANDARD_FOSTER_CARE" })),
    ).toEqual(["TREATMENT_FACILITY_NOT_THREATENED"]);
    expect(
      codes(
        "FP-TP-04",
        editionId,
        adjudicated({ adjudicatedInNeedOfCare: false, threatenedPlacement: null }),
      ),
    ).toEqual(["ADJUDICATION_REQUIRED", "TREATMENT_FACILITY_NOT_THREATENED"]);
    expect(codes("FP-TP-04", editionId, aCase())).toEqual([]);
  });

  it("asks under ms-2006 alone for the finding in need of permanency, which may be waived", () => {
    const without = adjudicated({ adjudicatedInNeedOfPermanency: false });
    expect(codes("FP-TP-04", "ms-1994", without)).toEqual([]);
    expect(judge("FP-TP-04", "ms-2006", without)).toMatchObject([
      { code: "PERMANENCY_FINDING_REQUIRED", waivable: true },
    ]);
  });
});

describe.each(editionIds)("FP-TP-05 under %s", (editionId) => {
  it("asks for a reason, and cannot be waived", () => {
    const [none] = judge("FP-TP-05", editionId, aCase({ referral: { removalReasons: [] } }));
    expect(none).toMatchObject({ code: "NO_REMOVAL_REASON", waivable: false });
  });

  it("lets another reason pass when it is justified and approved", () => {
    const other = { removalReasons: ["OTHER"], otherReason: "The grandmother can no longer help" } as const;
    const alone = judge("FP-TP-05", editionId, aCase({ referral: { ...other, removalReasons: ["OTHER"] } }));
    expect(alone).toMatchObject([{ code: "OTHER_REASON_NEEDS_APPROVAL" }]);
    expect(alone[0].waivable).toBeUndefined();
    const beside = aCase({ referral: { ...other, removalReasons: ["HIGH_RISK_FACTORS", "OTHER"] } });
    expect(codes("FP-TP-05", editionId, beside)).toEqual([]);
    const unjustified = aCase({
      referral: { removalReasons: ["HIGH_RISK_FACTORS", "OTHER"], otherReason: " " },
    });
    expect(codes("FP-TP-05", editionId, unjustified)).toEqual(["OTHER_REASON_NOT_JUSTIFIED"]);
  });
});
