import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { caseIn } from "../../support/states";

const desk = openDesk();

const day = "2006-04-12";
const attendance = (fields = {}) => ({ attendedOn: day, ...fields });

underEachEdition(desk, (edition) => {
  const served = () => caseIn(desk.office, "INTENSIVE");
  const attended = (kase: Lived, fields = {}) =>
    kase.do("cara", `${day} 16:00`, "recordCourtAttendance", attendance(fields));
  const kept = (kase: Lived, fields = {}) =>
    kase.refused("cara", `${day} 16:00`, "recordCourtAttendance", attendance(fields));

  describe("E-49: Cara in court", () => {
    test("without a subpoena or Ben's direction it is refused, and Ben may set the rule aside", async () => {
      const kase = await served();
      expect(await kept(kase)).toEqual(["COURT_BASIS_REQUIRED"]);
      expect(await kept(kase, { basis: "SUBPOENA" })).toEqual(["COURT_BASIS_REQUIRED"]);
      expect(await kept(kase, { basis: "ASWS_DIRECTION" })).toEqual(["COURT_BASIS_REQUIRED"]);
      await kase.do("ben", `${day} 16:10`, "waiveRule", {
        ruleId: "FP-CT-01",
        reason: "The judge called her.",
      });
      await kase.do("cara", `${day} 16:20`, "recordCourtAttendance", attendance());
    });

    test("with Ben's direction for the day it is in order", async () => {
      const kase = await served();
      const direction = { courtOn: day, reason: "The judge will ask about the service." };
      for (const who of ["alice", "cara", "dana"] as const)
        expect(await kase.refused(who, "2006-04-11 09:00", "directCourtAttendance", direction)).toEqual([
          "FORBIDDEN",
        ]);
      await kase.do("ben", "2006-04-11 09:00", "directCourtAttendance", {
        ...direction,
        courtOn: "2006-04-13",
      });
      expect(await kept(kase, { basis: "ASWS_DIRECTION" })).toEqual(["COURT_BASIS_REQUIRED"]);
      await kase.do("ben", "2006-04-11 09:00", "directCourtAttendance", direction);
      await attended(kase, { basis: "ASWS_DIRECTION" });
      const { courtDirections, courtAttendances } = await kase.read(
        "courtDirections { courtOn worker { name } } courtAttendances { basis limitedToInvolvement }",
      );
      expect(courtDirections).toContainEqual({ courtOn: day, worker: { name: "Ben" } });
      expect(courtAttendances).toEqual([{ basis: "ASWS_DIRECTION", limitedToInvolvement: true }]);
    });

    test("with a subpoena, hers or the county's, it is in order; FP-NT-05: she is told of it", async () => {
      const kase = await served();
      await attended(kase, { basis: "SUBPOENA", subpoenaReference: "2006-J-17" });
      const other = await served();
      await other.do("alice", "2006-04-03 09:00", "recordCourtEvent", {
        type: "HEARING",
        heldOn: day,
        subpoenaReference: "2006-J-18",
      });
      const { notices } = await other.read("notices { kind recipient worker { name } }");
      expect(notices).toContainEqual({ kind: "SUBPOENA", recipient: "SPECIALIST", worker: { name: "Cara" } });
      await attended(other, { basis: "SUBPOENA" });
    });
  });

  test("CT-02: testimony beyond her part is recorded, and pointed out where the edition limits it", async () => {
    const kase = await served();
    await attended(kase, { basis: "SUBPOENA", subpoenaReference: "1", limitedToInvolvement: false });
    const { warnings } = await kase.read(
      "warnings { code rule { id citation { section } } facts { name value } }",
    );
    expect(warnings).toEqual(
      by(
        edition,
        [
          {
            code: "TESTIMONY_BEYOND_INVOLVEMENT",
            rule: { id: "FP-CT-02", citation: { section: expect.any(String) } },
            facts: [{ name: "attendedOn", value: day }],
          },
        ],
        [],
      ),
    );
  });

  test("FP-CO-03, FP-CO-05: reports and court actions are the county's", async () => {
    const kase = await served();
    const report = { recipient: "DISTRICT_ATTORNEY", reportedOn: day, narrative: "Of the injury." };
    const event = { type: "ADJUDICATION", heldOn: day };
    expect(await kase.refused("cara", `${day} 09:00`, "recordAgencyReport", report)).toEqual(["FORBIDDEN"]);
    expect(await kase.refused("cara", `${day} 09:00`, "recordCourtEvent", event)).toEqual(["FORBIDDEN"]);
    await kase.do("ben", `${day} 09:00`, "recordAgencyReport", report);
    await kase.do("alice", `${day} 09:00`, "recordCourtEvent", event);
    const { agencyReports, courtEvents } = await kase.read(
      "agencyReports { recipient reportedOn } courtEvents { type heldOn }",
    );
    expect(agencyReports).toEqual([{ recipient: "DISTRICT_ATTORNEY", reportedOn: day }]);
    expect(courtEvents).toEqual([{ type: "ADJUDICATION", heldOn: day }]);
  });
});
