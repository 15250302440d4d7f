import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Input, ProgrammeMutation } from "../shared/commands";
import { PageArgs } from "../shared/connection";
import type { Request } from "../shared/request";
import { cellPage, definitionOfOne, definitions, publication } from "./cube";
import { PublishCubesInput } from "./cube.inputs";
import { CubePublication } from "./cube-publication";
import { CubeArgs, CubeCellConnection, CubeDefinition } from "./cube.types";

/** Tables for those who may see no family. */
@Resolver(() => CubePublication)
class CubeResolver {
  @Query(() => [CubeDefinition], { description: "Which cubes there are, and of which quarters (HL-07)." })
  cubes(@Ctx() request: Request): Promise<CubeDefinition[]> {
    return definitions(request);
  }

  @Query(() => CubePublication, {
    description:
      "A cube of a quarter as it was published. It is fixed: nothing narrows it, and it never changes. As CSV at `/cubes/REFERRALS.csv?quarter=2006-04-01` (HL-07).",
  })
  cube(@Args(() => CubeArgs) args: CubeArgs, @Ctx() request: Request): Promise<CubePublication> {
    return publication(args, request);
  }

  @FieldResolver(() => CubeDefinition, { description: "What it is about." })
  definition(@Root() row: CubePublication, @Ctx() request: Request): Promise<CubeDefinition> {
    return definitionOfOne(row, request);
  }

  @FieldResolver(() => CubeCellConnection, {
    description: "Its cells, always in the same order: the totals of a table before what they consist of.",
  })
  cells(
    @Root() row: CubePublication,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() request: Request,
  ): CubeCellConnection {
    return CubeCellConnection.of(cellPage(row, args, request));
  }

  @ProgrammeMutation("Publishes every cube of a closed quarter, once and for all (HL-07).")
  publishCubes(@Input(() => PublishCubesInput) input: PublishCubesInput, @Ctx() request: Request) {
    return request.onProgramme("publishCubes", input);
  }
}

/** Everything that answers cubes, for the schema. */
export const cubeResolvers = [CubeResolver];
