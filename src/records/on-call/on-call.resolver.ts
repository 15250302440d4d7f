import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { County } from "../county/county";
import { Input, ProgrammeMutation } from "../shared/commands";
import { connectionOf } from "../shared/connection";
import { CountyPageArgs, latestPage } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { GapArgs, OnCallGap, gapsOf } from "./gaps";
import { OnCallShift } from "./on-call-shift";
import { PlanOnCallInput, WithdrawOnCallInput } from "./on-call.inputs";

@ObjectType({ description: "A page of a roster." })
export class OnCallConnection extends connectionOf(OnCallShift) {}

/** Who can be reached when. */
@Resolver(() => OnCallShift)
export class OnCallResolver {
  @Query(() => OnCallConnection, {
    description: "The on-call roster, the latest first (FP-SU-02, FP-HR-08).",
  })
  async onCallShifts(@Args(() => CountyPageArgs) args: CountyPageArgs, @Ctx() request: Request) {
    const list = request.reader.list("OnCallShift");
    return OnCallConnection.of(await latestPage(list, "from", args, request));
  }

  @Query(() => [OnCallGap], {
    description:
      "When nobody is on call in a county although a case of yours to see runs, or a family that completed is within its year of follow-up (FP-HR-08, FP-FU-04).",
  })
  onCallGaps(@Args(() => GapArgs) args: GapArgs, @Ctx() request: Request): Promise<OnCallGap[]> {
    return gapsOf(args, request);
  }

  @FieldResolver(() => County, { description: "The county." })
  county(@Root() { countyId }: OnCallShift, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }

  @FieldResolver(() => Worker, { description: "The specialist on call." })
  specialist(@Root() { specialistId }: OnCallShift, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", specialistId);
  }

  @FieldResolver(() => Worker, { nullable: true, description: "The supervisor who backs them up." })
  backUp(@Root() { backUpId }: OnCallShift, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", backUpId);
  }

  @ProgrammeMutation("Puts a shift on a county's on-call roster (FP-SU-02).")
  planOnCall(@Input(() => PlanOnCallInput) input: PlanOnCallInput, @Ctx() request: Request) {
    return request.onProgramme("planOnCall", input);
  }

  @ProgrammeMutation("Takes a shift off the roster; it stays readable (FP-SU-02).")
  withdrawOnCall(@Input(() => WithdrawOnCallInput) input: WithdrawOnCallInput, @Ctx() request: Request) {
    return request.onProgramme("withdrawOnCall", input);
  }
}
