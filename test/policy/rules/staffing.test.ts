import { editionIds, type EditionId } from "../../../src/policy/editions/edition";
import type { StaffingPlace } from "../../../src/policy/facts";
import { staffing } from "../obligations/fixture";
import { aCaseInTreatment, codes, judge, local } from "../fixture";

const kase = aCaseInTreatment("2006-04-12 12:00");
const meeting = (fields = {}, places: StaffingPlace[] = ["COUNTY_WORKER", "ASWS", "SPECIALIST"]) => ({
  heldAt: local("2006-04-12 10:00"),
  attendees: places.map((place) => ({ place, name: place })),
  clientUpdate: "The week was calm.",
  staffingForm: null,
  directives: [],
  ...fields,
});

describe.each(editionIds)("A staffing, under %s", (id) => {
  test("FP-ST-01: has been held, since the referral, with the specialist", () => {
    expect(codes("FP-ST-01", id, kase, meeting())).toEqual([]);
    expect(codes("FP-ST-01", id, kase, meeting({ heldAt: local("2006-04-12 12:01") }))).toEqual([
      "STAFFING_IN_FUTURE",
    ]);
    expect(codes("FP-ST-01", id, kase, meeting({ heldAt: local("2006-03-06 08:59") }))).toEqual([
      "STAFFING_BEFORE_REFERRAL",
    ]);
    expect(codes("FP-ST-01", id, kase, meeting({}, ["COUNTY_WORKER", "ASWS"]))).toEqual(["ATTENDEE_MISSING"]);
    expect(codes("FP-ST-01", id, kase, meeting({}, ["SPECIALIST"]))).toEqual([]);
  });

  test.each([
    ["the update", "Calm.", null, []],
    ["the form", null, "Form 17", []],
    ["both", "Calm.", "Form 17", []],
    ["neither", null, null, ["STAFFING_FORM_MISSING"]],
    ["blanks alone", "  ", "", ["STAFFING_FORM_MISSING"]],
  ])("FP-ST-03: with %s", (_what, clientUpdate, staffingForm, expected) => {
    expect(codes("FP-ST-03", id, kase, meeting({ clientUpdate, staffingForm }))).toEqual(expected);
  });

  test("FP-ST-03: the refusal names the case", () => {
    const [finding] = judge("FP-ST-03", id, kase, meeting({ clientUpdate: null }));
    expect(finding.message).toContain("Reyes family");
    expect(finding.facts).toMatchObject({ family: "Reyes", dhsCaseNumber: "H-2006-0417" });
  });

  test("FP-ST-04: a consultation has the Coordinator and the supervisor", () => {
    expect(codes("FP-ST-04", id, kase, meeting({}, ["ASWS", "COORDINATOR"]))).toEqual([]);
    expect(judge("FP-ST-04", id, kase, meeting())[0].message).toContain("the Coordinator");
    expect(codes("FP-ST-04", id, kase, meeting({}, ["COORDINATOR"]))).toEqual(["ATTENDEE_MISSING"]);
  });

  test("FP-CO-06: the specialist logs no contact of the county", () => {
    const contact = { type: "COUNTY_CONTACT", startedAt: local("2006-04-12 10:00"), durationMinutes: 10 };
    expect(codes("FP-CO-06", id, kase, contact)).toEqual(["COUNTY_CONTACT_BY_COUNTY"]);
    expect(codes("FP-CO-06", id, kase, { ...contact, type: "COLLATERAL" })).toEqual([]);
  });
});

describe("AMB-47: a staffing on record is evidence for a premature closing", () => {
  const against = (id: EditionId, staffedOn: string | null, ...held: ReturnType<typeof staffing>[]) =>
    codes(
      "FP-DC-01",
      id,
      { ...kase, staffings: held },
      { reason: "RISK", staffedOn, effectiveOn: "2006-04-12" },
    );

  test.each([
    ["none", null, ["STAFFING_REQUIRED"]],
    ["of the Sunday before the last week", "2006-04-02 23:59", ["STAFFING_REQUIRED"]],
    ["of the Monday of the week before", "2006-04-03 00:00", []],
    ["of the same day", "2006-04-12 10:00", []],
  ])("%s", (_which, heldAt, expected) => {
    const held = heldAt ? [staffing(heldAt)] : [];
    expect(against("ms-1994", null, ...held)).toEqual(expected);
    expect(against("ms-2006", null, ...held)).toEqual([]);
  });

  test("stands also when the proposal names an older day; a consultation does not", () => {
    expect(against("ms-1994", "2006-03-20", staffing("2006-04-10 10:00"))).toEqual([]);
    expect(
      against("ms-1994", null, staffing("2006-04-10 10:00", undefined, { kind: "CONSULTATION" })),
    ).toEqual(["STAFFING_REQUIRED"]);
  });

  test("is still there when the decision comes, weeks after the proposal", () => {
    const pending = {
      id: "proposal",
      status: "PENDING",
      reason: "RISK",
      staffedOn: null,
      proposedAt: local("2006-04-12 12:00"),
      votes: [],
    };
    const later = {
      ...kase,
      now: local("2006-05-20 12:00"),
      discontinuations: [pending] as never,
      staffings: [staffing("2006-04-11 10:00")],
    };
    expect(codes("FP-DC-01", "ms-1994", later, { agrees: true, rationale: null })).toEqual([]);
    expect(
      codes("FP-DC-01", "ms-1994", { ...later, staffings: [] }, { agrees: true, rationale: null }),
    ).toEqual(["STAFFING_REQUIRED"]);
  });
});
