import fc from "fast-check";
import { edition } from "../../../src/policy/editions";
import { editionIds } from "../../../src/policy/editions/edition";
import type { TrainingFacts } from "../../../src/policy/programme/facts";
import { newHireTraining, trainingObligations } from "../../../src/policy/programme/training";
import { aCase, codes, local } from "../fixture";

const training = (overrides: Partial<TrainingFacts> = {}): TrainingFacts => ({
  id: `${overrides.hours ?? 60}`,
  workerId: "nora",
  course: "SLTM",
  hours: 60,
  trainerName: "Dr. Stone",
  trainerRole: "OUTSIDE",
  completedOn: "2006-03-04",
  ...overrides,
});
const withDana = training({ course: "OTHER", hours: 4, trainerRole: "COORDINATOR" });
const nora = { id: "nora", hireDate: "2006-03-01" };

const sent = (
  editionId: (typeof editionIds)[number],
  trainings: TrainingFacts[],
  more: { hireDate?: string | null; hasServed?: boolean } = {},
) =>
  codes(
    "FP-SU-05",
    editionId,
    aCase({ specialists: [{ ...nora, name: "Nora", hasServed: false, ...more, trainings }] }),
    { workerId: "nora" },
  );

describe("FP-SU-05: a first case", () => {
  it.each([
    ["no training", [], false, false],
    ["59.75 hours in the model", [training({ hours: 59.75 })], false, false],
    ["60 hours in the model, in parts", [training({ hours: 59.75 }), training({ hours: 0.25 })], true, false],
    ["60 hours of something else", [training({ course: "OTHER" })], false, false],
    ["4 hours with the Coordinator", [withDana], false, true],
    ["both", [training(), withDana], true, true],
    ["60 hours in the model with the Coordinator", [training({ trainerRole: "COORDINATOR" })], true, true],
  ])("after %s", (_after, trainings, before, proposed) => {
    expect(sent("ms-1994", trainings)).toEqual(before ? [] : ["TRAINING_REQUIRED"]);
    expect(sent("ms-2006", trainings)).toEqual(proposed ? [] : ["TRAINING_REQUIRED"]);
  });

  it.each(editionIds)("waits for it under %s only for who is newly hired and has had no case", (id) => {
    expect(sent(id, [], { hasServed: true })).toEqual([]);
    expect(sent(id, [], { hireDate: null })).toEqual([]);
    const from = edition(id).parameters.training.newlyHiredFrom!;
    expect(sent(id, [], { hireDate: from })).toEqual(["TRAINING_REQUIRED"]);
    expect(sent(id, [], { hireDate: id === "ms-1994" ? "1993-12-31" : "2006-02-22" })).toEqual([]);
  });
});

describe("NEW_HIRE_TRAINING", () => {
  it("has no due day, and is met on the day on which the training was complete", () => {
    const { parameters } = edition("ms-1994");
    const parts = [
      training({ id: "b", hours: 30, completedOn: "2006-03-20" }),
      training({ id: "a", hours: 30, completedOn: "2006-03-10" }),
      training({ id: "c", hours: 8, completedOn: "2006-04-01" }),
    ];
    expect(trainingObligations(nora, parts, parameters)).toMatchObject([
      {
        type: "NEW_HIRE_TRAINING",
        anchor: "hired",
        dueAt: null,
        metAt: local("2006-03-20 00:00"),
        measured: 68,
        evidence: [{ id: "a" }, { id: "b" }],
        because:
          "hired Wed 1 Mar 2006, before the first case: 68 h of 60 h in the Social Learning Theory Model",
      },
    ]);
  });

  it("is not owed where the edition asks nothing", () => {
    const { parameters } = edition("ms-2006");
    const without = { ...parameters, training: { ...parameters.training, withCoordinator: false } };
    expect(trainingObligations(nora, [], without)).toEqual([]);
    const nobody = { ...parameters, training: { ...parameters.training, newlyHiredFrom: null } };
    expect(trainingObligations(nora, [], nobody)).toEqual([]);
  });

  it("is complete when the hours add up, however they are cut and in whatever order they are told", () => {
    const { parameters } = edition("ms-1994");
    const quarters = fc.array(fc.integer({ min: 1, max: 160 }), { maxLength: 8 });
    fc.assert(
      fc.property(quarters, (parts) => {
        const trainings = parts.map((n, index) => training({ id: String(index), hours: n / 4 }));
        const total = parts.reduce((sum, n) => sum + n, 0);
        const done = (list: TrainingFacts[]) => newHireTraining(nora, list, parameters)!.completedOn !== null;
        expect(done(trainings)).toBe(total >= 240);
        expect(done([...trainings].reverse())).toBe(total >= 240);
      }),
    );
  });
});
