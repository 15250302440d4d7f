import type { Case, Side } from "../../../src/policy/facts";
import { rowOf, rowsOf, ms1994, ms2006, at, statusOf, baseCase, teamMeeting } from "../obligations/fixture";
import { caseTypeOn, isInitial } from "../../../src/policy/team-meetings";
import { aCaseInTreatment, codes, local } from "../fixture";

const meeting = (side: Side, when = "2006-03-20 13:30", stated = {}) => ({
  heldAt: local(when),
  coordinatedBy: side,
  facilitatedBy: side,
  specialistTookPart: true,
  ...stated,
});
const rules = ["FP-FT-01", "FP-FT-02", "FP-FT-03", "FP-FT-04"];
const found = (kase: Case, input: object, edition: "ms-1994" | "ms-2006" = "ms-2006") =>
  rules.flatMap((id) => codes(id, edition, kase, input).map((code) => `${id} ${code}`));

const preventive = aCaseInTreatment("2006-04-20 12:00");
const later: Case = { ...preventive, teamMeetings: [{ id: "first", ...meeting("COUNTY") }] };
const custody: Case = { ...preventive, family: { ...preventive.family, dhsCaseType: "CUSTODY" } };
/** Preventive until 12 April, of custody from then on, with a meeting before. */
const converted: Case = {
  ...custody,
  teamMeetings: later.teamMeetings,
  caseTypeChanges: [{ id: "change", typeBefore: "PREVENTIVE", type: "CUSTODY", effectiveOn: "2006-04-12" }],
};

describe("E-26: who coordinates and facilitates a family team meeting", () => {
  test.each<[string, Case, object, string[]]>([
    ["the first of a preventive case, by the county", preventive, meeting("COUNTY"), []],
    [
      "the first of a preventive case, by the specialist",
      preventive,
      meeting("SPECIALIST"),
      ["FP-FT-01 FTM_FACILITATOR_INVALID"],
    ],
    [
      "a later one of a preventive case, by the specialist",
      later,
      meeting("SPECIALIST", "2006-04-10 10:00"),
      [],
    ],
    [
      "a later one of a preventive case, by the county",
      later,
      meeting("COUNTY", "2006-04-10 10:00"),
      ["FP-FT-02 FTM_FACILITATOR_INVALID"],
    ],
    ["one of a custody case, by the county", custody, meeting("COUNTY"), []],
    [
      "one of a custody case, by the specialist",
      custody,
      meeting("SPECIALIST"),
      ["FP-FT-03 FTM_FACILITATOR_INVALID"],
    ],
    [
      "coordinated by the one and facilitated by the other",
      preventive,
      meeting("COUNTY", undefined, { facilitatedBy: "SPECIALIST" }),
      ["FP-FT-01 FTM_FACILITATOR_INVALID"],
    ],
    [
      "on the day before the conversion, by the specialist",
      converted,
      meeting("SPECIALIST", "2006-04-11 23:59"),
      [],
    ],
    [
      "on the day of the conversion, by the specialist",
      converted,
      meeting("SPECIALIST", "2006-04-12 00:00"),
      ["FP-FT-03 FTM_FACILITATOR_INVALID"],
    ],
    ["on the day of the conversion, by the county", converted, meeting("COUNTY", "2006-04-12 09:00"), []],
    [
      "the first, without the specialist",
      custody,
      meeting("COUNTY", undefined, { specialistTookPart: false }),
      ["FP-FT-04 FTM_SPECIALIST_ABSENT"],
    ],
    [
      "a later one, without the specialist",
      converted,
      meeting("COUNTY", "2006-04-12 09:00", { specialistTookPart: false }),
      [],
    ],
  ])("%s", (_what, kase, input, expected) => {
    expect(found(kase, input)).toEqual(expected);
    expect(found(kase, input, "ms-1994")).toEqual([]);
  });

  test("the first after a conversion back is the county's again, the next the specialist's", () => {
    const back: Case = {
      ...preventive,
      teamMeetings: [{ id: "before", ...meeting("COUNTY", "2006-04-01 09:00") }],
      caseTypeChanges: [{ id: "back", typeBefore: "CUSTODY", type: "PREVENTIVE", effectiveOn: "2006-04-10" }],
    };
    const next = meeting("SPECIALIST", "2006-04-11 09:00");
    expect(found(back, next)).toEqual(["FP-FT-01 FTM_FACILITATOR_INVALID"]);
    const held = [...back.teamMeetings, { id: "after", ...meeting("COUNTY", "2006-04-10 09:00") }];
    expect(found({ ...back, teamMeetings: held }, next)).toEqual([]);
  });

  test("entered late, a meeting before the others is the first", () => {
    expect(isInitial(later, { heldAt: local("2006-03-18 10:00") })).toBe(true);
    expect(isInitial(later, { heldAt: local("2006-03-21 10:00") })).toBe(false);
  });

  test("before the first change the case was what that changed", () => {
    expect(caseTypeOn(converted, "2006-04-11")).toBe("PREVENTIVE");
    expect(caseTypeOn(converted, "2006-04-12")).toBe("CUSTODY");
    expect(caseTypeOn(custody, "2006-01-01")).toBe("CUSTODY");
  });
});

describe("FP-FT-01: the first meeting is owed without a time", () => {
  test("ms-2006: the county is reminded when the plan is due, and breaks nothing", () => {
    const row = rowOf(baseCase(), ms2006, "FTM_INITIAL");
    expect(row).toMatchObject({ owner: "COUNTY", dueAt: null, ruleId: "FP-FT-01" });
    expect(row.targetAt).toEqual(new Date(at("2006-03-21 23:59").getTime() + 59_000));
    expect(statusOf(row, "2006-03-22 00:00")).toBe("LATE");
  });
  test("ms-1994: it is not owed", () => {
    expect(rowsOf(baseCase(), ms1994, "FTM_INITIAL")).toEqual([]);
  });
  test("accepted after the plan was due: reminded on the day of the acceptance", () => {
    const row = rowOf(baseCase({ acceptedAt: at("2006-04-03 10:00") }), ms2006, "FTM_INITIAL");
    expect(row.targetAt).toEqual(new Date(at("2006-04-03 23:59").getTime() + 59_000));
  });
  test("the first meeting meets it, whoever led it", () => {
    const held = [teamMeeting("2006-04-03 10:00"), teamMeeting("2006-03-20 13:30")];
    const row = rowOf(baseCase({}, { teamMeetings: held }), ms2006, "FTM_INITIAL");
    expect(row.metAt).toEqual(at("2006-03-20 13:30"));
    expect(statusOf(row, "2006-05-01 00:00")).toBe("MET");
  });
});
