import { edition } from "../../src/policy/editions";
import { editionIds, type EditionId } from "../../src/policy/editions/edition";
import type { Case } from "../../src/policy/facts";
import { warningsOf } from "../../src/policy/warnings";
import { aCaregiver, aCase, aCaseInTreatment, aContact, local } from "./fixture";
import { incident } from "./obligations/fixture";

const codesOf = (kase: Case, id: EditionId) => warningsOf(kase, edition(id)).map(({ code }) => code);
const at = (when: string, stated = {}) => aContact({ id: when, startedAt: local(when), ...stated });
const noShow = (when: string) => at(when, { result: "NO_SHOW", faceToFace: false });

describe.each(editionIds)("Warnings under %s refuse nothing", (id) => {
  const codes = (kase: Case) => codesOf(kase, id);

  test("a case in order has none", () => {
    expect(codes(aCase())).toEqual([]);
    expect(codes(aCaseInTreatment("2006-04-20 12:00"))).toEqual([]);
  });

  test("FP-EX-02: a perpetrator at home, where abuse is not the primary problem", () => {
    const stated = (primaryProblemSexualAbuse: boolean, perpetratorInHome: boolean) =>
      aCase({ referral: { primaryProblemSexualAbuse, perpetratorInHome } });
    expect(codes(stated(false, true))).toEqual(["PERPETRATOR_AT_HOME"]);
    expect(codes(stated(true, false))).toEqual([]);
    // Both together exclude; before the acceptance that is the exclusion's matter.
    expect(codes(stated(true, true))).toEqual([]);
  });

  test("AMB-06: an exclusion that arises after the acceptance, by its own rule", () => {
    const kase = aCaseInTreatment("2006-04-20 12:00", { caregivers: [aCaregiver({ suicidal: true })] });
    expect(warningsOf(kase, edition(id))).toMatchObject([
      { ruleId: "FP-EX-01b", code: "EXCLUSION_AFTER_ACCEPTANCE", facts: { person: "Rosa" } },
    ]);
    expect(codes(aCase({ caregivers: [aCaregiver({ suicidal: true })] }))).toEqual([]);
  });

  test("FP-HR-09: contacts of one specialist that overlap, touching ones do not", () => {
    const kase = (...contacts: Case["contacts"]) => aCaseInTreatment("2006-04-20 12:00", { contacts });
    const first = at("2006-03-07 14:00"); // 90 minutes
    expect(codes(kase(first, at("2006-03-07 15:29")))).toEqual(["CONTACTS_OVERLAP"]);
    expect(codes(kase(first, at("2006-03-07 15:30")))).toEqual([]);
    expect(codes(kase(first, at("2006-03-07 15:00", { workerId: "carl" })))).toEqual([]);
    expect(codes(kase(first, at("2006-03-07 15:00", { voidedAt: local("2006-03-08 09:00") })))).toEqual([]);
  });

  test("FP-DC-03: three failed appointments in a row, counted by when they were to be", () => {
    const kase = (...contacts: Case["contacts"]) =>
      aCaseInTreatment("2006-04-20 12:00", { contacts: [aContact(), ...contacts] });
    const [a, b, c] = ["2006-03-14 14:00", "2006-03-21 14:00", "2006-03-28 14:00"].map(noShow);
    expect(codes(kase(a, b))).toEqual([]);
    expect(codes(kase(c, a, b))).toEqual(["REPEATED_NO_SHOWS"]);
    expect(codes(kase(a, b, at("2006-03-25 14:00"), c))).toEqual([]);
    expect(codes(kase(a, b, { ...c, result: "REFUSED" }))).toEqual(["REPEATED_NO_SHOWS"]);
  });

  test("AMB-14: the agency's case closed in the year of follow-up", () => {
    const kase = (status: "FOLLOW_UP" | "CLOSED") =>
      aCaseInTreatment("2006-09-01 12:00", {
        family: { dhsCaseStatus: "CLOSED" },
        referral: { status, terminatedOn: "2006-07-24", terminationReason: "COMPLETION" },
      });
    expect(codes(kase("FOLLOW_UP"))).toEqual(["DHS_CASE_CLOSED_IN_FOLLOW_UP"]);
    expect(codes(kase("CLOSED"))).toEqual([]);
  });

  test("FP-CO-01: new abuse that is not investigated, where the edition lists the duty", () => {
    const abuse = incident("NEW_CAN", "2006-04-12 10:00");
    const kase = aCaseInTreatment("2006-04-20 12:00", { incidents: [abuse] });
    expect(codes(kase)).toEqual(id === "ms-1994" ? ["NOT_INVESTIGATED"] : []);
    const investigations = [{ id: "i", incidentId: abuse.id, startedOn: "2006-04-12", concludedOn: null }];
    expect(codes({ ...kase, investigations })).toEqual([]);
  });

  test("FP-CT-02: testimony that went beyond the specialist's part", () => {
    const attended = (limitedToInvolvement: boolean) =>
      aCaseInTreatment("2006-04-20 12:00", {
        courtAttendances: [{ id: "c", attendedOn: "2006-04-19", basis: "SUBPOENA", limitedToInvolvement }],
      });
    expect(codes(attended(true))).toEqual([]);
    expect(codes(attended(false))).toEqual(["TESTIMONY_BEYOND_INVOLVEMENT"]);
  });
});
