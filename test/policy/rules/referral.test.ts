import { editionIds } from "../../../src/policy/editions/edition";
import { criteria, type Criterion } from "../../../src/policy/facts";
import { dhsCaseMustStayOpen } from "../../../src/policy/rules/referral";
import { aCaregiver, aCase, aChild, codes, judge } from "../fixture";

const screening = (unmet: Criterion[] = [], seen: readonly Criterion[] = criteria) =>
  seen.map((criterion) => ({ criterion, met: !unmet.includes(criterion), note: null }));

describe.each(editionIds)("Referral under %s", (editionId) => {
  const sheet = (kase: ReturnType<typeof aCase>) => judge("FP-RF-02", editionId, kase);

  it("FP-RF-02 takes a complete Client Information Sheet and names each thing that is missing", () => {
    expect(sheet(aCase())).toEqual([]);
    const empty = aCase({
      caregivers: [],
      family: { address: null, phones: [], dhsCaseNumber: null },
      referral: {
        targetChildIds: [],
        causes: [],
        threatenedPlacement: null,
        informationSheetCompletedAt: null,
      },
    });
    expect(new Set(sheet(empty).map(({ code }) => code))).toEqual(new Set(["CIS_INCOMPLETE"]));
    expect(sheet(empty).map(({ facts }) => facts.missing)).toEqual([
      "a target child",
      "a primary care giver (FP-DF-03)",
      "an address",
      "a telephone number",
      "the cause of the risk",
      "the placement that threatens",
      "the number of the agency's own case",
      "the completion of the sheet",
    ]);
  });

  it("FP-RF-02 asks which placement threatens only where a removal is to be prevented", () => {
    expect(sheet(aCase({ referral: { purpose: "REUNIFICATION", threatenedPlacement: null } }))).toEqual([]);
  });

  it("FP-RF-02 takes as primary care giver only someone in a parent's place (FP-DF-03)", () => {
    expect(sheet(aCase({ caregivers: [aCaregiver({ relationship: "IN_LOCO_PARENTIS" })] }))).toEqual([]);
    expect(sheet(aCase({ caregivers: [aCaregiver({ relationship: "OTHER" })] }))).toHaveLength(1);
  });

  it("E-03 FP-RF-02 refuses a birth date after the referral, and takes a child born that day", () => {
    expect(sheet(aCase({ children: [aChild({ birthDate: "2006-03-06" })] }))).toEqual([]);
    const unborn = sheet(aCase({ children: [aChild({ birthDate: "2006-03-07" })] }));
    expect(unborn).toMatchObject([{ code: "BIRTH_DATE_AFTER_REFERRAL", facts: { child: "Maya" } }]);
  });

  it("E-08 FP-RF-05 refuses a family whose agency case is closed", () => {
    expect(codes("FP-RF-05", editionId, aCase())).toEqual([]);
    expect(codes("FP-RF-05", editionId, aCase({ family: { dhsCaseStatus: "CLOSED" } }))).toEqual([
      "DHS_CASE_NOT_ACTIVE",
    ]);
  });

  it("FP-RF-06 asks for a finding on every criterion, and for all of them met", () => {
    const reviewed = (findings: ReturnType<typeof screening>) => aCase({ referral: { screening: findings } });
    expect(codes("FP-RF-06", editionId, reviewed(screening()))).toEqual([]);
    const partly = judge("FP-RF-06", editionId, reviewed(screening(["TP_03"], criteria.slice(0, 9))));
    expect(partly).toMatchObject([
      { code: "SCREENING_INCOMPLETE", facts: { missing: "EX_02, EX_03" } },
      { code: "CRITERIA_NOT_MET", facts: { criterion: "TP_03" } },
    ]);
    expect(partly[0].message).toContain("FP-EX-02, FP-EX-03");
    expect(judge("FP-RF-06", editionId, reviewed(screening(["EX_01A"])))[0].message).toContain("FP-EX-01a");
  });

  it("FP-RF-06 takes a criterion as met whose rule was waived", () => {
    const waivers = [{ id: "w", ruleId: "FP-TP-02", reason: "Turns 18 next week" }];
    const kase = aCase({ waivers, referral: { screening: screening(["TP_02"]) } });
    expect(codes("FP-RF-06", editionId, kase)).toEqual([]);
  });

  it("FP-RF-07 sends a specialist who serves the county", () => {
    expect(codes("FP-RF-07", editionId, aCase())).toEqual([]);
    expect(codes("FP-RF-07", editionId, aCase(), { workerId: "cara" })).toEqual([]);
    expect(codes("FP-RF-07", editionId, aCase(), { workerId: "alice" })).toEqual([
      "SPECIALIST_NOT_IN_COUNTY",
    ]);
  });

  it("E-46 FP-PV-03 refuses a second open case of the family", () => {
    const open = (status: "DRAFT" | "SUBMITTED" | "INTENSIVE" | "FOLLOW_UP", id = "other") =>
      aCase({ openReferrals: [{ id, status }] });
    expect(codes("FP-PV-03", editionId, open("INTENSIVE"))).toEqual(["OPEN_CASE_EXISTS"]);
    expect(codes("FP-PV-03", editionId, open("SUBMITTED"))).toEqual(["OPEN_CASE_EXISTS"]);
    expect(codes("FP-PV-03", editionId, open("DRAFT"))).toEqual([]);
    expect(codes("FP-PV-03", editionId, open("FOLLOW_UP"))).toEqual([]);
    expect(codes("FP-PV-03", editionId, open("SUBMITTED", "referral"))).toEqual([]);
    const endsOn = (terminatedOn: string) =>
      aCase({ openReferrals: [{ id: "other", status: "TERMINATED", terminatedOn }] });
    expect(codes("FP-PV-03", editionId, endsOn("2006-01-02"))).toEqual([]);
    expect(codes("FP-PV-03", editionId, endsOn("2099-01-02"))).toEqual(["OPEN_CASE_EXISTS"]);
  });
});

describe("FP-RF-08", () => {
  it("E-43 keeps the agency's case open from acceptance until services end", () => {
    const statuses = [
      "SUBMITTED",
      "ASSESSING",
      "ACCEPTED",
      "EXTENDED",
      "DISCONTINUATION_PENDING",
      "FOLLOW_UP",
    ] as const;
    const standing = statuses.filter((status) => dhsCaseMustStayOpen([{ id: "r", status }]).length > 0);
    expect(standing).toEqual(["ACCEPTED", "EXTENDED", "DISCONTINUATION_PENDING"]);
    expect(dhsCaseMustStayOpen([{ id: "r", status: "INTENSIVE" }])[0].code).toBe("FP_CASE_OPEN");
    expect(dhsCaseMustStayOpen([])).toEqual([]);
  });
});
