import { addMonths } from "../../support/local";
import type { Lived } from "../../support/caseload";
import { openDesk, underEachEdition } from "../../support/desk";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** What the policy asks to be there and to be kept, rather than to be done by a time. */
underEachEdition(desk, () => {
  test("FP-RF-03: with the referral the specialists' unit is notified and has the sheet before it", async () => {
    const kase = await caseIn(desk.office, "SUBMITTED");
    const sheet = await kase.read("notices { kind recipient } informationSheetCompletedAt", kase.now, "cara");
    expect(sheet.notices).toContainEqual({ kind: "REFERRAL_SUBMITTED", recipient: "SPECIALIST_UNIT" });
    expect(sheet.informationSheetCompletedAt).not.toBeNull();
  });

  test("FP-AS-03, FP-HR-08: a crisis call at night, before acceptance, is a contact that counts", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    await kase.contact("CRISIS_CALL", "2006-03-08 03:00", 60);
    const { service } = await kase.read("service { weeks { number hours } }", kase.now, "cara");
    expect(service.weeks[0]).toEqual({ number: 1, hours: 3 });
  });

  test("FP-IC-05: the first meetings say whether someone must be placed at once, and the county hears it", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    await kase.assess(kase.day(1, "16:00"), {
      emergencyPlacementNeeded: true,
      emergencyPlacementNote: "The father threatens the child.",
    });
    const { assessments, notices } = await kase.read(
      "assessments { kind emergencyPlacementNeeded } notices { kind }",
      kase.now,
      "alice",
    );
    expect(assessments).toContainEqual({ kind: "FAMILY", emergencyPlacementNeeded: true });
    expect(notices).toContainEqual({ kind: "SAFETY_ALERT" });
  });

  test("FP-AC-05: of a family that is not accepted the reason is kept, the county is told, and no plan is owed", async () => {
    const kase = await caseIn(desk.office, "NOT_ACCEPTED");
    const { decisionNote, notices } = await kase.read("decisionNote notices { kind recipient }");
    expect(decisionNote).toBe("Another service fits better.");
    expect(notices).toContainEqual(expect.objectContaining({ kind: "NOT_ACCEPTED" }));
    expect(await kase.theOne("TREATMENT_PLAN")).toMatchObject({ status: "CANCELLED" });
    expect((await kase.owed()).filter(({ type }) => type.startsWith("WEEKLY"))).toEqual([]);
  });

  test("FP-PL-10: each goal keeps its measure, where the family started and where it is to come to", async () => {
    const kase = await caseIn(desk.office, "ACCEPTED");
    const goal = {
      statement: "Calm mornings",
      measure: "Days without shouting",
      baseline: "1 a week",
      target: "5 a week",
    };
    await kase.draftPlan(undefined, {
      goals: [{ ...goal, procedures: [{ description: "Practise", responsible: ["Ann"] }] }],
    });
    const { plans } = await kase.read("plans { goals { statement measure baseline target } }");
    expect(plans[0].goals).toEqual([goal]);
  });

  test("FP-DC-04, FP-AS-08: a removal does not close the case, and the county has the assessment with it", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const removal = { childId: kase.children[0].id, removedOn: kase.now.slice(0, 10), cause: "NEGLECT" };
    await kase.do("alice", kase.now, "recordRemoval", removal);
    expect(await kase.status()).toBe("INTENSIVE");
    const { assessments } = await kase.read("assessments { kind summary }", kase.now, "alice");
    expect(assessments).toContainEqual({ kind: "FAMILY", summary: "The family can be helped at home." });
  });

  test("FP-AS-06, FP-FU-04: a year on the family has its specialist, and is assessed again at the visits", async () => {
    const kase = await caseIn(desk.office, "FOLLOW_UP");
    const visit = `${addMonths(kase.day(75).slice(0, 10), 3)} 10:00`;
    await kase.followUp("VISIT", visit, { reassessment: "The mornings are calm." });
    const { followUps, assignedWorker } = await kase.read(
      "followUps { kind reassessment } assignedWorker { name }",
    );
    expect(followUps).toContainEqual({ kind: "VISIT", reassessment: "The mornings are calm." });
    expect(assignedWorker.name).toBe("Cara");
  });

  test("FP-PL-06: services that were agreed are delivered by the hours of the intensive phase", async () => {
    const kase: Lived = await caseIn(desk.office, "INTENSIVE");
    const { service } = await kase.read("service { weeks { minHours maxHours } }");
    expect(service.weeks[0]).toEqual({ minHours: 5, maxHours: 15 });
  });
});
