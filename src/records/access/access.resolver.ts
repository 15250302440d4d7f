import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { HistoryConnection } from "../case/lists";
import { PageArgs } from "../shared/connection";
import type { Request } from "../shared/request";
import { accessTo, possibleReaders, readsIn, writesIn } from "./access";
import { AccessArgs, FamilyAccess, PossibleReaderConnection, ReadEntryConnection } from "./access.types";

/** Who could see a family, who did, and why. */
@Resolver(() => FamilyAccess)
export class AccessResolver {
  @Query(() => FamilyAccess, {
    description:
      "Who could see a family in a period, who did, and why: of everyone for the state, the supervisor of its county and the technical administrator; for others of their own acts. NOT_FOUND when it does not exist or is not yours to ask (HL-06).",
  })
  accessTo(@Args(() => AccessArgs) args: AccessArgs, @Ctx() request: Request): Promise<FamilyAccess> {
    return accessTo(args, request);
  }

  @FieldResolver(() => PossibleReaderConnection, {
    description: "Everyone whose role and place let them see it at some time of the period, by name.",
  })
  async couldSee(
    @Root() access: FamilyAccess,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() request: Request,
  ): Promise<PossibleReaderConnection> {
    return PossibleReaderConnection.of(await possibleReaders(access, args, request));
  }

  @FieldResolver(() => ReadEntryConnection, {
    description: "The requests that answered records of it, the latest first.",
  })
  async reads(
    @Root() access: FamilyAccess,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() request: Request,
  ): Promise<ReadEntryConnection> {
    return ReadEntryConnection.of(await readsIn(access, args, request));
  }

  @FieldResolver(() => HistoryConnection, {
    description: "What was written of it, the latest first: the kinds of record, never the values.",
  })
  async writes(
    @Root() access: FamilyAccess,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() request: Request,
  ): Promise<HistoryConnection> {
    return HistoryConnection.of(await writesIn(access, args, request));
  }
}
