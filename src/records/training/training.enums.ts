import * as facts from "../../policy/facts";
import { enumSet } from "../shared/enums";

export const TrainingCourseEnum = enumSet(
  "TrainingCourse",
  facts.trainingCourses,
  "What a training taught: the Social Learning Theory Model, SLTM, or something else (FP-SU-05).",
);
export const TrainerRoleEnum = enumSet(
  "TrainerRole",
  facts.trainerRoles,
  "Who gave a training: the State-level Coordinator, or someone from outside (FP-SU-05).",
);
