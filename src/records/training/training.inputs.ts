import { InputType } from "type-graphql";
import type { TrainerRole, TrainingCourse } from "../../policy/vocabulary";
import { TrainerRoleEnum, TrainingCourseEnum } from "./training.enums";
import { KeyedInput, Hours, OnDay, OneOf, Reference, Words } from "../shared/inputs";

@InputType({ description: "Records a training that a worker has completed (FP-SU-05)." })
export class RecordTrainingInput extends KeyedInput {
  @Reference("Worker", "Who was trained.")
  workerId!: string;

  @OneOf(TrainingCourseEnum, "What it taught.")
  course!: TrainingCourse;

  @Hours("How long it was, in hours, in steps of a quarter.", { max: 400 })
  hours!: number;

  @Words("Who gave it.", { max: 200 })
  trainerName!: string;

  @OneOf(TrainerRoleEnum, "Whether that was the Coordinator.")
  trainerRole!: TrainerRole;

  @OnDay("Its last day.", { past: true })
  completedOn!: string;
}

@InputType({ description: "Records when a worker was hired (FP-SU-05)." })
export class RecordHireDateInput extends KeyedInput {
  @Reference("Worker", "The worker.")
  workerId!: string;

  @OnDay("The day on which they were hired.", { past: true })
  hireDate!: string;
}
