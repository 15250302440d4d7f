import type { CivilDate } from "../calendar/civil-date";
import { formatDay, startOfDay } from "../calendar/zone";
import { insert, update } from "../commands/change";
import type { Parameters } from "../editions/edition";
import type { Obligation } from "../obligations/obligation";
import { hours, owed } from "../obligations/row";
import type { Topic } from "./command";
import type { TrainingFacts, WorkerFacts } from "./facts";

export interface TrainingInputs {
  recordTraining: Omit<TrainingFacts, "id">;
  recordHireDate: { workerId: string; hireDate: CivilDate };
}
export interface TrainingTopicFacts {
  worker: WorkerFacts;
}

/** The training of specialists, kept by the Coordinator (FP-SU-05). */
export const trainingCommands: Topic<TrainingInputs, TrainingTopicFacts> = {
  recordTraining: {
    saysWho: "FP-SU-05",
    effect: (_facts, { input, newId }) => [insert("TrainingRecord", newId(), input)],
  },
  recordHireDate: {
    saysWho: "FP-SU-05",
    effect: (_facts, { input: { workerId, hireDate } }) => [update("Worker", workerId, { hireDate })],
  },
};

/** How far a newly hired specialist's training has come. */
export interface NewHireTraining {
  hireDate: CivilDate;
  /** The day on which it was complete; null while it is not. */
  completedOn: CivilDate | null;
  /** Hours of training in the Social Learning Theory Model. */
  sltmHours: number;
  /** What is asked and what there is, in words. */
  inWords: string;
  counted: TrainingFacts[];
}

const sltmHoursOf = (trainings: readonly TrainingFacts[]): number =>
  trainings.filter(({ course }) => course === "SLTM").reduce((sum, training) => sum + training.hours, 0);
const withCoordinatorIn = (trainings: readonly TrainingFacts[]): boolean =>
  trainings.some(({ trainerRole }) => trainerRole === "COORDINATOR");

/** Null where the edition asks nothing of this worker: not newly hired, or without a hire date on record (AMB-27). */
export function newHireTraining(
  { hireDate }: Pick<WorkerFacts, "hireDate">,
  trainings: readonly TrainingFacts[],
  { training }: Parameters,
): NewHireTraining | null {
  const { newlyHiredFrom, sltmHours, withCoordinator } = training;
  const asksNothing = newlyHiredFrom === null || (sltmHours === null && !withCoordinator);
  if (asksNothing || hireDate === null || hireDate < newlyHiredFrom) return null;
  const inOrder = [...trainings].sort((a, b) => a.completedOn.localeCompare(b.completedOn));
  const enough = (taken: readonly TrainingFacts[]) =>
    sltmHoursOf(taken) >= (sltmHours ?? 0) && (!withCoordinator || withCoordinatorIn(taken));
  const last = inOrder.find((_training, index) => enough(inOrder.slice(0, index + 1)));
  const taken = sltmHoursOf(inOrder);
  return {
    hireDate,
    completedOn: last?.completedOn ?? null,
    sltmHours: taken,
    inWords: [
      sltmHours === null ? [] : `${hours(taken)} of ${hours(sltmHours)} in the Social Learning Theory Model`,
      withCoordinator
        ? `${withCoordinatorIn(inOrder) ? "training" : "no training yet"} with the Coordinator`
        : [],
    ]
      .flat()
      .join(", "),
    counted: last ? inOrder.slice(0, inOrder.indexOf(last) + 1) : [],
  };
}

/** A newly hired specialist owes the training; the text sets no day, only that it precedes the first case. */
export function trainingObligations(
  worker: WorkerFacts,
  trainings: readonly TrainingFacts[],
  parameters: Parameters,
): Obligation[] {
  const training = newHireTraining(worker, trainings, parameters);
  if (training === null) return [];
  const { hireDate, completedOn, sltmHours, counted, inWords } = training;
  return [
    owed({
      type: "NEW_HIRE_TRAINING",
      ruleId: "FP-SU-05",
      anchor: "hired",
      opensAt: startOfDay(hireDate),
      dueAt: null,
      metAt: completedOn === null ? null : startOfDay(completedOn),
      evidence: counted.map(({ id }) => ({ record: "TrainingRecord", id })),
      measured: parameters.training.sltmHours === null ? null : sltmHours,
      because: `hired ${formatDay(hireDate)}, before the first case: ${inWords}`,
    }),
  ];
}
