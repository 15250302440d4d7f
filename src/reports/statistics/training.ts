import { civilDateOf } from "../../policy/calendar/zone";
import { trainerRoles } from "../../policy/vocabulary";
import {
  alsoBy,
  yes,
  type KeptObligation,
  type Observation,
  type Placed,
  type ProgrammeRecords,
  type Report,
} from "./report";

const trainings = "trainings completed in the period";

/** how specialists are trained and supervised. */
export const training: Report = {
  id: "R-14",
  title: "Training and supervision",
  basis: ["FP-SU-01", "FP-SU-03", "FP-SU-04", "FP-SU-05", "FP-SU-06"],
  measures: [
    {
      name: "trained",
      title: "New specialists trained",
      unit: "PERCENT",
      numerator: "specialists who have the training that is asked of a new hire",
      denominator: "specialists newly hired in the period, of whom the edition asks for it",
    },
    {
      name: "hours",
      title: "Hours of a training",
      unit: "HOURS",
      numerator: "minutes of training",
      denominator: trainings,
    },
    {
      name: "byTrainer",
      title: "By trainer",
      unit: "PERCENT",
      numerator: "of these, those given by a trainer of this kind",
      denominator: trainings,
    },
    {
      name: "sessions",
      title: "Sessions of supervision",
      unit: "NUMBER",
      numerator: "sessions held in the period",
      denominator: null,
    },
  ],
  obligations: { types: ["NEW_HIRE_TRAINING"], observe: newHire },
  programme: (records) => [...given(records), ...sessions(records)],
};

/** Counted by the day of the hire: the text sets no day for the training (FP-SU-05). */
function newHire({ id, opensAt, metAt, cancelledBecause }: KeptObligation): Observation[] {
  if (opensAt === null || cancelledBecause !== null) return [];
  const row = { record: "Obligation", id };
  return [{ measure: "trained", row, on: civilDateOf(opensAt), part: yes(metAt !== null) }];
}

const given = (records: ProgrammeRecords): Placed[] =>
  records.trainings.flatMap(({ id, workerId, course, hours, trainerRole, completedOn }) => {
    const one = { row: { record: "TrainingRecord", id }, on: completedOn };
    return alsoBy({ course }, [
      { ...one, measure: "hours", part: Math.round(hours * 60) },
      ...trainerRoles.map((trainer) => ({
        ...{ ...one, measure: "byTrainer", part: yes(trainer === trainerRole), of: { trainer } },
      })),
    ]).map((observation) => ({ ...observation, place: { workerId } }));
  });

const sessions = (records: ProgrammeRecords): Placed[] =>
  records.supervisions.flatMap(({ id, kind, countyId, workerId, heldOn }) =>
    alsoBy({ kind }, [
      { measure: "sessions", row: { record: "SupervisionSession", id }, on: heldOn, part: 1 },
    ]).map((observation) => ({ ...observation, place: { countyId, workerId } })),
  );
