import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Input, ProgrammeMutation } from "../shared/commands";
import { connectionOf } from "../shared/connection";
import { latestPage, WorkerPageArgs } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { RecordHireDateInput, RecordTrainingInput } from "./training.inputs";
import { TrainingRecord } from "./training-record";

@ObjectType({ description: "A page of trainings." })
export class TrainingConnection extends connectionOf(TrainingRecord) {}

/** The training of specialists. */
@Resolver(() => TrainingRecord)
export class TrainingResolver {
  @Query(() => TrainingConnection, { description: "Trainings, the latest first (FP-SU-05)." })
  async trainings(@Args(() => WorkerPageArgs) args: WorkerPageArgs, @Ctx() request: Request) {
    const list = request.reader.list("TrainingRecord");
    return TrainingConnection.of(await latestPage(list, "completedOn", args, request));
  }

  @FieldResolver(() => Worker, { description: "Who was trained." })
  worker(@Root() { workerId }: TrainingRecord, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", workerId);
  }

  @ProgrammeMutation("Records a training; it may be the one that a first case waits for (FP-SU-05).")
  recordTraining(@Input(() => RecordTrainingInput) input: RecordTrainingInput, @Ctx() request: Request) {
    return request.onProgramme("recordTraining", input);
  }

  @ProgrammeMutation("Records when a worker was hired: a newly hired specialist owes training (FP-SU-05).")
  recordHireDate(@Input(() => RecordHireDateInput) input: RecordHireDateInput, @Ctx() request: Request) {
    return request.onProgramme("recordHireDate", input);
  }
}
