import { edition, editions } from "../../../src/policy/editions";
import { editionIds } from "../../../src/policy/editions/edition";
import { contactTypes } from "../../../src/policy/facts";

const { parameters: old } = edition("ms-1994");
const { parameters: proposed } = edition("ms-2006");

describe("The editions", () => {
  it("are the rule in force and the rule proposed", () => {
    expect(Object.keys(editions)).toEqual([...editionIds]);
    expect(editionIds.map((id) => [edition(id).id, edition(id).standing, edition(id).defaultFrom])).toEqual([
      ["ms-1994", "CURRENT", "1994-01-01"],
      ["ms-2006", "PROPOSED", "2006-02-23"],
    ]);
  });

  it("differ in the figures that the filing changed, and in no other", () => {
    const flat = (value: object, path = ""): [string, string][] =>
      Object.entries(value).flatMap(([key, each]): [string, string][] =>
        each && typeof each === "object" && !Array.isArray(each)
          ? flat(each as object, `${path}${key}.`)
          : [[path + key, JSON.stringify(each)]],
      );
    const was = new Map(flat(old));
    const changed = flat(proposed).filter(([path, value]) => was.get(path) !== value);
    expect(Object.fromEntries(changed.map(([path, value]) => [path, `${was.get(path)} → ${value}`]))).toEqual(
      {
        "target.maxAge": "14 → 18",
        "target.mustBeMinor": "false → true",
        "reason1.assessmentKind": '"INITIAL_RISK" → "SAFETY"',
        "reason2.findings": '["IN_NEED_OF_CARE"] → ["IN_NEED_OF_CARE","IN_NEED_OF_PERMANENCY"]',
        "initialContact.visit": '"HOME_VISIT" → "FACE_TO_FACE_MEETING"',
        "initialContact.emergency": '"SAME_DAY" → "SAME_DAY_TARGET"',
        "acceptance.notify": '["REFERRING_WORKER","ASWS"] → []',
        "acceptance.servicePlanRequired": "true → false",
        "plan.content": expect.stringContaining('"ACQUISITION_METHODS","FUNDING_BY_COUNTY_IF_NEEDED"'),
        "plan.basedOnProfessionals": "true → false",
        "hours.intensive.faceToFaceMin": "null → 8",
        "hours.maintenance.faceToFaceMin": "null → 3",
        "monthlyDocumentation.workingDay": "null → 5",
        "staffing.frequency": '"WEEKLY" → "QUARTERLY"',
        "staffing.attendees": '["COUNTY_WORKER","ASWS","SPECIALIST"] → ["COUNTY_WORKER","SPECIALIST"]',
        countyMonthlyContact: "true → false",
        "training.newlyHiredFrom": '"1994-01-01" → "2006-02-23"',
        "training.sltmHours": "60 → null",
        "training.withCoordinator": "false → true",
        "onCall.backUpRequired": "true → false",
        "evaluation.workerSurveyMonths": "null → 6",
        "evaluation.siteVisit": 'null → "QUARTERLY"',
        "discontinuation.reasons": expect.stringContaining("COMPLETION"),
        "discontinuation.dualDecision": "false → true",
        "goalAttainment.phases": '[] → ["INTENSIVE","MAINTENANCE","EXTENDED"]',
        "satisfaction.points": '[] → ["ACCEPTANCE","MID_TREATMENT","TERMINATION"]',
        "discontinuation.riskMustBeHigh": "true → false",
        "incident.evaluation": '"REQUIRED" → "RECOMMENDED"',
        "teamMeeting.initialPreventive": 'null → "COUNTY"',
        "teamMeeting.laterPreventive": 'null → "SPECIALIST"',
        "teamMeeting.custody": 'null → "COUNTY"',
        "teamMeeting.specialistAtInitial": "false → true",
      },
    );
  });

  it.each(editionIds)("%s counts as face to face only what it counts as direct contact", (id) => {
    const { direct, alwaysFaceToFace } = edition(id).parameters.contact;
    expect(direct).toEqual(expect.arrayContaining(alwaysFaceToFace));
    expect(contactTypes.filter((type) => !direct.includes(type))).toEqual([
      "TEXT_MESSAGE",
      "COUNTY_CONTACT",
      "COLLATERAL",
      "STAFFING",
      "COURT",
      "TRAVEL",
    ]);
  });
});
