import { escalateOverdue } from "../../../src/records/incident/escalate";
import type { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local, localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

interface Told {
  kind: string;
  recipient: string;
  recordedAt: string;
  worker: { name: string } | null;
}

/** The notices of the kinds that speak of incidents: `kind to whom, when`. */
async function told(kase: Lived): Promise<string[]> {
  const { notices } = await kase.read("notices { kind recipient recordedAt worker { name } }");
  return (notices as Told[])
    .filter(({ kind }) => /ABUSE|SAFETY/.test(kind))
    .map(({ kind, worker, recordedAt }) => `${kind} to ${worker?.name} ${localOf(recordedAt)}`)
    .sort();
}

const sweep = (when: string) => escalateOverdue(desk.server.source, new Date(local(when)));

underEachEdition(desk, (edition) => {
  describe("E-27: new neglect learned on 2006-04-12, the child stays at home", () => {
    let kase: Lived;
    let incidentId: string;
    beforeAll(async () => {
      kase = await caseIn(desk.office, "INTENSIVE");
      incidentId = await kase.report("NEW_CAN", "2006-04-12 10:00");
    });

    test("Alice is told with the report, Ben has a copy, and it was in time", async () => {
      expect(await told(kase)).toEqual([
        "NEW_ABUSE_OR_NEGLECT to Alice 2006-04-12 10:00",
        "NEW_ABUSE_OR_NEGLECT to Ben 2006-04-12 10:00",
      ]);
      expect(await kase.theOne("NEW_CAN_NOTICE")).toMatchObject({ status: "MET", breach: false });
    });

    test("it is to be evaluated by 04-19: demanded under ms-1994, recommended under ms-2006", async () => {
      const row = await kase.theOne("NEW_ABUSE_EVALUATION", "2006-04-20 09:00");
      expect([localOf(row.targetAt), localOf(row.dueAt)]).toEqual(
        by(edition, [null, "2006-04-19 23:59"], ["2006-04-19 23:59", null]),
      );
      expect(row).toMatchObject(
        by(edition, { status: "OVERDUE", breach: true }, { status: "LATE", breach: false }),
      );
    });

    test("without a removal it is no reason to end services under ms-2006", async () => {
      const proposal = kase.proposal("ABUSE_INJURY_REMOVAL", "2006-04-13");
      expect(await kase.refused("cara", "2006-04-13 10:00", "proposeDiscontinuation", proposal)).toEqual(
        by(edition, ["REASON_NOT_IN_POLICY", "REMOVAL_REQUIRED"], ["REMOVAL_REQUIRED"]),
      );
    });

    test("both sides evaluate it once: services go on", async () => {
      const evaluation = {
        incidentId,
        decision: "CONTINUE",
        reason: "The aunt moves in.",
        sides: ["COUNTY"],
      };
      await kase.do("cara", "2006-04-18 10:00", "evaluateIncident", evaluation);
      const { incidents, status } = await kase.read("status incidents { decision decidedBySides }");
      expect(incidents).toEqual([{ decision: "CONTINUE", decidedBySides: ["COUNTY", "SPECIALIST"] }]);
      expect(status).toBe("INTENSIVE");
      expect(await kase.theOne("NEW_ABUSE_EVALUATION", "2006-04-20 09:00")).toMatchObject({
        status: "MET",
        breach: false,
      });
      expect(await kase.refused("alice", "2006-04-18 11:00", "evaluateIncident", evaluation)).toEqual([
        "ALREADY_EVALUATED",
      ]);
    });

    test("FP-CO-01: the county alone investigates; until then ms-1994 points it out", async () => {
      const codes = async () =>
        (await kase.read("warnings { code }")).warnings.map(({ code }: { code: string }) => code);
      expect(await codes()).toEqual(by(edition, ["NOT_INVESTIGATED"], []));
      const investigation = { incidentId, startedOn: "2006-04-12" };
      expect(await kase.refused("cara", "2006-04-18 12:00", "recordInvestigation", investigation)).toEqual([
        "FORBIDDEN",
      ]);
      await kase.do("alice", "2006-04-18 12:00", "recordInvestigation", investigation);
      expect(await codes()).toEqual([]);
      const { investigations } = await kase.read("investigations { startedOn incident { kind } }");
      expect(investigations).toEqual([{ startedOn: "2006-04-12", incident: { kind: "NEW_CAN" } }]);
    });
  });

  describe("E-28: safety cannot be maintained, Saturday 2006-04-15 02:10", () => {
    const alerted = async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      kase.beside.incidentId = await kase.report("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10");
      return kase;
    };

    test("Alice is told in the same minute", async () => {
      const kase = await alerted();
      expect(await told(kase)).toEqual([
        "SAFETY_ALERT to Alice 2006-04-15 02:10",
        "SAFETY_ALERT to Ben 2006-04-15 02:10",
      ]);
      expect(await kase.theOne("SAFETY_NOTICE")).toMatchObject({ status: "MET", breach: false });
    });

    test("unanswered at 02:40 it is Ben's, by the clock alone, also in his worklist", async () => {
      const kase = await alerted();
      const owner = async (when: string) => (await kase.theOne("SAFETY_ACK", when)).owner;
      expect(await owner("2006-04-15 02:39")).toBe("COUNTY");
      expect(await owner("2006-04-15 02:40")).toBe("SUPERVISOR");
      const owed = async (owner: string, when: string) => {
        const { obligations } = await kase.as("ben", when).get(
          `query ($owner: ObligationOwner) { obligations(first: 100, filter: { owner: $owner, types: [SAFETY_ACK] }) {
            nodes { referral { id } } } }`,
          { owner },
        );
        return obligations.nodes.filter(
          (one: { referral: { id: string } }) => one.referral.id === kase.referralId,
        ).length;
      };
      expect(await owed("SUPERVISOR", "2006-04-15 02:39")).toBe(0);
      expect(await owed("SUPERVISOR", "2006-04-15 02:40")).toBe(1);
      expect(await owed("COUNTY", "2006-04-15 02:40")).toBe(0);
    });

    test("the server tells Ben once, however often it looks", async () => {
      const kase = await alerted();
      const rows = () => desk.tables.snapshot();
      await sweep("2006-04-15 02:39");
      expect((await told(kase)).filter((notice) => notice.includes("ESCALATION"))).toEqual([]);
      await sweep("2006-04-15 02:40");
      const escalations = async () => (await told(kase)).filter((notice) => notice.includes("ESCALATION"));
      expect(await escalations()).toEqual(["SAFETY_ESCALATION to Ben 2006-04-15 02:40"]);
      const { incidents, history } = await kase.read(
        "incidents { escalatedAt } history(first: 1) { nodes { action actorName } }",
      );
      expect(localOf(incidents[0].escalatedAt)).toBe("2006-04-15 02:40");
      expect(history.nodes).toEqual([{ action: "escalateIncidents", actorName: "Hearthline" }]);
      const before = await rows();
      expect(await sweep("2006-04-15 02:41")).toBe(0);
      expect(await Promise.all([sweep("2006-04-15 02:42"), sweep("2006-04-15 02:42")])).toEqual([0, 0]);
      expect(await rows()).toEqual(before);
      expect(await kase.refused("ben", "2006-04-15 02:43", "escalateIncidents")).toEqual([
        "NOTHING_TO_ESCALATE",
      ]);
    });

    test("two servers that look at the same moment tell Ben once", async () => {
      const kase = await alerted();
      await Promise.all([sweep("2006-04-15 02:45"), sweep("2006-04-15 02:45")]);
      expect((await told(kase)).filter((notice) => notice.includes("ESCALATION"))).toHaveLength(1);
    });

    test("acknowledged by 02:40 it stays with the county and goes to nobody", async () => {
      const kase = await alerted();
      const { incidentId } = kase.beside;
      expect(await kase.refused("cara", "2006-04-15 02:20", "acknowledgeIncident", { incidentId })).toEqual([
        "FORBIDDEN",
      ]);
      await kase.do("alice", "2006-04-15 02:40", "acknowledgeIncident", { incidentId });
      await sweep("2006-04-15 03:00");
      expect(await kase.theOne("SAFETY_ACK", "2006-04-15 03:00")).toMatchObject({
        owner: "COUNTY",
        status: "MET",
        breach: false,
      });
      expect(await told(kase)).toHaveLength(2);
      expect(await kase.refused("ben", "2006-04-15 03:01", "acknowledgeIncident", { incidentId })).toEqual([
        "ALREADY_ACKNOWLEDGED",
      ]);
    });

    test("told an hour late it is a breach; told of tomorrow it is refused", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await kase.report("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10", "cara", "2006-04-15 03:10");
      expect(await kase.theOne("SAFETY_NOTICE")).toMatchObject({ status: "MET_LATE", breach: true });
      const { errors } = await kase
        .as("cara", "2006-04-15 04:00")
        .ask(
          `mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { referral { id } } }`,
          {
            input: {
              referralId: kase.referralId,
              kind: "NEW_CAN",
              learnedAt: local("2006-04-15 04:01"),
              narrative: "Not yet.",
            },
          },
        );
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    });
  });

  test("AS-02: emergency placement found necessary is such an alert, and waits for an answer", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    await kase.assess("2006-03-10 09:00", {
      emergencyPlacementNeeded: true,
      emergencyPlacementNote: "The father's rage.",
    });
    const { incidents } = await kase.read("incidents { kind narrative }");
    expect(incidents).toEqual([{ kind: "SAFETY_CANNOT_BE_MAINTAINED", narrative: "The father's rage." }]);
    expect(await kase.theOne("SAFETY_ACK")).toMatchObject({ owner: "COUNTY", status: "DUE_SOON" });
    // The family is not accepted: the alert wants its answer all the same.
    await kase.do("cara", "2006-03-10 09:05", "rejectReferral", { reason: "The children are placed." });
    expect(await kase.theOne("SAFETY_ACK", "2006-03-10 10:00")).toMatchObject({
      owner: "SUPERVISOR",
      status: "OVERDUE",
    });
  });
});
