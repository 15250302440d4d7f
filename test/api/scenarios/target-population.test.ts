import { Lived, type Particulars } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local } from "../../support/local";

const desk = openDesk();

const born = (birthDate: string, start = "2006-03-06"): Particulars => ({
  start,
  children: [{ name: "Maya", birthDate }],
});

/** The codes with which a referral is refused on submission; none when it is submitted. */
async function submission(particulars: Particulars): Promise<string[]> {
  const kase = await Lived.ready(desk.office, particulars);
  const { refusal } = await kase
    .as("alice", kase.day(0, "09:00"))
    .give("submitReferral", { referralId: kase.referralId });
  return refusal ? refusal.violations.map(({ code }: { code: string }) => code) : [];
}

underEachEdition(desk, (edition) => {
  describe("E-01: the highest age counts completed years on the day of referral", () => {
    test.each([
      ["2006-03-06", "1991-03-07", "14, a day before turning 15", []],
      ["2006-03-06", "1991-03-06", "15 today", by(edition, ["AGE_OUT_OF_RANGE"], [])],
      ["2007-02-28", "1992-02-29", "14, born on a leap day", []],
      ["2007-03-01", "1992-02-29", "15, born on a leap day", by(edition, ["AGE_OUT_OF_RANGE"], [])],
    ])("referred %s, born %s: %s", async (start, birthDate, _age, codes) => {
      expect(await submission(born(birthDate, start))).toEqual(codes);
    });

    test("the refusal tells the clause, the facts, what would mend it and who may waive it", async () => {
      const kase = await Lived.ready(desk.office, born("1985-03-06"));
      const { refusal } = await kase
        .as("alice", kase.day(0, "09:00"))
        .give("submitReferral", { referralId: kase.referralId });
      const [violation] = refusal.violations;
      expect(violation).toMatchObject({ code: "AGE_OUT_OF_RANGE", rule: { id: "FP-TP-02" } });
      expect(violation.facts).toContainEqual({ name: "age", value: "21" });
      expect(violation.facts).toContainEqual({ name: "maxAge", value: by(edition, "14", "18") });
      expect(violation.rule.citation.document).toBe("Cover memorandum, 23 February 2006");
      expect(violation.rule.citation.section).toBe(by(edition, "1. Current Rule", "1. Proposed Rule"));
      expect(violation.remedy).toMatch(/waiver/);
      expect(violation.waivableBy).toEqual(expect.arrayContaining(["ASWS"]));
      expect(violation.waivableBy).not.toContain("COUNTY_WORKER");
    });
  });

  describe("E-02: at 18 one is no longer a child", () => {
    test("17 years and 364 days", async () => {
      expect(await submission(born("1988-03-07"))).toEqual(by(edition, ["AGE_OUT_OF_RANGE"], []));
    });

    test("18 today: refused, until the supervisor waives it, which nobody below may", async () => {
      const kase = await Lived.ready(desk.office, born("1988-03-06"));
      const when = kase.day(0, "09:00");
      const waiver = { ruleId: "FP-TP-02", reason: "Turned 18 today, still at school and at home." };
      expect(await kase.refused("alice", when, "submitReferral")).toEqual(["AGE_OUT_OF_RANGE"]);
      expect(await kase.refused("alice", when, "waiveRule", waiver)).toEqual(["FORBIDDEN"]);
      await kase.do("ben", when, "waiveRule", waiver);
      await kase.submit(when);
      expect(await kase.status()).toBe("SUBMITTED");
    });
  });

  describe("E-03: only the target child is asked for its age", () => {
    test("a brother of 17 does not matter", async () => {
      const children = [
        { name: "Maya", birthDate: "1996-01-15" },
        { name: "Luke", birthDate: "1988-09-01" },
      ];
      expect(await submission({ children })).toEqual([]);
    });

    test("a newborn of the day of referral is a target child", async () => {
      expect(await submission(born("2006-03-06"))).toEqual([]);
    });

    test("a birth date after the day of entry is an error of input", async () => {
      const kase = await Lived.registered(desk.office);
      const { errors } = await kase
        .as("alice")
        .ask(`mutation ($input: AddChildInput!) { addChild(input: $input) { family { id } } }`, {
          input: { familyId: kase.familyId, child: { name: "Nora", birthDate: "2006-03-07" } },
        });
      expect(errors).toMatchObject([
        { extensions: { code: "BAD_USER_INPUT", fields: [{ path: "input.child.birthDate" }] } },
      ]);
    });

    test("a child born after the referral cannot become its target when it is submitted again", async () => {
      const kase = await Lived.ready(desk.office);
      await (await kase.submit()).review();
      await kase.do("cara", kase.day(0, "12:00"), "returnReferral", { reason: "The sheet is wrong." });
      const { record } = await kase.do("alice", kase.day(1, "08:00"), "addChild", {
        child: { name: "Nora", birthDate: kase.day(1).slice(0, 10) },
      });
      const statement = kase.statement({ statement: { targetChildIds: [record.id] } });
      await kase.do("alice", kase.day(1, "09:00"), "reviseReferral", { statement });
      await kase.do("alice", kase.day(1, "09:00"), "completeInformationSheet");
      const codes = await kase.refused("alice", kase.day(1, "09:10"), "submitReferral");
      expect(codes).toEqual(["BIRTH_DATE_AFTER_REFERRAL"]);
    });
  });

  describe("E-57, FP-CO-02: high-risk factors come from the assessment that the edition names", () => {
    test("the other edition's assessment alone does not show them", async () => {
      const kase = await Lived.drafted(desk.office);
      await kase.do("alice", kase.day(0, "08:20"), "completeInformationSheet");
      await kase.countyAssessment(by(edition, "SAFETY", "INITIAL_RISK"));
      expect(await kase.refused("alice", kase.day(0, "09:00"), "submitReferral")).toEqual([
        "WRONG_ASSESSMENT_TYPE",
      ]);
      await kase.countyAssessment(by(edition, "INITIAL_RISK", "SAFETY"), kase.day(0, "09:10"));
      await kase.submit(kase.day(0, "09:20"));
    });

    test("the right assessment shows nothing where it found no high-risk factor", async () => {
      const kase = await Lived.drafted(desk.office);
      await kase.do("alice", kase.day(0, "08:20"), "completeInformationSheet");
      const found = { kind: desk.office.assessmentKind, assessedOn: "2006-03-05", highRiskFactors: [] };
      await kase.do("alice", kase.day(0, "08:30"), "recordCountyAssessment", found);
      expect(await kase.refused("alice", kase.day(0, "09:00"), "submitReferral")).toEqual([
        "HIGH_RISK_FACTORS_MISSING",
      ]);
    });
  });

  describe("TP-04, TP-05, FP-PV-09: the other reasons", () => {
    const adjudicated = {
      removalReasons: ["ADJUDICATED_FACING_FACILITY"],
      threatenedPlacement: "RESIDENTIAL",
      adjudicatedInNeedOfCare: true,
      courtOrder: "YC-2006-17",
    };

    test("adjudicated in need of care suffices, or needs permanency as well", async () => {
      const codes = await submission({ statement: adjudicated });
      expect(codes).toEqual(by(edition, [], ["PERMANENCY_FINDING_REQUIRED"]));
      const both = { ...adjudicated, adjudicatedInNeedOfPermanency: true };
      expect(await submission({ statement: both })).toEqual([]);
    });

    test("adjudication without a treatment facility that threatens fails", async () => {
      const statement = {
        ...adjudicated,
        adjudicatedInNeedOfPermanency: true,
        threatenedPlacement: "STANDARD_FOSTER_CARE",
      };
      expect(await submission({ statement })).toEqual(["TREATMENT_FACILITY_NOT_THREATENED"]);
    });

    test("no reason at all is refused, and another reason alone waits for the supervisor", async () => {
      expect(await submission({ statement: { removalReasons: [] } })).toEqual(["NO_REMOVAL_REASON"]);
      const other = { removalReasons: ["OTHER"], otherReason: "The grandmother who cared has died." };
      const kase = await Lived.ready(desk.office, { statement: other });
      const when = kase.day(0, "09:00");
      expect(await kase.refused("alice", when, "submitReferral")).toEqual(["OTHER_REASON_NEEDS_APPROVAL"]);
      await kase.do("ben", when, "waiveRule", { ruleId: "FP-TP-05", reason: "The risk is plain." });
      await kase.submit(when);
    });

    test("a refusal names all that fails, not the first alone", async () => {
      const statement = { removalReasons: [], atRiskOfRemoval: false, causes: [] };
      const codes = await submission({ ...born("1985-03-06"), statement });
      expect([...codes].sort()).toEqual(
        ["AGE_OUT_OF_RANGE", "CIS_INCOMPLETE", "NOT_AT_RISK", "NO_REMOVAL_REASON"].sort(),
      );
    });
  });
});

