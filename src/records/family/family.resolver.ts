import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { County } from "../county/county";
import { Referral } from "../referral/referral";
import { PageArgs, connectionOf } from "../shared/connection";
import { pageOf } from "../shared/page";
import { IdArg, found, rowId } from "../shared/queries";
import type { Request } from "../shared/request";
import { Family } from "./family";
import { Caregiver, Child, Removal } from "./person";
import { CaseTypeChange, Placement } from "./placement";

@ObjectType({ description: "A page of families." })
export class FamilyConnection extends connectionOf(Family) {}

const newest = { by: "id", direction: "DESC" } as const;

/** Reading a family. */
@Resolver(() => Family)
export class FamilyResolver {
  @Query(() => Family, {
    description: "One family; NOT_FOUND when it does not exist or is not yours to see.",
  })
  async family(@IdArg("Family") id: string, @Ctx() { reader }: Request): Promise<Family> {
    return found(await reader.one("Family", rowId("Family", id)), "Family");
  }

  @Query(() => FamilyConnection, { description: "The families that you may see, the newest first." })
  async families(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { reader, cursors }: Request,
  ): Promise<FamilyConnection> {
    return FamilyConnection.of(
      await pageOf(reader.list("Family"), { name: "families", asked: {} }, args, newest, cursors),
    );
  }

  @FieldResolver(() => County, { description: "The county that serves it." })
  county(@Root() { countyId }: Family, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }

  @FieldResolver(() => [Child], { description: "The children." })
  children(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<Child[]> {
    return reader.of("Child", "familyId", id);
  }

  @FieldResolver(() => [Caregiver], { description: "The adults who care for them." })
  caregivers(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<Caregiver[]> {
    return reader.of("Caregiver", "familyId", id);
  }

  @FieldResolver(() => [Removal], { description: "Removals of children from home." })
  removals(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<Removal[]> {
    return reader.of("Removal", "familyId", id);
  }

  @FieldResolver(() => [Placement], { description: "Where removed children were placed." })
  placements(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<Placement[]> {
    return reader.of("Placement", "familyId", id);
  }

  @FieldResolver(() => [CaseTypeChange], { description: "When the agency's own case changed its type." })
  caseTypeChanges(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<CaseTypeChange[]> {
    return reader.of("CaseTypeChange", "familyId", id);
  }

  @FieldResolver(() => [Referral], { description: "Its referrals, the earliest first." })
  referrals(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<Referral[]> {
    return reader.of("Referral", "familyId", id);
  }
}

@Resolver(() => Placement)
export class PlacementResolver {
  @FieldResolver(() => Child, { description: "The child." })
  child(@Root() { childId }: Placement, @Ctx() { reader }: Request): Promise<Child | null> {
    return reader.one("Child", childId);
  }

  @FieldResolver(() => Removal, { description: "The removal that it belongs to." })
  removal(@Root() { removalId }: Placement, @Ctx() { reader }: Request): Promise<Removal | null> {
    return reader.one("Removal", removalId);
  }
}

@Resolver(() => Removal)
export class RemovalResolver {
  @FieldResolver(() => Child, { description: "The child." })
  child(@Root() { childId }: Removal, @Ctx() { reader }: Request): Promise<Child | null> {
    return reader.one("Child", childId);
  }
}
