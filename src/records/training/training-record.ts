import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { TrainingFacts } from "../../policy/programme/facts";
import type { TrainerRole, TrainingCourse } from "../../policy/vocabulary";
import { Choice, Day, Decimal, Hidden, Text } from "../shared/columns";
import { TrainerRoleEnum, TrainingCourseEnum } from "./training.enums";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";

@ObjectType({ implements: Node, description: "A training that a worker has completed (FP-SU-05)." })
@Entity()
@Index(["workerId", "completedOn"])
@Check("training_lasts_quarters_of_an_hour", `"hours" > 0 and "hours" * 4 = floor("hours" * 4)`)
export class TrainingRecord extends Node implements TrainingFacts {
  @Hidden("uuid")
  workerId!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  worker!: Worker;

  @Choice(TrainingCourseEnum, "What it taught.")
  course!: TrainingCourse;

  @Decimal("How long it was, in hours, in steps of a quarter.")
  hours!: number;

  @Text("Who gave it.")
  trainerName!: string;

  @Choice(TrainerRoleEnum, "Whether that was the Coordinator.")
  trainerRole!: TrainerRole;

  @Day("Its last day.")
  completedOn!: string;
}