describe("E-40: the edition is the one in force at the moment of submission, by the local day", () => {
  test.each([
    ["2006-06-30 23:50", ["AGE_OUT_OF_RANGE"], null],
    ["2006-07-01 00:10", [], "MS_2006"],
  ])("a child of 16, submitted %s", async (when, codes, editionId) => {
    await desk.server.adopt("ms-1994", "Hinds", "1994-01-01");
    await desk.server.adopt("ms-2006", "Hinds", "2006-07-01");
    const kase = await Lived.ready(desk.office, born("1990-01-15", "2006-06-30"));
    for (const [index, kind] of ["INITIAL_RISK", "SAFETY"].entries())
      await kase.countyAssessment(kind, kase.day(0, `10:0${index}`));
    const { refusal, referral } = await kase
      .as("alice", when)
      .give("submitReferral", { referralId: kase.referralId });
    expect((refusal?.violations ?? []).map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(referral?.editionId ?? null).toBe(editionId);
    expect(local("2006-06-30 23:50")).toBe("2006-07-01T04:50:00Z");
  });

  test("a case keeps the edition it was submitted under when another comes into force", async () => {
    await desk.office.adopt("ms-1994");
    const kase = await (await Lived.ready(desk.office)).submit();
    await desk.office.adopt("ms-2006");
    expect(await kase.read("editionId")).toEqual({ editionId: "MS_1994" });
    expect((await kase.theOne("INITIAL_VISIT_48H")).because).toMatch(/a visit in the home/);
  });
});
