import { editionIds } from "../../../src/policy/editions/edition";
import { intellectualDisabilities } from "../../../src/policy/facts";
import { failedCriteria } from "../../../src/policy/rules/exclusions";
import { aCaregiver, aCase, aChild, codes, judge } from "../fixture";

const withMother = (facts: object) => aCase({ caregivers: [aCaregiver(facts)] });
const withChild = (facts: object) => aCase({ children: [aChild(facts)] });

describe.each(editionIds)("Exclusions under %s", (editionId) => {
  it("E-04 FP-EX-01a excludes a psychotic mother, unless medication controls it", () => {
    expect(codes("FP-EX-01a", editionId, withMother({ activelyPsychotic: true }))).toEqual([
      "EXCLUDED_EX_01A",
    ]);
    const medicated = withMother({ activelyPsychotic: true, controlledByMedication: true });
    expect(codes("FP-EX-01a", editionId, medicated)).toEqual([]);
  });

  it("E-05 FP-EX-01b excludes a suicidal father, medicated or not, and no brother who is not referred", () => {
    const brother = aCase({ children: [aChild(), aChild({ id: "luis", name: "Luis", suicidal: true })] });
    expect(codes("FP-EX-01b", editionId, brother)).toEqual([]);
    const father = { id: "joe", name: "Joe", isPrimary: false, suicidal: true };
    const withFather = (facts: object) =>
      aCase({ caregivers: [aCaregiver(), aCaregiver({ ...father, ...facts })] });
    expect(codes("FP-EX-01b", editionId, withFather({}))).toEqual(["EXCLUDED_EX_01B"]);
    expect(codes("FP-EX-01b", editionId, withFather({ controlledByMedication: true }))).toEqual([
      "EXCLUDED_EX_01B",
    ]);
    expect(codes("FP-EX-01b", editionId, withFather({ relationship: "OTHER" }))).toEqual([]);
  });

  it("FP-EX-01c names every homicidal parent and target child", () => {
    const both = aCase({
      caregivers: [aCaregiver({ homicidal: true })],
      children: [aChild({ homicidal: true }), aChild({ id: "luis", name: "Luis", homicidal: true })],
    });
    expect(judge("FP-EX-01c", editionId, both).map(({ message }) => message)).toEqual([
      "Rosa, a parent, is homicidal.",
      "Maya, a target child, is homicidal.",
    ]);
  });

  it("E-06 FP-EX-02 excludes sexual abuse as the primary problem while the perpetrator is at home", () => {
    const facts = (primaryProblemSexualAbuse: boolean, perpetratorInHome: boolean) =>
      aCase({ referral: { primaryProblemSexualAbuse, perpetratorInHome } });
    expect(codes("FP-EX-02", editionId, facts(true, true))).toEqual(["EXCLUDED_EX_02"]);
    expect(codes("FP-EX-02", editionId, facts(true, false))).toEqual([]);
    expect(codes("FP-EX-02", editionId, facts(false, true))).toEqual([]);
  });

  it.each(intellectualDisabilities)("E-07 FP-EX-01d judges a child whose disability is %s", (degree) => {
    const excluded = ["MODERATE", "SEVERE", "PROFOUND"].includes(degree);
    expect(codes("FP-EX-01d", editionId, withChild({ intellectualDisability: degree }))).toEqual(
      excluded ? ["EXCLUDED_EX_01D"] : [],
    );
  });

  it("H3 FP-EX-03 excludes a family without risk of removal, and no family whose child is in custody", () => {
    expect(codes("FP-EX-03", editionId, aCase({ referral: { atRiskOfRemoval: false } }))).toEqual([
      "EXCLUDED_EX_03",
    ]);
    const reunification = aCase({
      referral: { purpose: "REUNIFICATION", atRiskOfRemoval: false },
      family: { dhsCaseType: "CUSTODY" },
    });
    expect(codes("FP-EX-03", editionId, reunification)).toEqual([]);
  });

  it("FP-EX-04 declines for a criterion, whether the review or the facts show it", () => {
    expect(judge("FP-EX-04", editionId, aCase())).toMatchObject([
      { code: "NO_CRITERION_FAILED", waivable: false },
    ]);
    const reviewed = aCase({
      referral: {
        screening: [
          { criterion: "TP_01", met: true, note: null },
          { criterion: "TP_02", met: false, note: "16" },
        ],
      },
    });
    expect(codes("FP-EX-04", editionId, reviewed)).toEqual([]);
    expect(failedCriteria(reviewed)).toEqual(["TP_02"]);
    const shown = withMother({ suicidal: true });
    expect(codes("FP-EX-04", editionId, shown)).toEqual([]);
    expect(failedCriteria(shown)).toEqual(["EX_01B"]);
  });
});
