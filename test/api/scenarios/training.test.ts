import type { Client } from "../../support/client";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** A specialist of the county, hired on a day; each test has one of its own. */
let hired = 0;
async function hire(hireDate: string | null): Promise<{ id: string; self: Client }> {
  hired += 1;
  const self = await desk.server.as("FPS_WORKER", `Nora ${hired}`, "Hinds");
  const { me } = await self.get(`{ me { id } }`);
  const dana = desk.office.people.dana.at(local("2006-03-05 10:00"));
  if (hireDate) await dana.do("recordHireDate", { workerId: me.id, hireDate });
  return { id: me.id, self };
}

const train = (workerId: string, hours: number, more: object = {}) =>
  desk.office.people.dana.at(local("2006-03-05 11:00")).do("recordTraining", {
    workerId,
    course: "SLTM",
    hours,
    trainerName: "Dr. Stone",
    trainerRole: "OUTSIDE",
    completedOn: "2006-03-04",
    ...more,
  });
const withDana = { course: "OTHER", trainerName: "Dana", trainerRole: "COORDINATOR" };

async function sendTo(workerId: string): Promise<string[]> {
  const kase = await caseIn(desk.office, "UNDER_REVIEW");
  const assign = { referralId: kase.referralId, workerId };
  await kase.screen(kase.now);
  const { refusal } = await kase.as("ben").give("assignSpecialist", assign);
  return refusal?.violations.map(({ code }: { code: string }) => code) ?? [];
}

underEachEdition(desk, (edition) => {
  describe("E-39: a specialist hired on 2006-03-01 and a first case", () => {
    const refused = ["TRAINING_REQUIRED"];

    test("59.5 hours in the model, by an outside trainer", async () => {
      const { id } = await hire("2006-03-01");
      await train(id, 59.5);
      expect(await sendTo(id)).toEqual(refused);
    });

    test("60 hours, in two parts", async () => {
      const { id } = await hire("2006-03-01");
      await train(id, 59.75);
      await train(id, 0.25, { completedOn: "2006-03-05" });
      expect(await sendTo(id)).toEqual(by(edition, [], refused));
    });

    test("4 hours with the Coordinator", async () => {
      const { id } = await hire("2006-03-01");
      await train(id, 4, withDana);
      expect(await sendTo(id)).toEqual(by(edition, refused, []));
    });

    test("60 hours of something else count under neither", async () => {
      const { id } = await hire("2006-03-01");
      await train(id, 60, { course: "OTHER" });
      expect(await sendTo(id)).toEqual(refused);
    });
  });

  test("FP-SU-05: the supervisor lets the first case go ahead with a reason; a second asks no more", async () => {
    const { id } = await hire("2006-03-01");
    const kase = await caseIn(desk.office, "UNDER_REVIEW");
    await kase.screen(kase.now);
    await kase.do("ben", kase.now, "waiveRule", { ruleId: "FP-SU-05", reason: "The training is next week." });
    await kase.do("ben", kase.now, "assignSpecialist", { workerId: id });
    expect(await sendTo(id)).toEqual([]);
  });

  test("FP-SU-05: one who takes a case over is asked as one who is sent", async () => {
    const { id } = await hire("2006-03-01");
    const kase = await caseIn(desk.office, "CONTACT_PENDING");
    const takeOver = { workerId: id, reason: "Cara is on leave." };
    expect(await kase.refused("ben", kase.now, "reassignSpecialist", takeOver)).toEqual([
      "TRAINING_REQUIRED",
    ]);
  });

  test("AMB-27: who has no hire date on record is not newly hired", async () => {
    const { id } = await hire(null);
    expect(await sendTo(id)).toEqual([]);
  });

  test("AMB-27: nor is who was hired before the edition came", async () => {
    const { id } = await hire(by(edition, "1993-12-31", "2006-02-22"));
    expect(await sendTo(id)).toEqual([]);
  });

  test("NEW_HIRE_TRAINING stands on the specialist's own list until it is met", async () => {
    const { id, self } = await hire("2006-03-01");
    const query = `query ($filter: WorklistFilter) { obligations(first: 10, filter: $filter) {
      nodes { id status dueAt owner measured because referral { id } county { id } specialist { id } rule { id } } } }`;
    const list = async (moment: string) =>
      (await self.at(local(moment)).get(query, { filter: { types: ["NEW_HIRE_TRAINING"] } })).obligations
        .nodes;
    await train(id, 12);
    const [one, ...others] = await list("2006-03-05 12:00");
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      status: "OPEN",
      dueAt: null,
      owner: "SPECIALIST",
      measured: by<number | null>(edition, 12, null),
      because: by(
        edition,
        "hired Wed 1 Mar 2006, before the first case: 12 h of 60 h in the Social Learning Theory Model",
        "hired Wed 1 Mar 2006, before the first case: no training yet with the Coordinator",
      ),
      referral: null,
      county: null,
      specialist: { id },
      rule: { id: "FP-SU-05" },
    });
    await train(id, 48, { trainerRole: "COORDINATOR" });
    expect(await list("2006-03-05 12:00")).toEqual([]);
    const { node } = await desk.office.people.dana.get(
      `query ($id: ID!) { node(id: $id) { ... on Obligation { status metAt evidence { record } } } }`,
      { id: one.id },
    );
    expect(node).toEqual({
      status: "MET",
      metAt: "2006-03-04T06:00:00.000Z",
      evidence: [{ record: "TrainingRecord" }, { record: "TrainingRecord" }],
    });
  });
});

test("trainings are listed: all for the state and the county's staff, their own for specialists", async () => {
  const { id, self } = await hire("2006-03-01");
  await train(id, 8);
  const query = `query ($workerId: ID) { trainings(first: 100, workerId: $workerId) { totalCount nodes { hours worker { id } } } }`;
  for (const who of ["alice", "ben", "dana", "sam"] as const)
    expect((await desk.office.people[who].get(query, { workerId: id })).trainings).toEqual({
      totalCount: 1,
      nodes: [{ hours: 8, worker: { id } }],
    });
  expect((await self.get(query)).trainings.totalCount).toBe(1);
  expect((await desk.office.people.cara.get(query)).trainings.totalCount).toBe(0);
});
