import { document, staff } from "./acts/coordination";
import { Evaluated } from "./acts/evaluation";
import type { Lived } from "./caseload";
import { local } from "./local";
import type { Office } from "./office";
import { caseIn } from "./states";

/** A case in treatment that has a record of almost every kind, lived through by the ordinary commands. */
export async function wholeCase(office: Office): Promise<Lived> {
  const kase = await caseIn(office, "INTENSIVE");
  const today = kase.now.slice(0, 10);
  const act = (who: "alice" | "ben" | "cara", action: string, input: object) =>
    kase.do(who, kase.now, action, { ...input });
  await act("alice", "updateFamily", { addressProtected: true });
  await kase.deliver("TREATMENT_PLAN", "COPY", kase.now);
  const evaluated = new Evaluated(kase);
  await evaluated.answers(await evaluated.issue("ACCEPTANCE"), kase.now, "It helped us.");
  await evaluated.reviewGoals("INTENSIVE", kase.now);
  await evaluated.measure("PRE", kase.now, 3);
  const removal = {
    childId: kase.children[0].id,
    removedOn: today,
    cause: "NEGLECT",
    narrative: "Left alone.",
  };
  kase.beside.removalId = (await act("alice", "recordRemoval", removal)).record.id;
  await act("alice", "convertToCustody", { effectiveOn: today, reason: "The removal." });
  await kase.place(today);
  await act("alice", "recordTeamMeeting", {
    ...kase.teamMeeting("COUNTY", kase.now),
    ...{ participants: ["Ann"], minutes: "The aunt helps on Fridays." },
  });
  const incidentId = await kase.report("NEW_CAN", kase.now);
  kase.beside.incidentId = incidentId;
  const evaluation = {
    incidentId,
    decision: "CONTINUE",
    reason: "The children are safe.",
    sides: ["COUNTY"],
  };
  await act("cara", "evaluateIncident", evaluation);
  const reporter = { reporterName: "A neighbour", reporterContact: "601-555-0199" };
  await act("alice", "recordInvestigation", {
    incidentId,
    startedOn: today,
    finding: "Not so.",
    ...reporter,
  });
  const report = { recipient: "YOUTH_COURT", reportedOn: today, narrative: "As it was told." };
  await act("alice", "recordAgencyReport", report);
  const hearing = { type: "HEARING", heldOn: today, court: "Youth Court", narrative: "On custody." };
  await act("alice", "recordCourtEvent", { ...hearing, subpoenaReference: "2006-J-17" });
  await act("ben", "directCourtAttendance", { courtOn: today, reason: "The judge asked." });
  const attended = { attendedOn: today, basis: "SUBPOENA", subpoenaReference: "2006-J-17" };
  await act("cara", "recordCourtAttendance", { ...attended, narrative: "Told of the service." });
  await act("ben", "waiveRule", { ruleId: "FP-AS-07", reason: "None is involved." });
  await document(kase, "2006-03", kase.now);
  await staff(kase, kase.now);
  await kase.propose("NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", kase.now, { narrative: "They were never in." });
  const { record } = await act("alice", "logCountyContact", {
    ...{ startedAt: local(`${today} 08:00`), durationMinutes: 10 },
    ...{ location: "At the aunt's", narrative: "All well.", participants: ["Ann"] },
  });
  await act("alice", "voidContact", { contactId: record.id, reason: "Entered twice." });
  return kase;
}
