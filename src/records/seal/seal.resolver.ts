import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Input, ProgrammeMutation } from "../shared/commands";
import { PageArgs, connectionOf } from "../shared/connection";
import { latestPage } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { Seal } from "./seal";
import { SealFamilyInput, UnsealFamilyInput } from "./seal.inputs";

@ObjectType({ description: "A page of seals." })
export class SealConnection extends connectionOf(Seal) {}

@ArgsType()
class SealArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those that stand; false: only those lifted.",
  })
  standing?: boolean | null;
}

function sealPage({ standing, ...page }: SealArgs, request: Request) {
  const list = request.reader.list("Seal");
  if (typeof standing === "boolean") list.where(`(seal.unsealedAt is null) = :standing`, { standing });
  return latestPage(list, "createdAt", { ...page, ...{ standing } }, request);
}

/** The orders that made families absent. */
@Resolver(() => Seal)
export class SealResolver {
  @Query(() => SealConnection, {
    description: "The seals, the latest first; of the families they tell nothing (HL-04).",
  })
  async seals(@Args(() => SealArgs) args: SealArgs, @Ctx() request: Request) {
    return SealConnection.of(await sealPage(args, request));
  }

  @FieldResolver(() => Worker, { description: "Who sealed." })
  sealedBy(@Root() { sealedById }: Seal, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", sealedById);
  }

  @FieldResolver(() => Worker, { nullable: true, description: "Who lifted it; never whoever sealed." })
  unsealedBy(@Root() { unsealedById }: Seal, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", unsealedById);
  }

  @ProgrammeMutation(
    "Makes a family, with all that hangs on it, absent from every list, search, count and export, for everyone, by a court's order (HL-04).",
  )
  sealFamily(@Input(() => SealFamilyInput) input: SealFamilyInput, @Ctx() request: Request) {
    return request.onProgramme("sealFamily", input);
  }

  @ProgrammeMutation("Lifts a seal, by someone else than who sealed: all is there again as it was (HL-04).")
  unsealFamily(@Input(() => UnsealFamilyInput) input: UnsealFamilyInput, @Ctx() request: Request) {
    return request.onProgramme("unsealFamily", input);
  }
}
