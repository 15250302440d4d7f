import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Family } from "../family/family";
import { Input, ProgrammeMutation } from "../shared/commands";
import { PageArgs, connectionOf } from "../shared/connection";
import { latestPage } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { BreakGlassInput, EndGlassBreakInput, ReviewGlassBreakInput } from "./break-glass.inputs";
import { GlassBreak } from "./glass-break";
import { GlassNotice } from "./glass-notice";

@ObjectType({ description: "A page of families opened in an emergency." })
export class GlassBreakConnection extends connectionOf(GlassBreak) {}

@ObjectType({ description: "A page of notices that a family was opened in an emergency." })
export class GlassNoticeConnection extends connectionOf(GlassNotice) {}

@ArgsType()
class GlassBreakArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those whose review is open; false: only those reviewed.",
  })
  open?: boolean | null;
}

function glassBreakPage({ open, ...page }: GlassBreakArgs, request: Request) {
  const list = request.reader.list("GlassBreak");
  if (typeof open === "boolean") list.where(`(glassbreak.reviewedAt is null) = :open`, { open });
  return latestPage(list, "from", { ...page, ...{ open } }, request);
}

/** Families opened in an emergency, and what came of it. */
@Resolver(() => GlassBreak)
export class BreakGlassResolver {
  @Query(() => GlassBreakConnection, {
    description:
      "Families opened in an emergency, the latest first: your own doing, and what is yours to review (HL-03).",
  })
  async glassBreaks(@Args(() => GlassBreakArgs) args: GlassBreakArgs, @Ctx() request: Request) {
    return GlassBreakConnection.of(await glassBreakPage(args, request));
  }

  @Query(() => GlassNoticeConnection, {
    description: "What you were told of families opened in an emergency, the latest first (HL-03).",
  })
  async glassNotices(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return GlassNoticeConnection.of(
      await latestPage(request.reader.list("GlassNotice"), "createdAt", args, request),
    );
  }

  @FieldResolver(() => Family, {
    nullable: true,
    description: "The family; null once it is not yours to see any more.",
  })
  family(@Root() { familyId }: GlassBreak, @Ctx() { reader }: Request): Promise<Family | null> {
    return reader.one("Family", familyId);
  }

  @FieldResolver(() => Worker, { description: "Who broke the glass." })
  worker(@Root() { workerId }: GlassBreak, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", workerId);
  }

  @FieldResolver(() => Worker, { nullable: true, description: "Who reviewed it." })
  reviewer(@Root() { reviewerId }: GlassBreak, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", reviewerId);
  }

  @ProgrammeMutation(
    "Opens a family in an emergency that is not yours to see: at once, for reading, for at most four hours. Supervisors are told, and someone else reviews it (HL-03).",
  )
  breakGlass(@Input(() => BreakGlassInput) input: BreakGlassInput, @Ctx() request: Request) {
    return request.onProgramme("breakGlass", input);
  }

  @ProgrammeMutation("Gives a family back before its time is over (HL-03).")
  endGlassBreak(@Input(() => EndGlassBreakInput) input: EndGlassBreakInput, @Ctx() request: Request) {
    return request.onProgramme("endGlassBreak", input);
  }

  @ProgrammeMutation("Closes the review of a family opened in an emergency (HL-03).")
  reviewGlassBreak(
    @Input(() => ReviewGlassBreakInput) input: ReviewGlassBreakInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("reviewGlassBreak", input);
  }
}

@Resolver(() => GlassNotice)
export class GlassNoticeResolver {
  @FieldResolver(() => Worker, { description: "Who broke the glass." })
  brokenBy(@Root() { brokenById }: GlassNotice, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", brokenById);
  }

  @FieldResolver(() => GlassBreak, {
    nullable: true,
    description: "What it tells of; null where the family is of a county that you do not serve.",
  })
  glassBreak(@Root() { glassBreakId }: GlassNotice, @Ctx() { reader }: Request): Promise<GlassBreak | null> {
    return reader.one("GlassBreak", glassBreakId);
  }
}
